import type { Activity } from '../../engine/botbuilder.js';
import type { ChannelCapabilities } from '../../engine/ports.js';
import type { Language } from '../../support/language.js';
import type { Reply } from '../../support/message.js';
import { choicesShown, render } from '../render.js';
import { splitText } from '../split-text.js';
import { escapeText } from './escape.js';

/** Of a section; a text without buttons may be longer, and is then hard to read. */
const longestText = 3000;
const longestTitle = 75;
const longestValue = 2000;

export const capabilities = {
  buttons: 25,
  textLimit: longestText,
  textUnit: 'utf16',
  delivery: 'push',
  ratingControl: false,
  pace: { perSecond: 5, perPeerMs: 1000 },
} as const satisfies ChannelCapabilities;

/** A reply whose buttons come back as the values of its choices, where Slack takes them. */
export function encode(reply: Reply, language: Language): Partial<Activity> {
  const activity = render(reply, language, capabilities);
  const { suggestedActions } = activity;
  if (!suggestedActions) return activity;
  const actions = choicesShown(reply, capabilities).map(({ title, value }, i) => {
    return { type: 'imBack', title, value: value.length <= longestValue ? value : String(i + 1) };
  });
  return { ...activity, suggestedActions: { ...suggestedActions, actions } };
}

/**
 * What chat.postMessage is given, one body for each part of the text, without the channel; buttons stand under the last part,
 * all in one row, and files follow as links. Texts are plain: nothing in them becomes markup, a mention or a link's label.
 */
export function requests(activity: Partial<Activity>): string[] {
  const choices = activity.suggestedActions?.actions ?? [];
  const parts = fitting(activity.text ?? '', longestText);
  const bodies: object[] = parts.map((text) => ({ text: escapeText(text) }));
  if (choices.length > 0) {
    const text = parts.pop() ?? '…';
    bodies.splice(-1, 1, { text: escapeText(text), blocks: [section(text), row(choices)] });
  }
  const links = (activity.attachments ?? []).flatMap(({ name, contentUrl }) => {
    const lines = [name, contentUrl].filter(Boolean).join('\n');
    return contentUrl ? [{ text: escapeText(lines) }] : [];
  });
  return [...bodies, ...links].map((body) => JSON.stringify(body));
}

/** Parts that are at most `longest` once they are escaped, which makes five characters of one at most. */
function fitting(text: string, longest: number, limit = longest): string[] {
  return splitText(text, limit, 'utf16').flatMap((part) =>
    escapeText(part).length <= longest ? [part] : fitting(part, longest, Math.floor(limit / 2)),
  );
}

function section(text: string) {
  return { type: 'section', text: { type: 'plain_text', text: escapeText(text) } };
}

function row(choices: { title: string; value?: unknown }[]) {
  const elements = choices.map(({ title, value }, i) => ({
    type: 'button',
    action_id: `choice_${i + 1}`,
    text: { type: 'plain_text', text: label(title) },
    value: String(value),
  }));
  return { type: 'actions', elements };
}

function label(title: string): string {
  const escaped = escapeText(title);
  return escaped.length <= longestTitle ? escaped : `${escapeText(fitting(title, longestTitle - 1)[0] ?? '')}…`;
}
