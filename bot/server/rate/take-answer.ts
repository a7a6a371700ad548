import type { Request, Response } from 'express';
import { mask } from '../../support/mask.js';
import { asConvozError } from '../error-response.js';
import { formPage } from './form-page.js';
import type { RateDeps } from './index.js';
import { linkExpired, type Opened, openLink } from './opened.js';
import { commentLimit, type RateForm, readForm } from './read-form.js';

/**
 * Takes what the form was sent with: records it and shows thanks (303, so that a reload sends nothing), or shows the form
 * again with all that was in it.
 */
export async function takeAnswer(request: Request, response: Response, deps: RateDeps): Promise<void> {
  const busy = await deps.limit(request.ip ?? '').catch((error: unknown) => error);
  const opened = await openLink(request, response, deps).catch((error: unknown) => {
    throw busy ?? error;
  });
  const sent = readForm(request.body, opened.asked.survey);
  if (!opened.open) throw linkExpired();
  try {
    // Only now, since there is a form to give back to the customer.
    if (busy) throw busy;
    if (sent.comment.length > commentLimit) {
      response.status(400).send(formPage(opened, { sent, problem: 'too_long' }));
      return;
    }
    const wantsOnlyPeace = sent.value === undefined && sent.never;
    if (sent.value === undefined && !wantsOnlyPeace) {
      response.status(400).send(formPage(opened, { sent, problem: 'no_point' }));
      return;
    }
    const query = await record(opened, sent, deps);
    if (wantsOnlyPeace && sent.comment !== '') {
      const done = opened.page.words.stopped;
      response.status(400).send(formPage(opened, { sent, problem: 'no_point', done }));
      return;
    }
    response.redirect(303, `${opened.token}/thanks?${query}`);
  } catch (thrown) {
    const error = asConvozError(thrown);
    if (error.status < 500 && error.status !== 429) throw error;
    if (error.status >= 500) deps.onError(error, request.baseUrl);
    const problem = error.status === 429 ? 'busy' : 'failed';
    response.status(error.status).set('Retry-After', '60').send(formPage(opened, { sent, problem }));
  }
}

/** Resolves with what the page of thanks has to say beside the answer, as its query. */
async function record(opened: Opened, { value, comment, never }: RateForm, deps: RateDeps): Promise<URLSearchParams> {
  const { invitation, page, response } = opened;
  const query = new URLSearchParams({ lang: page.language });
  const common = { kind: 'rating', invitationId: invitation.id, via: 'link' } as const;
  if (value !== undefined) {
    const result = await deps.runner.act(invitation.conversationId, {
      ...common,
      value,
      // Empty only where there is one to take back.
      ...((comment !== '' || response?.comment !== undefined) && { comment: mask(comment) }),
      raw: String(value),
    });
    if (result.status === 'expired') throw linkExpired();
    if (result.status === 'stands' && result.value !== value) query.set('kept', '');
  }
  if (never) {
    await deps.runner.act(invitation.conversationId, { ...common, decline: 'forever', raw: 'never' });
    query.set('never', '');
  }
  return query;
}
