import { shortened } from '../../shortened.js';

export interface QuickReply {
  content_type: 'text';
  title: string;
  payload: string;
}

interface Action {
  title: string;
  value: string;
}

/** Meta, "Quick replies": title up to 20 characters. */
const longestTitle = 20;
const longestPayload = 1000;

/** Whether it can be a quick reply at all. */
export function fits({ title, value }: Action): boolean {
  return title.trim() !== '' && value !== '' && Buffer.byteLength(value) <= longestPayload;
}

/** Whether all of its title can be shown. */
export function isWhole({ title }: Action): boolean {
  return title.length <= longestTitle;
}

/** Choices as they are tapped; where one title is too long, all are numbered as in the text and cut. */
export function quickReplies(actions: readonly Action[]): QuickReply[] {
  const asTheyAre = actions.every(isWhole);
  return actions.map(({ title, value }, i) => {
    const number = asTheyAre ? '' : `${i + 1}. `;
    return { content_type: 'text', title: number + shortened(title, longestTitle - number.length), payload: value };
  });
}
