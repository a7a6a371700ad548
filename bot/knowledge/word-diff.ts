/** A stretch of text that two versions share, or that one of them has alone. */
export interface Change {
  what: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * What has to be taken out of one text and put into it to get the other, word by word, by the longest common subsequence
 * (Wagner and Fischer, 1974). For texts of some hundred words: work and memory grow with the product of their lengths.
 */
export function wordDiff(before: string, after: string): Change[] {
  const [a, b] = [pieces(before), pieces(after)];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(changes, 'same', a[i]);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) push(changes, 'removed', a[i++]);
    else push(changes, 'added', b[j++]);
  }
  return changes;
}

/** Words with the spaces before them. */
function pieces(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

function push(changes: Change[], what: Change['what'], text = ''): void {
  const last = changes.at(-1);
  if (last?.what === what) last.text += text;
  else changes.push({ what, text });
}
