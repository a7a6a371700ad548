import type { Choice } from '../../support/message.js';

export interface InlineKeyboard {
  inline_keyboard: { text: string; callback_data: string }[][];
}

/** Bot API, InlineKeyboardButton: 1–64 bytes. */
const longestData = 64;

/** Choices as the buttons under a message: figures in rows, two short answers side by side, all others one below the other. */
export function keyboardOf(choices: readonly Choice[]): InlineKeyboard {
  const buttons = choices.map(({ title, value }, index) => ({
    text: title.trim() === '' ? String(index + 1) : title.toWellFormed(),
    callback_data: dataOf(value, index + 1),
  }));
  const width = widthOf(buttons.map(({ text }) => text));
  const rows = Math.ceil(buttons.length / width);
  return { inline_keyboard: Array.from({ length: rows }, (_, row) => buttons.slice(row * width, (row + 1) * width)) };
}

/** The number in the list that stands for a choice whose value is too long for a button; undefined for a value. */
export function numberOf(data: string): string | undefined {
  return /^#(\d{1,3})$/.exec(data)?.[1];
}

function dataOf(value: string, number: number): string {
  const fits = value !== '' && Buffer.byteLength(value) <= longestData && numberOf(value) === undefined;
  return fits ? value.toWellFormed() : `#${number}`;
}

function widthOf(titles: readonly string[]): number {
  const longest = Math.max(...titles.map(({ length }) => length));
  if (longest <= 2) return titles.length <= 7 ? 7 : 6;
  return titles.length === 2 && longest <= 14 ? 2 : 1;
}
