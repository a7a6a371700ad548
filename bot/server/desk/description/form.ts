import { type Html, html } from '../../../support/html.js';

/** As much of a JSON Schema as the description writes. */
export interface Form {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Form>;
  required?: string[];
  items?: Form;
  prefixItems?: Form[];
  additionalProperties?: Form | boolean;
  anyOf?: Form[];
  oneOf?: Form[];
  allOf?: Form[];
  enum?: unknown[];
  format?: string;
  description?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
}

/** A field as a reader sees it; of what is inside another one the name is a path, such as `memory.topic`, `cases[].id`. */
export interface Field {
  name: string;
  kind: Html;
  needed: boolean;
  words: string;
}

const deepest = 3;

/** The fields of an object, those within it below it; forms with a name of their own are not opened. */
export function fieldsOf({ properties = {}, required = [] }: Form, before = '', depth = 1): Field[] {
  return Object.entries(properties).flatMap(([name, form]) => {
    const path = before + name;
    const row = { name: path, kind: kindOf(form), needed: required.includes(name), words: wordsOf(form) };
    if (depth === deepest) return [row];
    const items = listed(form);
    return [row, ...(items ? fieldsOf(items, `${path}[].`, depth + 1) : fieldsOf(form, `${path}.`, depth + 1))];
  });
}

/** What a value may be, in words. */
export function kindOf(form: Form): Html {
  const refers = form.$ref ?? form.allOf?.find(({ $ref }) => $ref)?.$ref;
  if (refers) {
    const name = refers.split('/').at(-1) ?? '';
    return html`<a href="#form-${name}">${name}</a>`;
  }
  if (form.enum) return html`${form.enum.map((value, i) => html`${i > 0 && ' · '}<code>${String(value)}</code>`)}`;
  const choices = form.anyOf ?? form.oneOf;
  if (choices) return html`${choices.map((one, i) => html`${i > 0 && ' or '}${kindOf(one)}`)}`;
  const items = listed(form);
  if (items) return html`list of ${kindOf(items)}`;
  if (form.prefixItems) return html`[${form.prefixItems.map((one, i) => html`${i > 0 && ', '}${kindOf(one)}`)}]`;
  const { additionalProperties: values } = form;
  if (typeof values === 'object' && !form.properties) return html`${kindOf(values)} by name`;
  return html`${plain(form)}${limitsOf(form)}`;
}

function listed(form: Form): Form | undefined {
  return form.type === 'array' || (Array.isArray(form.type) && form.type[0] === 'array') ? form.items : undefined;
}

const formats: Record<string, string> = { 'date-time': 'time', date: 'day', email: 'e-mail address', uri: 'address' };

function plain({ type, format }: Form): string {
  if (format && formats[format]) return formats[format];
  const types = [type ?? 'anything'].flat();
  if (types.length > 4) return 'anything';
  return types.map((one) => (one === 'null' ? 'null' : one === 'string' ? 'text' : one)).join(' or ');
}

function limitsOf({ minimum, maximum, minLength, maxLength, default: usual }: Form): string {
  const range = (least?: number, most?: number, unit = '') => {
    if (least === undefined && most === undefined) return [];
    if (most === undefined) return [`from ${least}${unit}`];
    return [least === undefined ? `up to ${most}${unit}` : `${least} to ${most}${unit}`];
  };
  const limits = [
    ...range(minimum, maximum),
    ...range(minLength, maxLength, ' characters'),
    ...(usual === undefined ? [] : [`${JSON.stringify(usual)} unless given`]),
  ];
  return limits.length > 0 ? `, ${limits.join(', ')}` : '';
}

function wordsOf({ description, allOf }: Form): string {
  return description ?? allOf?.find((one) => one.description)?.description ?? '';
}
