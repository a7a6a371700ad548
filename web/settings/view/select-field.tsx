import { Field } from '../../feedback/view/field.js';

export interface SelectFieldProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, name: string])[];
  onChange(value: Value): void;
  hint?: string;
  fault?: string | undefined;
}

/** One of several. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, onChange, hint, fault } = props;
  return (
    <Field label={label} {...(hint !== undefined && { hint })} fault={fault}>
      {(attributes) => (
        <select
          {...attributes}
          class="select"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value as Value)}
        >
          {options.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
