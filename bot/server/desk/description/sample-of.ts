import type { Form } from './form.js';

/** A small value of that form: of an object what it must have, or of one that need not have anything nothing. */
export function sampleOf(form: Form, forms: Record<string, Form>): unknown {
  if (form.$ref) return sampleOf(forms[form.$ref.split('/').at(-1) ?? ''] ?? {}, forms);
  if (form.default !== undefined) return form.default;
  if (form.enum) return form.enum[0];
  const first = (form.anyOf ?? form.oneOf ?? form.allOf)?.[0];
  if (first) return sampleOf(first, forms);
  switch ([form.type].flat()[0]) {
    case 'object': {
      const { properties = {}, required = [] } = form;
      return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {}, forms)]));
    }
    case 'array':
      return form.prefixItems?.map((one) => sampleOf(one, forms)) ?? [sampleOf(form.items ?? {}, forms)];
    case 'integer':
    case 'number':
      return form.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return textOf(form);
  }
}

function textOf({ format }: Form): string {
  if (format === 'date') return '2026-03-01';
  if (format === 'date-time') return '2026-03-01T09:30:00.000Z';
  return format === 'email' ? 'ana@example.com' : '…';
}
