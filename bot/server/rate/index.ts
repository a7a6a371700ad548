import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { Clock } from '../../engine/ports.js';
import type { TurnRunner } from '../../engine/runner.js';
import type { ConvozError } from '../../errors.js';
import type { Ask } from '../../feedback/asked.js';
import type { Surveys } from '../../support/feedback-repositories.js';
import type { Language } from '../../support/language.js';
import { asConvozError, notFound } from '../error-response.js';
import type { RateLimit } from '../rate-limit.js';
import type { Tokens } from '../tokens.js';
import { formPage } from './form-page.js';
import { linkExpired, openLink, type Page, pageOf } from './opened.js';
import { pageHeaders } from './page-headers.js';
import { problemPage } from './problem-page.js';
import { readPoint } from './read-form.js';
import { stopPage, stoppedPage } from './stop-page.js';
import { takeAnswer } from './take-answer.js';
import { thanksPage } from './thanks-page.js';
import type { RateWords } from './words.js';

export interface RateDeps {
  tokens: Tokens;
  store: { surveys: Pick<Surveys, 'invitation' | 'revisions'> };
  runner: Pick<TurnRunner, 'act'>;
  ask: Ask;
  words: (language: Language) => RateWords;
  /** Path of the style sheet that `web/build.mjs` wrote. */
  stylesheet: string;
  /** Per network address. */
  limit: RateLimit;
  /** Of somebody whose language is not known. */
  firstLanguage: Language;
  clock: Clock;
  /** Called with failures of ours, never with an address of a page, as that is the right to answer. */
  onError: (error: ConvozError, path: string) => void;
}

/** Room for 20,000 characters of four bytes, each byte written as three, so that they can be refused with all of them kept. */
const bodyLimit = '256kb';

/**
 * The page behind a signed link, at `/rate/<token>`. It works without scripts. GET shows and never records, since scanners
 * open every link in a message; POST records through a turn like any other answer.
 *
 * There is no CSRF token: what lets somebody answer is the token in the address and nothing that a browser sends by itself,
 * so that a foreign page that could forge the request would have to have the link, and could then simply open it. (The
 * origin could not be looked at anyway: for a page that sends no referrer browsers call it `null`.)
 */
export function rateRoutes(deps: RateDeps): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: bodyLimit, parameterLimit: 20 });
  router.get('/rate.css', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=300').sendFile(deps.stylesheet);
  });
  router.use(pageHeaders);

  router.post('/:token', form, (request, response) => takeAnswer(request, response, deps));

  router.use(async (request, _response, next) => {
    await deps.limit(request.ip ?? '');
    next();
  });

  router.get('/:token', async (request, response) => {
    const opened = await openLink(request, response, deps);
    if (!opened.open && !opened.response) throw linkExpired();
    response.send(formPage(opened, { linked: readPoint(request.query.v, opened.asked.survey) }));
  });

  router.get('/:token/thanks', async (request, response) => {
    const opened = await openLink(request, response, deps);
    const { kept, never } = request.query;
    if (!opened.response && never === undefined) return response.redirect(303, `../${opened.token}`);
    return response.send(thanksPage(opened, { keptFirst: kept !== undefined, stopped: never !== undefined }));
  });

  router.get('/:token/stop', async (request, response) => {
    const { page, token } = await openLink(request, response, deps);
    response.send(stopPage(page, token));
  });

  // Also called by mail programs by themselves, which want an answer without a redirect (RFC 8058, 3.1).
  router.post('/:token/stop', async (request, response) => {
    const { page, invitation } = await openLink(request, response, deps);
    const { status } = await deps.runner.act(invitation.conversationId, {
      kind: 'rating',
      invitationId: invitation.id,
      decline: 'forever',
      raw: 'stop',
      via: 'link',
    });
    if (status === 'expired') throw linkExpired();
    response.send(stoppedPage(page));
  });

  router.use(notFound);
  router.use(showProblem(deps));
  return router;
}

function showProblem(deps: RateDeps): ErrorRequestHandler {
  return (thrown: unknown, request: Request, response: Response, next) => {
    const error = asConvozError(thrown);
    if (error.status >= 500) deps.onError(error, request.baseUrl);
    if (response.headersSent) return next(thrown);
    const known: Page | undefined = response.locals.page;
    const { status, page } = problemPage(known ?? pageOf(request, deps), error);
    if (status === 429 || status === 503) response.set('Retry-After', '60');
    response.status(status).send(page);
  };
}
