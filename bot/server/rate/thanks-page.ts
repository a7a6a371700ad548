import { html } from '../../support/html.js';
import { frame } from './frame.js';
import { inWords, type Opened } from './opened.js';

export interface ThanksState {
  /** Another answer came within seconds of the first, which counts. */
  keptFirst: boolean;
  /** He has just said never to be asked again. */
  stopped: boolean;
}

/** Says what was kept and what happens next. */
export function thanksPage(opened: Opened, { keptFirst, stopped }: ThanksState): string {
  const { page, asked, response, open, changeableUntil, token } = opened;
  const { words, language } = page;
  const answer = response && inWords(opened, response.value);
  const isLow = response !== undefined && response.value <= asked.survey.bottomTo;
  const content = html`<h1>${words.thanks}</h1>
${answer && html`<p>${keptFirst ? words.keptFirst(answer) : `${words.recorded(answer)} ${isLow ? words.nextLow : words.next}`}</p>`}
${response?.comment && html`<blockquote class="rich-text">${response.comment}</blockquote>`}
${stopped && html`<p>${words.stopped}</p>`}
${
  open &&
  changeableUntil &&
  html`<p>${words.changeable(changeableUntil)}</p>
<p><a href="../${token}?lang=${language}">${words.change}</a></p>`
}`;
  return frame(page, words.thanks, content, { ...(keptFirst && { kept: '' }), ...(stopped && { never: '' }) });
}
