import { type MailServer, startMailServer, type Verdict } from '../support-files/mail-server.js';
import type { ReceivedMail } from '../support-files/read-mail.js';
import { type FakeProvider, fakePostmark, type SentMail } from './email-posts.js';
import type { Ending, FakeVendor, Shown, VendorPost } from './fake-vendor.js';

export interface FakeEmail extends FakeVendor {
  readonly address: string;
  readonly smtp: MailServer;
  readonly by: FakeProvider;
  /** The mailbox behind a peer of the other calls. */
  mailbox(peer: string): string;
  /** A mail of his, as his program sends it: what is not said is as of a plain first mail, or of an answer to our last one. */
  mail(peer: string, id: string, part?: Partial<SentMail>): SentMail;
  /** What our server has taken for him, in order. */
  received(peer: string): ReceivedMail[];
}

const verdicts: Record<Ending, Verdict> = {
  ok: 'ok',
  limited: { at: 'rcpt', reply: 450 },
  server_error: { at: 'rcpt', reply: 421 },
  reset: 'reset',
  accepted_then_reset: { after: 'reset' },
  accepted_then_hangs: { after: 'hangs' },
  half_answer: { after: 'half' },
  not_json: { after: 'noise' },
  blocked: { at: 'rcpt', reply: 550 },
  // There is no window; a mailbox that takes no mail is the nearest.
  window_closed: { at: 'rcpt', reply: 550 },
  token_refused: { at: 'auth', reply: 535 },
  refused: { at: 'data', reply: 554 },
};

/** Customers' mailboxes: a real mail server that takes what we send, and a provider that posts what they write. */
export async function fakeEmail(by: FakeProvider = fakePostmark()): Promise<FakeEmail> {
  const login = { user: 'shop', password: 'pass-of-the-shop' };
  const smtp = await startMailServer({ login });
  const address = 'support@shop.example';
  const mailbox = (peer: string) => `${peer.toLowerCase().replace(/[^a-z0-9]/g, '-')}@correo.example`;
  const received = (peer: string) => smtp.mails.filter(({ envelope }) => envelope.to.includes(mailbox(peer)));

  const mail = (peer: string, id: string, part: Partial<SentMail> = {}): SentMail => {
    const last = received(peer).at(-1);
    const answering = last && answerTo(last);
    const { text = 'Hello', headers = [] } = part;
    return {
      from: mailbox(peer),
      name: peer,
      to: answering?.to ?? address,
      subject: answering?.subject ?? 'A question',
      html: '',
      returnPath: mailbox(peer),
      files: [],
      ...part,
      text: answering ? `${text}\n\n${answering.quote}` : text,
      headers: [
        ['Received', 'from mx.correo.example by inbound.example; Tue, 10 Mar 2026 10:00:00 +0000'],
        ['Message-ID', `<${id}@correo.example>`],
        ...(answering?.headers ?? []),
        ...headers,
      ],
    };
  };

  const fake: FakeEmail = {
    channel: 'email',
    account: address,
    address,
    smtp,
    by,
    mailbox,
    mail,
    received,
    env: () => ({
      EMAIL_INBOUND_PROVIDER: by.provider,
      EMAIL_INBOUND_SECRET: by.secret,
      EMAIL_ADDRESS: address,
      SMTP_URL: smtp.url.replace('://', `://${login.user}:${login.password}@`),
      MAIL_FROM: `Shop <${address}>`,
    }),
    says: (peer, text, id) => by.post(mail(peer, id, { text })),
    noise: () => noise(fake).map((one) => by.post(one)),
    forged: (post: VendorPost) => by.forged(post),
    shown: (peer): Shown[] =>
      received(peer).map(({ text, headers }) => ({
        text: text.replace(/\n$/, ''),
        choices: [],
        receipt: headers['message-id'] ?? '',
      })),
    ends: (...more) => void smtp.verdicts.push(...more.map((ending) => verdicts[ending])),
    get sends() {
      return smtp.logins;
    },
    close: () => smtp.close(),
  };
  return fake;
}

/** As mail programs answer: to Reply-To, with what was said below. */
function answerTo({ headers, text }: ReceivedMail) {
  const id = headers['message-id'] ?? '';
  const quoted = text
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  return {
    to: headers['reply-to'] ?? '',
    subject: `Re: ${headers.subject ?? ''}`,
    quote: `On Tue, Mar 10, 2026 at 10:00 AM <support@shop.example>\nwrote:\n\n${quoted}\n`,
    headers: [
      ['In-Reply-To', id],
      ['References', `${headers.references ?? ''} ${id}`.trim()],
    ] as [string, string][],
  };
}

/** What machines send. */
function noise({ mail, address }: FakeEmail): SentMail[] {
  const automatic: [string, string][] = [
    ['Auto-Submitted', 'auto-replied'],
    ['Precedence', 'bulk'],
    ['X-Auto-Response-Suppress', 'DR, OOF, AutoReply'],
    ['X-Loop', address],
  ];
  return [
    ...automatic.map((header, i) => mail('noise', `noise-${i}`, { headers: [header] })),
    mail('noise', 'bounce', { from: 'MAILER-DAEMON@mx.example', returnPath: '', subject: 'Undelivered mail' }),
    mail('noise', 'own', { from: address }),
    mail('noise', 'nobody', { from: '' }),
  ];
}
