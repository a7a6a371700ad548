/** The sentence for an error code, of those a page knows. */
export function errorText(code: string, errors: { other: string }): string {
  const known = errors as Readonly<Record<string, string>>;
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? errors.other;
}
