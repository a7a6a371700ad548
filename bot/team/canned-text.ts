import { ConvozError } from '../errors.js';
import type { Language } from '../support/language.js';

/** What a canned reply may be filled with. */
export const variables = ['customer.name', 'customer.email', 'agent.name', 'order.number'] as const;

export type Variable = (typeof variables)[number];

export type Values = Partial<Record<Variable, string>>;

/** One repetition, trimmed afterwards: several in a row would try every way of sharing out a long run of spaces. */
const placeholder = /\{\{([^{}]*)\}\}/g;

/** Throws VARIABLE_UNKNOWN, naming each, for a text with a variable there is none of, or with braces that belong to none. */
export function checkVariables(text: string): void {
  const unknown = [...text.matchAll(placeholder)].flatMap(([, name = '']) =>
    isVariable(name.trim()) ? [] : [name.trim()],
  );
  const rest = text.replace(placeholder, '');
  if (unknown.length === 0 && !rest.includes('{{') && !rest.includes('}}')) return;
  const what = unknown.length === 0 ? 'Braces are left open' : `There is no {{${unknown.join('}}, {{')}}}`;
  throw new ConvozError('VARIABLE_UNKNOWN', what, { hint: `There are {{${variables.join('}}, {{')}}}.` });
}

/** What stands for a value that is not known; an empty one disappears with the comma and the space before it. */
const instead: Record<Variable, Record<Language, string>> = {
  'customer.name': { es: '', gl: '', en: '', pt: '' },
  'customer.email': {
    es: 'tu correo electrónico',
    gl: 'o teu correo electrónico',
    en: 'your e-mail address',
    pt: 'o seu endereço de e-mail',
  },
  'agent.name': { es: '', gl: '', en: '', pt: '' },
  'order.number': { es: '', gl: '', en: '', pt: '' },
};

/**
 * The text as it is said. `empty` names the variables that had no value, each once, so that the agent looks before sending. Names
 * come from customers: they are put in as they are and never read for variables again.
 */
export function fillIn(text: string, values: Values, language: Language): { text: string; empty: Variable[] } {
  const empty = new Set<Variable>();
  const filled = text.replace(/(,?[ \t]*)\{\{([^{}]*)\}\}/g, (all, before: string, inside: string) => {
    const name = inside.trim();
    if (!isVariable(name)) return all;
    const value = values[name]?.trim();
    if (value) return before + value;
    empty.add(name);
    const other = instead[name][language];
    return other === '' ? '' : before + other;
  });
  return { text: filled.trim(), empty: [...empty] };
}

function isVariable(name: string): name is Variable {
  return (variables as readonly string[]).includes(name);
}
