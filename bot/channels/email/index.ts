import { ConvozError } from '../../errors.js';
import type { Json } from '../../support/json.js';
import { render } from '../render.js';
import type { Delivery, WebhookChannel } from '../webhook-channel.js';
import { AnswerLimit } from './answer-limit.js';
import { check } from './check.js';
import { decode } from './decode.js';
import type { IncomingMail } from './mail.js';
import { mailgunReader, readMailgun } from './mailgun.js';
import { readPostmark, verifyPostmark } from './postmark.js';
import { type EmailReference, emailReference } from './reference.js';
import { refusalOf } from './refusal.js';
import { type Own, request, requestsOf, scaleOf, textLimit } from './requests.js';
import { readSendGrid, verifySendGrid } from './sendgrid.js';
import type { EmailDeps, EmailSettings } from './settings.js';
import { write } from './write.js';

export type { EmailDeps, EmailSettings, Mailer, OutgoingMail } from './settings.js';

const capabilities = {
  buttons: 0,
  textLimit,
  textUnit: 'utf16',
  delivery: 'push',
  ratingControl: false,
} as const;

/**
 * E-mail: in through a provider that posts it, out through the mail server. Nobody can be asked what became of a mail, so that there is
 * no `settle`; an attempt that ended unclear is made good by the Message-ID, by which a mailbox knows the second one.
 */
export function email(settings: EmailSettings, deps: EmailDeps): WebhookChannel {
  const own = { address: settings.address.toLowerCase(), key: deps.key };
  const open = opener(settings);
  const limit = new AnswerLimit();
  return {
    id: 'email',
    account: own.address,
    capabilities,
    // 25 MB in Base64, and what stands around it.
    bodyLimit: 36_000_000,
    acknowledgement: { status: 200 },

    receive(delivery) {
      const mail = open(delivery);
      if (!(mail instanceof Promise)) return { events: mail ? decode(mail, own) : [] };
      const more = mail.then((read) => decode(read, own));
      // Whoever does not wait for it must not be struck by it.
      more.catch(() => undefined);
      return { events: [], more };
    },

    encode(reply, language) {
      const own: Own = { ...(reply.rating && { rates: scaleOf(reply.rating) }) };
      return { ...render(reply, language, capabilities), channelData: { convoz: own } };
    },
    requests: requestsOf,

    async send(reference, payload, { id }) {
      const address = addressOf(reference);
      const said = request.parse(JSON.parse(payload));
      if (said.automatic && !limit.admits(address, deps.clock.now())) throw tooMany();
      // Figures typed count as well, so that a question leaves without its links where they cannot be made.
      const rateLink = said.rates && (await deps.rateLink?.(said.rates.id).catch(() => undefined));
      const mail = write(said, address, { id, ...own, ...(rateLink && { rateLink }) });
      await deps.mailer.send(mail).catch((error: unknown) => {
        throw refusalOf(error);
      });
      return mail.messageId;
    },

    check: () => check(settings, deps.mailer),
  };
}

type Opened = IncomingMail | Promise<IncomingMail> | undefined;

/** Verifies, then reads; what must be read as a whole mail takes its time. */
function opener({ provider, secret }: EmailSettings): (delivery: Delivery) => Opened {
  switch (provider) {
    case 'postmark':
      return (delivery) => {
        verifyPostmark(delivery, secret);
        return readPostmark(delivery);
      };
    case 'sendgrid':
      return (delivery) => {
        verifySendGrid(delivery, secret);
        return readSendGrid(delivery);
      };
    case 'mailgun': {
      const verified = mailgunReader(secret);
      return (delivery) => readMailgun(verified(delivery));
    }
  }
}

function addressOf(reference: Json): EmailReference {
  const address = emailReference.safeParse(reference).data;
  if (address) return address;
  throw new ConvozError('SEND_REFUSED', 'A conversation by e-mail has no address to answer to');
}

function tooMany(): ConvozError {
  return new ConvozError('SEND_REFUSED', 'An address has had as many automatic answers as it gets in an hour', {
    hint: 'A machine may be answering. A person can still write.',
  });
}
