import { Field } from '../../feedback/view/field.js';

export interface TextFieldProps {
  label: string;
  value: string;
  onInput(value: string): void;
  hint?: string | undefined;
  fault?: string | undefined;
  /** Of a text area. */
  rows?: number;
  maxLength?: number;
  type?: 'text' | 'date' | 'time' | 'number' | 'search';
  lang?: string;
  placeholder?: string;
  min?: number;
  autocomplete?: string;
}

/** A line, or several, to be written. */
export function TextField({ label, value, onInput, hint, fault, rows, type = 'text', ...rest }: TextFieldProps) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })} fault={fault}>
      {(attributes) =>
        rows === undefined ? (
          <input
            {...attributes}
            {...rest}
            class="text"
            type={type as 'text'}
            value={value}
            onInput={({ currentTarget }) => onInput(currentTarget.value)}
          />
        ) : (
          <textarea
            {...attributes}
            {...rest}
            class="text"
            rows={rows}
            value={value}
            onInput={({ currentTarget }) => onInput(currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
