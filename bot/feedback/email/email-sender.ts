import { z } from 'zod';
import type { Clock } from '../../engine/ports.js';
import type { Dispatch } from '../../support/dispatch.js';
import type { Language } from '../../support/language.js';
import type { Store } from '../../support/repositories.js';
import { turned } from '../../support/survey.js';
import type { Ask } from '../asked.js';
import type { Delivery, Sender } from '../delivery.js';
import { type AlertMailWords, alertMail } from './alert-mail.js';
import { type CodeMailWords, codeMail } from './code-mail.js';
import type { Mail } from './mail.js';
import {
  type AlertPayload,
  type CodePayload,
  mailPayload,
  type SurveyPayload,
  type WebhookPayload,
} from './payload.js';
import type { PostMail } from './smtp.js';
import { type SurveyMailWords, surveyMail } from './survey-mail.js';
import { type WebhookMailWords, webhookMail } from './webhook-mail.js';

export interface EmailDeps {
  store: Pick<Store, 'contacts' | 'cases'> & { surveys: Pick<Store['surveys'], 'invitation' | 'latestResponse'> };
  post: PostMail;
  ask: Ask;
  /** The signed address of the page that asks. */
  rateLink: (invitation: { id: string; expiresAt: Date }) => Promise<string>;
  /** The address of a conversation in the desk. */
  deskLink: (conversationId: string) => string;
  /** The six digits that prove whose mailbox it is; undefined when they are not good any more. */
  code: (proofId: string) => Promise<string | undefined>;
  words: (language: Language) => SurveyMailWords & AlertMailWords & CodeMailWords & WebhookMailWords;
  /** The team's. */
  language: Language;
  clock: Clock;
}

const timeoutMs = 60_000;
const atOnce = 4;

/**
 * Writes and sends the e-mails among the dispatches. The words are made when a mail leaves, from what is true then: a
 * question that has been answered, declined or has expired is not asked, and nobody is alerted to a case that is closed.
 */
export function emailSender(deps: EmailDeps): Sender {
  return { send: (dispatch, signal) => send(dispatch, signal, deps), timeoutMs, atOnce };
}

async function send({ id, payload }: Dispatch, signal: AbortSignal, deps: EmailDeps): Promise<Delivery> {
  const { data: about } = mailPayload.safeParse(JSON.parse(payload));
  if (!about) return { status: 'refused', code: 'INTERNAL' };
  // A line break in an address would begin a header of its own.
  if (!z.email().safeParse(about.to).success) return { status: 'refused', code: 'MAIL_REFUSED' };
  const mail = await write(about, deps);
  return mail ? deps.post(mail, id, signal) : { status: 'dropped' };
}

async function write(
  about: SurveyPayload | AlertPayload | CodePayload | WebhookPayload,
  deps: EmailDeps,
): Promise<Mail | undefined> {
  switch (about.kind) {
    case 'survey':
      return writeSurvey(about, deps);
    case 'alert':
      return writeAlert(about, deps);
    case 'code':
      return writeCode(about, deps);
    case 'webhook': {
      const { to, host } = about;
      return webhookMail({ to, host, language: deps.language, words: deps.words(deps.language) });
    }
  }
}

async function writeCode({ proofId, to, language }: CodePayload, deps: EmailDeps): Promise<Mail | undefined> {
  const code = await deps.code(proofId);
  return code === undefined ? undefined : codeMail({ to, language, code, words: deps.words(language) });
}

async function writeSurvey({ invitationId, to, language }: SurveyPayload, deps: EmailDeps): Promise<Mail | undefined> {
  const invitation = await deps.store.surveys.invitation(invitationId);
  if (invitation?.status !== 'sent' || invitation.expiresAt <= deps.clock.now()) return undefined;
  if ((await deps.store.contacts.find(invitation.contactId))?.surveyOptOut !== false) return undefined;
  const [asked, link] = await Promise.all([deps.ask(invitation, language), deps.rateLink(invitation)]);
  return surveyMail({ to, language, invitation, asked, link, words: deps.words(language) });
}

async function writeAlert({ alert, caseId, to }: AlertPayload, deps: EmailDeps): Promise<Mail | undefined> {
  const { language, store } = deps;
  const opened = await store.cases.find(caseId);
  if (opened?.status !== 'open') return undefined;
  const [invitation, response] = await Promise.all([
    store.surveys.invitation(opened.invitationId),
    store.surveys.latestResponse(opened.invitationId),
  ]);
  if (!invitation || !response) return undefined;
  const words = deps.words(language);
  const { survey } = await deps.ask(invitation, language);
  return alertMail({
    to,
    language,
    opened,
    overdue: alert === 'case.overdue',
    metric: invitation.metric.toUpperCase(),
    answer: words.outOf(turned(survey, response.value), survey.max),
    link: deps.deskLink(opened.conversationId),
    words,
  });
}
