import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type ReceivedMail, readMail } from './read-mail.js';

/**
 * What the server does with the next mail: a reply to the login, the address or the content, or the line goes dead in the middle. `after`: it
 * accepts, and then is gone, or silent, or says half of it, or something else.
 */
export type Verdict =
  | { at: 'auth' | 'rcpt' | 'data'; reply: number }
  | 'reset'
  | 'ok'
  | { after: 'reset' | 'hangs' | 'half' | 'noise' };

export interface MailServerOptions {
  /** Who may send; without it anybody. */
  login?: { user: string; password: string };
  /** TLS from the first byte, with a certificate nobody trusts. */
  secure?: boolean;
  /** Offers STARTTLS, with the same certificate. */
  startTls?: boolean;
  /** Does not stir once a mail has come, as if it hung. */
  hangs?: boolean;
}

export interface MailServer {
  port: number;
  /** `smtp://127.0.0.1:port`, or `smtps:`. */
  url: string;
  /** What was accepted, in order. */
  mails: ReceivedMail[];
  /** Mails that were begun, accepted or not. */
  attempts: number;
  /** Times that a user and a password were told. */
  logins: number;
  /** Called when a mail has been accepted and the sender does not know yet. */
  accepted: () => Promise<void> | void;
  /** One for each of the next mails; those after are accepted. */
  verdicts: Verdict[];
  close(): Promise<void>;
}

/** A mail server on this machine, on a free port. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const sockets = new Map<number, Socket>();
  const smtp = new SMTPServer({
    secure: options.secure ?? false,
    authOptional: options.login === undefined,
    allowInsecureAuth: true,
    disabledCommands: [...(options.startTls ? [] : ['STARTTLS']), ...(options.login ? [] : ['AUTH'])],
    disableReverseLookup: true,
    logger: false,
    onAuth({ username, password }, _session, done) {
      server.logins += 1;
      const verdict = server.verdicts[0];
      if (typeof verdict === 'object' && 'at' in verdict && verdict.at === 'auth') {
        server.verdicts.shift();
        return done(refusal(verdict.reply));
      }
      const isRight = username === options.login?.user && password === options.login?.password;
      done(isRight ? null : refusal(535), isRight ? { user: username } : undefined);
    },
    onMailFrom(_address, _session, done) {
      server.attempts += 1;
      done();
    },
    onRcptTo(_address, _session, done) {
      const verdict = server.verdicts[0];
      const refused = typeof verdict === 'object' && 'at' in verdict && verdict.at === 'rcpt';
      if (refused) server.verdicts.shift();
      done(refused ? refusal(verdict.reply) : null);
    },
    onData(stream, session, done) {
      void take(stream, session, done);
    },
  });

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession, done: (error?: Error | null) => void) {
    const verdict = server.verdicts.shift();
    const chunks: Buffer[] = [];
    if (verdict === 'reset') stream.once('data', () => sockets.get(session.remotePort)?.resetAndDestroy());
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    if (verdict === 'reset' || options.hangs) return;
    if (typeof verdict === 'object' && 'at' in verdict) return done(refusal(verdict.reply));
    const { mailFrom, rcptTo } = session.envelope;
    const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
    server.mails.push(readMail(Buffer.concat(chunks).toString('latin1'), envelope, session.secure));
    await server.accepted();
    if (typeof verdict !== 'object') return done();
    const socket = sockets.get(session.remotePort);
    if (verdict.after === 'reset') socket?.resetAndDestroy();
    if (verdict.after === 'half') socket?.write('250 2.0.0 O', () => socket.destroy());
    if (verdict.after === 'noise') socket?.write('<html>ok</html>\r\n');
  }

  smtp.on('error', () => {});
  smtp.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort ?? 0, socket));
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  const server: MailServer = {
    port,
    url: `${options.secure ? 'smtps' : 'smtp'}://127.0.0.1:${port}`,
    mails: [],
    attempts: 0,
    logins: 0,
    accepted: () => {},
    verdicts: [],
    close: () =>
      new Promise((resolve) => {
        smtp.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
  return server;
}

function refusal(reply: number): Error {
  return Object.assign(new Error('no'), { responseCode: reply });
}
