import type { Response as HttpResponse, Request } from 'express';
import { correctableMs, isOpen } from '../../engine/stages/rating.js';
import { ConvozError } from '../../errors.js';
import { type Asked, isWorded } from '../../feedback/asked.js';
import { isLanguage, type Language, languages } from '../../support/language.js';
import { type Invitation, type Response, turned } from '../../support/survey.js';
import type { RateDeps } from './index.js';
import type { RateWords } from './words.js';

/** A page on its way to a customer: the language it speaks, and the way from it to the folder of all rating pages. */
export interface Page {
  language: Language;
  words: RateWords;
  /** '' or '../': addresses on the page are relative, so that it works under any path of a proxy. */
  up: string;
}

/** What is behind a link: the question, and what has been answered so far. */
export interface Opened {
  page: Page;
  token: string;
  invitation: Invitation;
  asked: Asked;
  response: Response | undefined;
  /** An answer can be taken, or the one there is be changed. */
  open: boolean;
  /** Until when the one there is can be changed. */
  changeableUntil: Date | undefined;
}

/** Looks behind the link. Rejects with TOKEN_INVALID or NOT_FOUND; a link whose time is over is opened and is not `open`. */
export async function openLink(request: Request, http: HttpResponse, deps: RateDeps): Promise<Opened> {
  const token = String(request.params.token);
  const { invitationId, expired } = await deps.tokens.checkRating(token);
  const invitation = await deps.store.surveys.invitation(invitationId);
  if (!invitation || invitation.status === 'suppressed' || invitation.status === 'eligible') {
    throw new ConvozError('NOT_FOUND', 'There is no such invitation');
  }
  const page = pageOf(request, deps, invitation.language);
  // Whatever goes wrong from here on is told in this language.
  http.locals.page = page;
  const [asked, given] = await Promise.all([
    deps.ask(invitation, page.language),
    deps.store.surveys.revisions(invitation.id),
  ]);
  const now = deps.clock.now();
  const changeableUntil = given[0] && lastMoment(given[0], invitation);
  return {
    page,
    token,
    invitation,
    asked,
    response: given.at(-1),
    open: !expired && isOpen(invitation, now) && (changeableUntil === undefined || changeableUntil > now),
    changeableUntil,
  };
}

/** `?lang=` wins; then the conversation's language, then what the browser asks for. */
export function pageOf(request: Request, deps: RateDeps, known?: Language): Page {
  const { lang } = request.query;
  const wanted = isLanguage(lang) ? lang : (known ?? request.acceptsLanguages([...languages]));
  const language = isLanguage(wanted) ? wanted : deps.firstLanguage;
  return { language, words: deps.words(language), up: '../'.repeat(Math.max(0, request.path.split('/').length - 2)) };
}

/** The answer as the customer gave it: "4 of 5", or the word of one of two points. */
export function inWords({ asked, page }: Pick<Opened, 'asked' | 'page'>, value: number): string {
  const { survey, first, last } = asked;
  const point = turned(survey, value);
  if (isWorded(survey)) return point === survey.min ? first : last;
  return page.words.outOf(point, survey.max);
}

/** What is thrown where there is nothing to answer any more. */
export function linkExpired(): ConvozError {
  return new ConvozError('TOKEN_EXPIRED', 'The time to answer is over');
}

function lastMoment(first: Response, { expiresAt }: Invitation): Date {
  return new Date(Math.min(first.at.getTime() + correctableMs, expiresAt.getTime()));
}
