import type { Clock } from '../../bot/engine/ports.js';
import type { Ask, Asked } from '../../bot/feedback/asked.js';
import type { Sender } from '../../bot/feedback/delivery.js';
import { emailSender } from '../../bot/feedback/email/email-sender.js';
import { smtpPost } from '../../bot/feedback/email/smtp.js';
import { type CaseAlert, caseAlerts } from '../../bot/support/case-alerts.js';
import type { ChangeSet } from '../../bot/support/change-set.js';
import type { Language } from '../../bot/support/language.js';
import type { RecoveryCase } from '../../bot/support/recovery.js';
import type { Store } from '../../bot/support/repositories.js';
import { type Invitation, surveys } from '../../bot/support/survey.js';
import { mailWords } from '../../dialogs/wording/index.js';
import { following, invitation, opening } from '../store/change-sets.js';
import { day, hour } from '../support-files/test-clock.js';
import { SmallDispatcher } from './small-dispatcher.js';

export const csat: Asked = {
  survey: surveys.csat,
  question: '¿Cómo valoras la atención recibida?',
  first: 'Muy mala',
  last: 'Muy buena',
};

export const from = 'Mareira <hola@mareira.example>';
export const link = 'https://chat.mareira.example/rate/tok.en-1_x';
export const address = 'ana@correo.example';

/** A sender with the real words and the real way out; only what is asked is given. */
export function mailSender({ store, url, clock, ask = async () => csat }: MailSenderParts): Sender {
  return emailSender({
    store,
    post: smtpPost({ url, from }),
    ask,
    rateLink: async () => link,
    code: async () => undefined,
    deskLink: (conversationId) => `https://chat.mareira.example/desk/#closed/${conversationId}`,
    words: (language) => mailWords(language, 'Europe/Madrid'),
    language: 'es',
    clock,
  });
}

export interface MailSenderParts {
  store: Store;
  url: string;
  clock: Clock;
  ask?: Ask;
}

/** A store with one question to be sent by e-mail, and what it takes to send it. */
export class MailRoom {
  private constructor(
    readonly small: SmallDispatcher,
    readonly set: ChangeSet,
    readonly asked: Invitation,
  ) {}

  static async open(part: Partial<Invitation> = {}): Promise<MailRoom> {
    const small = await SmallDispatcher.start();
    const now = small.clock.now();
    const set = opening();
    const asked = invitation(set, {
      id: 'inv-1',
      createdAt: new Date(now.getTime() - day),
      sentAt: now,
      expiresAt: new Date(now.getTime() + 14 * day),
      via: 'link',
      ...part,
    });
    await small.store.commit({ ...set, invitations: [asked] });
    return new MailRoom(small, set, asked);
  }

  sender(url: string, ask?: Ask): Sender {
    return mailSender({ store: this.small.store, url, clock: this.small.clock, ...(ask && { ask }) });
  }

  /** Keeps the question's dispatch. */
  async survey(to = address, language: Language = 'es'): Promise<void> {
    const payload = JSON.stringify({ kind: 'survey', invitationId: this.asked.id, to, language });
    await this.small.given(['mail-1'], { via: 'email', about: this.asked.id, payload });
  }

  /** Keeps the alert of a case that this answer has opened. */
  async alert(value: number, alert: CaseAlert = 'case.opened', part: Partial<RecoveryCase> = {}): Promise<void> {
    const { set, asked, small } = this;
    const now = small.clock.now();
    const opened: RecoveryCase = {
      id: 'case-1',
      conversationId: set.conversation.id,
      episode: 1,
      contactId: set.conversation.contactId,
      invitationId: asked.id,
      reason: 'low_score',
      openedAt: now,
      dueAt: new Date(now.getTime() + 48 * hour),
      status: 'open',
      version: 1,
      ...part,
    };
    const response = {
      invitationId: asked.id,
      revision: 1,
      raw: 'x',
      value,
      comment: 'muy mal',
      at: now,
      via: 'chat' as const,
    };
    await small.store.commit({
      ...following(set),
      invitations: [{ ...asked, status: 'answered' }],
      responses: [response],
      cases: [opened],
    });
    const targets = { webhook: false, emails: ['equipo@mareira.example'] };
    await small.store.dispatches.add(caseAlerts(alert, opened, { metric: asked.metric, value }, targets, now));
  }

  /** Sends what is ready, once. */
  async send(sender: Sender): Promise<void> {
    const dispatcher = this.small.dispatcher({ email: sender });
    dispatcher.kick();
    await dispatcher.idle();
  }

  close(): Promise<void> {
    return this.small.close();
  }
}
