export interface ChecksProps<Value extends string> {
  legend: string;
  hint?: string;
  fault?: string | undefined;
  options: readonly (readonly [value: Value, name: string])[];
  chosen: readonly Value[];
  onChange(chosen: Value[]): void;
}

/** Any of several, in the order in which they are offered. */
export function Checks<Value extends string>({ legend, hint, fault, options, chosen, onChange }: ChecksProps<Value>) {
  return (
    <fieldset class="check-field">
      <legend class="field-label">{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <div class="checks">
        {options.map(([value, name]) => (
          <label key={value} class="check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              aria-invalid={fault !== undefined}
              onChange={({ currentTarget }) => {
                const wanted = currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value);
                onChange(options.flatMap(([one]) => (wanted.includes(one) ? [one] : [])));
              }}
            />
            {name}
          </label>
        ))}
      </div>
      {fault !== undefined && <p class="fault">{fault}</p>}
    </fieldset>
  );
}
