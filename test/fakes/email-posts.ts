import { createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { VendorPost } from './fake-vendor.js';

/** A mail as a customer's program sends it. */
export interface SentMail {
  from: string;
  name: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Beside those above. */
  headers: [name: string, value: string][];
  /** Of the envelope; empty: a bounce. */
  returnPath: string;
  files: { name: string; mime: string; bytes: Buffer }[];
}

/** A provider that posts what comes in: how it writes a mail, and how it proves that it is the one. */
export interface FakeProvider {
  provider: 'postmark' | 'sendgrid' | 'mailgun';
  secret: string;
  post(mail: SentMail): VendorPost;
  /** The whole mail as it came, where the provider can be set so. */
  raw?(mime: Buffer, mail: SentMail): VendorPost;
  forged(post: VendorPost): VendorPost;
}

const target = '/webhooks/email';

export function fakePostmark(): FakeProvider {
  const secret = randomBytes(12).toString('hex');
  const basic = (password: string) => `Basic ${Buffer.from(`convoz:${password}`).toString('base64')}`;
  return {
    provider: 'postmark',
    secret,
    post(mail) {
      const body = {
        FromName: mail.name,
        MessageStream: 'inbound',
        From: mail.from,
        FromFull: { Email: mail.from, Name: mail.name, MailboxHash: '' },
        To: mail.to,
        ToFull: [{ Email: mail.to, Name: '', MailboxHash: '' }],
        CcFull: [],
        OriginalRecipient: mail.to,
        Subject: mail.subject,
        MessageID: createHmac('md5', 'postmark').update(JSON.stringify(mail.headers)).digest('hex'),
        TextBody: mail.text,
        HtmlBody: mail.html,
        StrippedTextReply: '',
        Headers: [['Return-Path', `<${mail.returnPath}>`], ...mail.headers].map(([Name, Value]) => ({ Name, Value })),
        Attachments: mail.files.map(({ name, mime, bytes }) => ({
          Name: name,
          Content: bytes.toString('base64'),
          ContentType: mime,
          ContentLength: bytes.length,
        })),
      };
      const headers = { 'content-type': 'application/json', authorization: basic(secret) };
      return { target, method: 'POST', headers, body: Buffer.from(JSON.stringify(body)) };
    },
    // It signs nothing of the body.
    forged: (post) => ({ ...post, headers: { ...post.headers, authorization: basic(`${secret.slice(1)}!`) } }),
  };
}

export function fakeSendGrid(): FakeProvider {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const signed = (fields: Fields, mail: SentMail): VendorPost => {
    const { type, body } = multipart(fields, mail.files, (n) => `attachment${n}`);
    const timestamp = String(Math.floor(Date.now() / 1000));
    const headers = {
      'content-type': type,
      'x-twilio-email-event-webhook-timestamp': timestamp,
      'x-twilio-email-event-webhook-signature': sign(
        'sha256',
        Buffer.concat([Buffer.from(timestamp), body]),
        privateKey,
      ).toString('base64'),
    };
    return { target, method: 'POST', headers, body };
  };
  const around = (mail: SentMail): Fields => [
    ['to', mail.to],
    ['from', `${mail.name} <${mail.from}>`],
    ['subject', mail.subject],
    ['SPF', 'pass'],
    ['dkim', `{@${mail.from.split('@')[1]} : pass}`],
    ['envelope', JSON.stringify({ to: [mail.to], from: mail.returnPath })],
  ];
  return {
    provider: 'sendgrid',
    secret: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    post: (mail) =>
      signed(
        [
          ['headers', mail.headers.map(([name, value]) => `${name}: ${value}`).join('\n')],
          ...around(mail),
          ['text', mail.text],
          ['html', mail.html],
          ['charsets', JSON.stringify({ to: 'UTF-8', from: 'UTF-8', subject: 'UTF-8', text: 'utf-8' })],
          ['attachments', String(mail.files.length)],
        ],
        mail,
      ),
    raw: (mime, mail) => signed([...around(mail), ['email', mime]], { ...mail, files: [] }),
    forged({ body, ...post }) {
      const other = Buffer.from(body);
      const at = other.indexOf('name="subject"');
      other[at + 1] = (other[at + 1] ?? 0) ^ 1;
      return { ...post, body: other };
    },
  };
}

export function fakeMailgun(now: () => Date = () => new Date()): FakeProvider {
  const secret = randomBytes(16).toString('hex');
  const signature = (): Fields => {
    const [timestamp, token] = [String(Math.floor(now().getTime() / 1000)), randomBytes(25).toString('hex')];
    const signed = createHmac('sha256', secret).update(timestamp).update(token).digest('hex');
    return [
      ['timestamp', timestamp],
      ['token', token],
      ['signature', signed],
    ];
  };
  const posted = (fields: Fields, files: SentMail['files']): VendorPost => {
    if (files.length === 0 && fields.every(([, value]) => typeof value === 'string')) {
      const body = Buffer.from(new URLSearchParams(fields as [string, string][]).toString());
      return { target, method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body };
    }
    const { type, body } = multipart(fields, files, (n) => `attachment-${n}`);
    return { target, method: 'POST', headers: { 'content-type': type }, body };
  };
  return {
    provider: 'mailgun',
    secret,
    post: (mail) =>
      posted(
        [
          ['recipient', mail.to],
          ['sender', mail.returnPath],
          ['from', `${mail.name} <${mail.from}>`],
          ['subject', mail.subject],
          ['body-plain', mail.text],
          ['body-html', mail.html],
          ['message-headers', JSON.stringify([['From', `${mail.name} <${mail.from}>`], ...mail.headers])],
          ...signature(),
        ],
        mail.files,
      ),
    raw: (mime, mail) =>
      posted(
        [
          ['recipient', mail.to],
          ['sender', mail.returnPath],
          ['subject', mail.subject],
          ['body-mime', mime],
          ...signature(),
        ],
        [],
      ),
    // The body is not signed; what stands beside the signature is.
    forged: (post) => ({
      ...post,
      body: Buffer.from(post.body.toString('latin1').replace(/(timestamp(?:=|"\r\n\r\n))\d/, '$10'), 'latin1'),
    }),
  };
}

type Fields = [name: string, value: string | Buffer][];

function multipart(fields: Fields, files: SentMail['files'], nameOf: (n: number) => string) {
  const boundary = `xYz${randomBytes(8).toString('hex')}`;
  const head = (disposition: string, type = '') =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${type}\r\n`);
  const parts = [
    ...fields.map(([name, value]) => [head(`name="${name}"`), Buffer.from(value as string)]),
    ...files.map(({ name, mime, bytes }, i) => [
      head(`name="${nameOf(i + 1)}"; filename="${name.replaceAll('"', '%22')}"`, `Content-Type: ${mime}\r\n`),
      bytes,
    ]),
  ];
  const body = Buffer.concat([
    ...parts.flatMap((part) => [...part, Buffer.from('\r\n')]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { type: `multipart/form-data; boundary=${boundary}`, body };
}
