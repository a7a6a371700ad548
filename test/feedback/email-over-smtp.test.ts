import { expect } from 'chai';
import type { Delivery } from '../../bot/feedback/delivery.js';
import { smtpPost } from '../../bot/feedback/email/smtp.js';
import { smtpOutcome } from '../../bot/feedback/email/smtp-outcome.js';
import { html } from '../../bot/support/html.js';
import { type MailServer, type MailServerOptions, startMailServer } from '../support-files/mail-server.js';
import { minute } from '../support-files/test-clock.js';
import { from, MailRoom } from './mail-room.js';

const mail = { to: 'ana@correo.example', language: 'es', subject: 'Hola', text: 'a\n', html: html`<p>a</p>` } as const;
const unreachable: Delivery = { status: 'later', code: 'SEND_UNREACHABLE' };

describe('e-mail over SMTP', () => {
  const servers: MailServer[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  async function server(options?: MailServerOptions): Promise<MailServer> {
    const started = await startMailServer(options);
    servers.push(started);
    return started;
  }

  const post = (url: string, signal = AbortSignal.timeout(8000)) => smtpPost({ url, from })(mail, 'd1', signal);

  describe('when the server refuses', () => {
    for (const at of ['rcpt', 'data'] as const) {
      for (const reply of [421, 450, 451, 452]) {
        it(`for now, with ${reply} to ${at}, is tried again`, async () => {
          const { url, verdicts } = await server();
          verdicts.push({ at, reply });

          expect(await post(url)).to.deep.equal({ ...unreachable, reply });
        });
      }
      for (const reply of [550, 552, 553, 554]) {
        it(`for good, with ${reply} to ${at}, is given up`, async () => {
          const { url, verdicts, mails } = await server();
          verdicts.push({ at, reply });

          expect(await post(url)).to.deep.equal({ status: 'refused', code: 'MAIL_REFUSED', reply });
          expect(mails).to.deep.equal([]);
        });
      }
    }

    it('since it wants a login that we do not have, is tried again once the operator has seen to it', async () => {
      const { url } = await server({ login: { user: 'convoz', password: 'right' } });

      expect(await post(url)).to.deep.equal({ ...unreachable, reply: 530 });
    });

    it('our login, is tried again, and nothing is lost while the password is put right', async () => {
      const { port, mails } = await server({ login: { user: 'convoz', password: 'right' } });

      const wrong = await post(`smtp://convoz:wrong@127.0.0.1:${port}`);
      const right = await post(`smtp://convoz:right@127.0.0.1:${port}`);

      expect(wrong).to.deep.equal({ ...unreachable, reply: 535 });
      expect(right).to.deep.equal({ status: 'delivered' });
      expect(mails).to.have.length(1);
    });
  });

  it('takes any character in user and password, written as addresses want it', async () => {
    const login = { user: 'hola@mareira.example', password: 'p/@:ß %&?#"ñ' };
    const { port } = await server({ login });
    const credentials = `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}`;

    expect(await post(`smtp://${credentials}@127.0.0.1:${port}`)).to.deep.equal({ status: 'delivered' });
  });

  describe('and TLS', () => {
    const trusting = '?tls.rejectUnauthorized=false';

    it('is used from the first byte with smtps:, and by STARTTLS where it is offered', async () => {
      const [fromStart, upgraded] = [await server({ secure: true }), await server({ startTls: true })];

      const deliveries = [await post(fromStart.url + trusting), await post(upgraded.url + trusting)];

      expect(deliveries).to.deep.equal([{ status: 'delivered' }, { status: 'delivered' }]);
      expect([fromStart.mails[0]?.secure, upgraded.mails[0]?.secure]).to.deep.equal([true, true]);
    });

    it('with a certificate that nobody vouches for is not believed: nothing is sent, and it is tried again', async () => {
      const [fromStart, upgraded] = [await server({ secure: true }), await server({ startTls: true })];

      expect([await post(fromStart.url), await post(upgraded.url)]).to.deep.equal([unreachable, unreachable]);
      expect(fromStart.attempts + upgraded.attempts).to.equal(0);
    });

    it('that is required and not to be had lets no password out', async () => {
      const strict = await server({ login: { user: 'convoz', password: 'right' } });

      const delivery = await post(`smtp://convoz:right@127.0.0.1:${strict.port}?requireTLS=true`);

      expect(delivery.status).to.equal('later');
      expect([strict.logins, strict.mails.length]).to.deep.equal([0, 0]);
    });

    it('is required of servers elsewhere wherever there is a password', async () => {
      const plain = await server({ login: { user: 'convoz', password: 'right' } });

      // This machine under a name that does not look like it.
      const elsewhere = await post(`smtp://convoz:right@127.1:${plain.port}`);
      const allowed = await post(`smtp://convoz:right@127.1:${plain.port}?ignoreTLS=true`);

      expect([elsewhere.status, allowed.status]).to.deep.equal(['later', 'delivered']);
      expect([plain.logins, plain.mails.length]).to.deep.equal([1, 1]);
    });
  });

  describe('when the line', () => {
    it('goes dead half way through a mail, is tried again', async () => {
      const { url, verdicts, mails } = await server();
      verdicts.push('reset');

      expect(await post(url)).to.deep.equal(unreachable);
      expect(mails).to.deep.equal([]);
    });

    it('leads nowhere, is tried again', async () => {
      const gone = await startMailServer();
      await gone.close();

      expect(await post(gone.url)).to.deep.equal(unreachable);
    });

    it('hangs, is let go in time', async () => {
      const { url } = await server({ hangs: true });

      expect(await post(url, AbortSignal.timeout(200))).to.deep.equal(unreachable);
    });
  });

  it('gives a repeat of a dispatch the Message-ID of the first, and every other dispatch its own', async () => {
    const { url, mails } = await server();
    const send = smtpPost({ url, from });

    for (const id of ['case-1:opened:email-0', 'case-1:opened:email-0', 'case-1:opened:email-1']) {
      await send(mail, id, AbortSignal.timeout(8000));
    }

    const [first, repeat, other] = mails.map(({ headers }) => headers['message-id']);
    expect(repeat).to.equal(first);
    expect(other).to.not.equal(first);
  });

  it('offers one click to end it over https only', async () => {
    const { url, mails } = await server();
    const send = smtpPost({ url, from });

    for (const scheme of ['http', 'https']) {
      await send({ ...mail, unsubscribe: `${scheme}://x.example/rate/t/stop` }, scheme, AbortSignal.timeout(8000));
    }

    expect(mails.map(({ headers }) => headers['list-unsubscribe-post'])).to.deep.equal([
      undefined,
      'List-Unsubscribe=One-Click',
    ]);
  });

  it('lets no line break into a header, wherever it comes from', async () => {
    const { url, mails } = await server();
    const subject = 'Hola\r\nBcc: all@mareira.example\r\n\r\n<script>';

    await smtpPost({ url, from })({ ...mail, subject }, 'id\r\nX-Evil: 1', AbortSignal.timeout(8000));

    expect(mails[0]?.envelope.to).to.deep.equal([mail.to]);
    expect(mails[0]?.headerNames).to.not.include.members(['Bcc']).and.not.include('X-Evil');
  });

  it('is delivered in the end when the server refuses twice for now', async () => {
    const room = await MailRoom.open();
    const { url, verdicts, mails } = await server();
    verdicts.push({ at: 'rcpt', reply: 451 }, 'reset');
    await room.survey();

    for (let i = 0; i < 3; i++) {
      await room.send(room.sender(url));
      room.small.clock.advance(minute);
    }

    expect(room.small.settled).to.deep.equal(['email later', 'email later', 'email delivered']);
    expect(mails).to.have.length(1);
    await room.close();
  });

  it('takes what nodemailer itself finds wrong with a message for final, and everything unknown for passing', () => {
    expect(smtpOutcome({ code: 'EENVELOPE' })).to.deep.equal({ status: 'refused', code: 'MAIL_REFUSED' });
    for (const error of [
      undefined,
      null,
      'x',
      new Error('x'),
      { code: 'ECONFIG' },
      { code: 'EAUTH', responseCode: 554 },
    ]) {
      expect(smtpOutcome(error).status).to.equal('later');
    }
  });
});
