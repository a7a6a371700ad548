import { type Html, html } from '../../support/html.js';
import { turned } from '../../support/survey.js';
import { frame } from './frame.js';
import { inWords, type Opened } from './opened.js';
import { commentLimit, type RateForm } from './read-form.js';
import { scale } from './scale.js';

/** Why the form is shown once more, with everything the customer had put into it. */
export type Problem = 'no_point' | 'too_long' | 'busy' | 'failed';

export interface FormState {
  /** What was sent; the answer there is, or the point in the link, when nothing was. */
  sent?: RateForm;
  /** A point named by the link. */
  linked?: number | undefined;
  problem?: Problem;
  /** Something that has been done, to be told above the form. */
  done?: string;
}

/** The question with its form, or what was answered where nothing can be changed any more. */
export function formPage(opened: Opened, state: FormState = {}): string {
  const { page, asked, response, open } = opened;
  const { survey } = asked;
  const given = response && turned(survey, response.value);
  const chosen = state.sent ? state.sent.value : (state.linked ?? given);
  const content = open ? form(opened, state, chosen) : answered(opened);
  const query = chosen === undefined ? {} : { v: String(chosen) };
  return frame(page, asked.question, content, state.sent ? undefined : query);
}

function form(opened: Opened, state: FormState, chosen: number | undefined): Html {
  const { page, asked, response, changeableUntil } = opened;
  const { words, language } = page;
  const { sent, problem, done } = state;
  const comment = sent?.comment ?? response?.comment ?? '';
  const given = !sent && response && changeableUntil;
  // The action names the language, so that the next page speaks it, too. Of what is in a text area browsers leave out a line
  // feed at its beginning, so one is put before the customer's text.
  return html`${done && html`<p class="note">${done}</p>`}
${given && html`<p class="note">${words.given(inWords(opened, response.value))} ${words.changeable(changeableUntil)}</p>`}
${problem && html`<p class="problem" id="problem" role="alert">${explain(problem, opened, comment)}</p>`}
<form method="post" action="?lang=${language}">
${scale(opened, { chosen, missing: problem === 'no_point' })}
<div class="row">
<label for="comment">${asked.comment ?? words.comment}</label>
<textarea class="field" id="comment" name="comment" rows="5" aria-describedby="comment-hint${problem === 'too_long' && ' problem'}"${problem === 'too_long' && html` aria-invalid="true" autofocus`}>
${comment}</textarea>
<p class="hint" id="comment-hint">${words.commentHint(commentLimit)}</p>
</div>
<label class="check"><input type="checkbox" name="never" value="1"${sent?.never && html` checked`}> <span>${words.never}</span></label>
<button class="primary-button" type="submit">${response ? words.change : words.send}</button>
<p class="hint">${words.privacy}</p>
</form>`;
}

function explain(problem: Problem, { page: { words } }: Opened, comment: string): string {
  switch (problem) {
    case 'no_point':
      return words.choose;
    case 'too_long':
      return words.tooLong(comment.length, commentLimit);
    case 'busy':
      return words.busy;
    case 'failed':
      return words.failed;
  }
}

/** Only asked for where there is an answer: without one the page says that its time is over. */
function answered(opened: Opened): Html {
  const { asked, page, response } = opened;
  const { words } = page;
  return html`<h1>${asked.question}</h1>
<p>${response && words.given(inWords(opened, response.value))} ${words.final}</p>
${response?.comment && html`<blockquote class="rich-text">${response.comment}</blockquote>`}`;
}
