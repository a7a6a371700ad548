import { Field } from '../view/field.js';
import { percentOf, shareOf } from './rule-draft.js';

export interface PercentFieldProps {
  label: string;
  /** 0–1. */
  share: number;
  onChange(share: number): void;
}

/** A share, written in per cent. */
export function PercentField({ label, share, onChange }: PercentFieldProps) {
  return (
    <Field label={label}>
      {(attributes) => (
        <span class="percent">
          <input
            {...attributes}
            class="text"
            type="number"
            min={0}
            max={100}
            value={percentOf(share)}
            onChange={({ currentTarget }) => onChange(shareOf(currentTarget.value))}
          />
          %
        </span>
      )}
    </Field>
  );
}
