import { cutText } from '../../support/cut-text.js';
import type { Choice } from '../../support/message.js';
import { shortened } from '../shortened.js';

/** LINE, "Quick reply": 13 items. "Postback action": label up to 20 characters, data and displayText up to 300. */
export const most = 13;
const longestLabel = 20;
const longestData = 300;
const longestValue = 100;

export function isWhole({ title }: Choice): boolean {
  return title.length <= longestLabel;
}

/** Choices as they are tapped; where one title is too long, all are numbered as in the text and cut. */
export function quickReplyOf(choices: readonly Choice[]): object {
  const asTheyAre = choices.every(isWhole);
  const items = choices.map(({ title, value }, i) => {
    const number = asTheyAre && title.trim() !== '' ? '' : `${i + 1}. `;
    const label = number + shortened(title, longestLabel - number.length);
    const action = { type: 'postback', label, data: dataOf(title, value, i + 1), displayText: titleOf(title, label) };
    return { type: 'action', action };
  });
  return { items };
}

/** What comes back of a tap: the value, and the title, which LINE does not tell by itself. */
export function tappedIn(data: string): { text: string; choice?: string } {
  const [first = '', ...rest] = data.split('\n');
  const title = rest.join('\n');
  const number = /^#(\d{1,2})$/.exec(first)?.[1];
  return { text: title || (number ?? first), ...(number === undefined && { choice: first }) };
}

/** A value that is too long is its number in the list. */
function dataOf(title: string, value: string, number: number): string {
  const fits = value.trim() !== '' && value.length <= longestValue && !/\n|^#\d{1,2}$/.test(value);
  const first = fits ? value : `#${number}`;
  return cutText(`${first}\n${title}`, longestData);
}

function titleOf(title: string, label: string): string {
  return title.trim() === '' ? label : cutText(title, longestData);
}
