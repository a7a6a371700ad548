import { isWorded, pointsOf } from '../../feedback/asked.js';
import { type Html, html } from '../../support/html.js';
import { markOf } from './marks.js';
import type { Opened } from './opened.js';

export interface ScaleState {
  /** The point as shown that is chosen before the customer does anything. */
  chosen: number | undefined;
  /** He has sent the form without choosing one. */
  missing: boolean;
}

/** The question with its points: radio buttons of the browser, so that it works without scripts and with any keyboard. */
export function scale({ asked, page }: Opened, { chosen, missing }: ScaleState): Html {
  const { survey, question, first, last } = asked;
  const points = pointsOf(survey);
  const worded = isWorded(survey);
  const wordOf = (point: number) => (point === survey.min ? first : last);
  const nameOf = (point: number) => {
    const isEnd = point === survey.min || point === survey.max;
    return page.words.outOf(point, survey.max) + (isEnd ? `, ${wordOf(point)}` : '');
  };
  const step = (point: number, i: number) => html`<label class="scale-step">
<input class="hidden" type="radio" name="value" value="${point}"${point === chosen && html` checked`}${!worded && html` aria-label="${nameOf(point)}"`}${missing && i === 0 && html` autofocus`}>
<span class="scale-mark">${survey.display === 'numbers' && worded ? undefined : markOf(asked, point)}${worded && html`<span>${wordOf(point)}</span>`}</span>
</label>
`;
  return html`<fieldset class="scale" data-display="${survey.display}" data-long="${String(points.length > 7)}" data-worded="${String(worded)}"${missing && html` aria-describedby="problem"`}>
<legend><h1>${question}</h1></legend>
<div class="scale-steps">
${points.map(step)}</div>
${!worded && html`<div class="scale-ends" aria-hidden="true"><span>${first}</span><span>${last}</span></div>`}
</fieldset>`;
}
