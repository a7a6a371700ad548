/**
 * Puts the shop's facts where the text has `{name}`. `unknown` are the names there is no fact for, each once; the text
 * is of use only when there are none.
 */
export function fillIn(text: string, facts: Readonly<Record<string, string>>): { text: string; unknown: string[] } {
  const unknown = new Set<string>();
  const filled = text.replace(/\{([^{}]*)\}/g, (placeholder, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (fact === undefined) unknown.add(name);
    return fact ?? placeholder;
  });
  return { text: filled, unknown: [...unknown] };
}
