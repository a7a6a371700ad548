import type { Activity } from '../../../engine/botbuilder.js';
import type { Language } from '../../../support/language.js';
import type { Reply } from '../../../support/message.js';
import { choicesShown, render } from '../../render.js';
import type { Place } from './place.js';
import { fits, isWhole } from './quick-replies.js';

/**
 * A reply with its choices as quick replies, whose values come back when they are tapped. The choices stand in the text too
 * where buttons do not show everywhere, where a title must be cut, and where there are more than fit.
 */
export function encode(reply: Reply, language: Language, { capabilities, listsChoices }: Place): Partial<Activity> {
  const { suggestedActions: _withoutValues, ...plain } = render(reply, language, capabilities);
  const choices = choicesShown(reply, capabilities);
  if (choices.length === 0) return plain;
  const listed = { ...plain, text: render(reply, language, { ...capabilities, buttons: 0 }).text ?? '' };
  if (!choices.every(fits)) return listed;
  const isListed = listsChoices || !choices.every(isWhole) || reply.text.trim() === '';
  const actions = choices.map(({ title, value }) => ({ type: 'postBack', title, value }));
  return { ...(isListed ? listed : plain), suggestedActions: { to: [], actions } };
}
