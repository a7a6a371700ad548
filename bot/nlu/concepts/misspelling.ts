/** Forms shorter than this have too many neighbours that are words themselves. */
const shortest = 6;

/** Finds forms of a lexicon that a misspelt word was meant to be. */
export interface SpellingIndex {
  /** The form one slip away (a letter left out, added, changed, or two swapped), same first letter; undefined if none. */
  meant(word: string): string | undefined;
  /** The longest word that a form can be meant by. */
  longest: number;
}

/**
 * Indexes forms by what is left when one letter but the first is dropped, so that a look-up needs no comparison with every form
 * (W. Garbe, "Symmetric Delete spelling correction", 2012).
 */
export function spellingIndex(forms: Iterable<string>): SpellingIndex {
  const index = new Map<string, string[]>();
  let longest = 0;
  for (const form of forms) {
    if (form.length < shortest) continue;
    longest = Math.max(longest, form.length + 1);
    for (const key of shortened(form)) {
      const known = index.get(key);
      if (known) known.push(form);
      else index.set(key, [form]);
    }
  }
  return {
    longest,
    meant(word) {
      if (word.length < shortest || word.length > longest) return undefined;
      for (const key of shortened(word)) {
        const form = index.get(key)?.find((candidate) => isOneSlip(candidate, word));
        if (form !== undefined) return form;
      }
      return undefined;
    },
  };
}

function shortened(word: string): string[] {
  const results = [word];
  for (let at = 1; at < word.length; at += 1) results.push(word.slice(0, at) + word.slice(at + 1));
  return results;
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  const swapped =
    restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return restA.slice(1) === restB.slice(1) || swapped;
}
