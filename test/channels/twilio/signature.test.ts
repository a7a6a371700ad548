import { createHash } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import twilio from 'twilio';
import { connectionOverrides, isSignedByTwilio } from '../../../bot/channels/twilio/signature.js';

const { getExpectedTwilioSignature, validateExpressRequest, validateRequest, validateRequestWithBody } = twilio;

const token = 'tok';
const address = 'https://bot.example.com/hooks/twilio';
const form: Record<string, string> = {
  Body: '5',
  From: 'whatsapp:+15551230001',
  MessageSid: 'SM00000000000000000000000000000001',
  NumMedia: '0',
  To: 'whatsapp:+15557650002',
  WaId: '15551230001',
};
const published = 'rqxO8hM59SVy/koxyNLG4tT0evQ=';

function encoded(params: Record<string, string | string[]>): Buffer {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  );
  return Buffer.from(new URLSearchParams(pairs).toString());
}

function signature(url: string, params: Record<string, string | string[]>, secret = token): string {
  return getExpectedTwilioSignature(secret, url, params);
}

describe('the signature of Twilio', () => {
  it('is the published one for the published form, in whatever order its fields come', () => {
    const reversed = Object.fromEntries(Object.entries(form).reverse());

    expect(isSignedByTwilio(token, published, address, encoded(form))).to.equal(true);
    expect(isSignedByTwilio(token, published, address, encoded(reversed))).to.equal(true);
  });

  it('is refused over another body, address, token or signature, and where one of them is missing', () => {
    const body = encoded(form);
    const forgeries: Parameters<typeof isSignedByTwilio>[] = [
      [token, published, address, encoded({ ...form, Body: '1' })],
      [token, published, address, encoded({ ...form, Extra: '' })],
      [token, published, address, Buffer.alloc(0)],
      [token, published, `${address}/`, body],
      [token, published, `${address}?a=1`, body],
      [token, published, 'http://bot.example.com/hooks/twilio', body],
      [token, published, 'not an address', body],
      ['Tok', published, address, body],
      [token, published.toLowerCase(), address, body],
      [token, published.slice(0, -1), address, body],
      [token, `${published}=`, address, body],
      [token, '', address, body],
      [token, undefined, address, body],
      ['', signature(address, form, ''), address, body],
    ];

    for (const given of forgeries) expect(isSignedByTwilio(...given), JSON.stringify(given)).to.equal(false);
  });

  it('notices every single bit that changes what the form says', () => {
    const body = encoded(form);
    const said = (bytes: Buffer) => JSON.stringify([...new URLSearchParams(bytes.toString())]);
    let same = 0;
    for (let bit = 0; bit < body.length * 8; bit += 1) {
      const turned = Buffer.from(body);
      turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      if (said(turned) === said(body)) same += 1;
      else expect(isSignedByTwilio(token, published, address, turned), `bit ${bit}`).to.equal(false);
    }

    // The letters of %3A and %2B may be small.
    expect(same).to.equal(4);
  });

  it('holds with the standard port or without it, and with the query as sent or escaped anew', () => {
    const url = "https://bot.example.com/webhooks/twilio_sms?o=a:1&note='x'";
    const asSigned = [
      url,
      url.replace('.com/', '.com:443/'),
      url.replaceAll("'", '%27'),
      url.replace('.com/', '.com:443/').replaceAll("'", '%27'),
      "https://bot.example.com/webhooks/twilio_sms?o=a%3A1&note='x'",
      "https://bot.example.com:443/webhooks/twilio_sms?o=a%3A1&note='x'",
    ];

    for (const one of asSigned)
      expect(isSignedByTwilio(token, signature(one, form), url, encoded(form)), one).to.equal(true);
    const other = signature(url.replace('.com/', '.com:8443/'), form);
    expect(isSignedByTwilio(token, other, url, encoded(form))).to.equal(false);
  });

  it('holds whether Twilio signs the connection overrides behind the address or not', () => {
    const signed = signature(address + connectionOverrides, form);

    expect(isSignedByTwilio(token, signed, address, encoded(form))).to.equal(true);
    expect(isSignedByTwilio(token, signature(`${address}#rc=1`, form), address, encoded(form))).to.equal(false);
  });
});

/** What may stand in an address of ours: a host with or without a port, a path, and a query that anybody may have written. */
const urls = fc
  .record({
    scheme: fc.constantFrom('https', 'http', 'HTTPS'),
    host: fc.constantFrom('bot.example.com', 'Bot.Example.com', '[::1]', '203.0.113.5', 'user:pw@bot.example.com'),
    port: fc.constantFrom('', ':443', ':80', ':8443'),
    path: fc.constantFrom('/webhooks/twilio_sms', '/a/../b', "/o'clock", '/%7e', '/', '/ñ'),
    query: fc.option(fc.string({ unit: fc.constantFrom(...'abc=&%2\'"+:/ñ€ []#?'), maxLength: 12 }), {
      nil: undefined,
    }),
  })
  .map(
    ({ scheme, host, port, path, query }) =>
      `${scheme}://${host}${port}${path}${query === undefined ? '' : `?${query}`}`,
  );

const names = fc.oneof(
  fc.constantFrom('Body', 'From', 'To', 'body', '10', '9'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...'ab&=+% ñ'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
  maxLength: 8,
});
const forms = fc
  .dictionary(names, fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 4 })), { maxKeys: 6 })
  .filter((params) => !Object.hasOwn(params, '__proto__'));

/** What the sender did to the address before he signed it, as different systems do. */
const habits: Record<string, (url: string) => string> = {
  none: (url) => url,
  withPort: (url) => url.replace(/^(\w+:\/\/[^/?#:]+)\//, '$1:443/'),
  withoutPort: (url) => url.replace(/:\d+(?=\/)/, ''),
  normal: (url) => new URL(url).href,
  overrides: (url) => url + connectionOverrides,
  elsewhere: (url) => url.replace('example.com', 'example.org'),
};

describe('our reading of the signature, beside that of the twilio package', function () {
  this.timeout(60_000);
  it('is the same for any form and address, the connection overrides apart', () => {
    let valid = 0;
    const runs = 3000;
    fc.assert(
      fc.property(
        urls,
        forms,
        fc.constantFrom(...Object.keys(habits)),
        fc.boolean(),
        (url, params, habit, isTurned) => {
          const sent = isTurned ? { ...params, Body: 'other' } : params;
          const header = signature((habits[habit] as (url: string) => string)(url), params);
          const theirs =
            validateRequest(token, header, url, sent) ||
            validateRequest(token, header, url + connectionOverrides, sent);

          expect(isSignedByTwilio(token, header, url, encoded(sent))).to.equal(theirs);
          if (theirs) valid += 1;
        },
      ),
      { numRuns: runs },
    );
    expect(valid).to.be.within(runs / 10, runs - runs / 10);
  });

  it('is the same for bodies that are signed by their hash', () => {
    let valid = 0;
    const runs = 1500;
    const separators = fc.constantFrom('?', '?a=1&', "?n='&");
    const changes = fc.constantFrom('none', 'body', 'hash', 'upper', 'missing', 'twice', 'elsewhere');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), separators, changes, (body, separator, change) => {
        const hash = createHash('sha256')
          .update(change === 'hash' ? `${body}x` : body)
          .digest('hex');
        const query = {
          none: `bodySHA256=${hash}`,
          body: `bodySHA256=${hash}`,
          hash: `bodySHA256=${hash}`,
          upper: `bodySHA256=${hash.toUpperCase()}`,
          missing: 'x=bodySHA256',
          twice: `bodySHA256=${hash}&bodySHA256=0`,
          elsewhere: `bodySHA256=0&bodySHA256=${hash}`,
        }[change];
        const url = address + separator + query;
        const header = signature(url, {});
        const sent = change === 'body' ? `${body} ` : body;

        const theirs = validateRequestWithBody(token, header, url, sent);

        expect(isSignedByTwilio(token, header, url, Buffer.from(sent))).to.equal(theirs);
        if (theirs) valid += 1;
      }),
      { numRuns: runs },
    );
    expect(valid).to.be.within(1, runs - 1);
  });

  it('is stricter in three things: no empty token, no host of the request, no JSON that is not signed by its hash', () => {
    const theirs = (secret: string, url: string, body: Record<string, string>, options?: { url: string }) => {
      const { host, pathname } = new URL(url);
      const headers: Record<string, string> = { host, 'X-Twilio-Signature': signature(url, body, secret) };
      const request = {
        protocol: 'https',
        originalUrl: pathname,
        headers,
        header: (name: string) => headers[name],
        body,
      };
      return validateExpressRequest(request as never, secret, options);
    };
    const elsewhere = 'https://other.example.org/hooks/twilio';
    const unsigned = Buffer.from('{"Body":"5"}');

    expect(theirs('', address, form)).to.equal(true);
    expect(isSignedByTwilio('', signature(address, form, ''), address, encoded(form))).to.equal(false);

    expect(theirs(token, elsewhere, form)).to.equal(true);
    expect(theirs(token, elsewhere, form, { url: address })).to.equal(false);
    expect(isSignedByTwilio(token, signature(elsewhere, form), address, encoded(form))).to.equal(false);

    // What express has not parsed is an empty body to them, whatever was sent.
    expect(theirs(token, address, {})).to.equal(true);
    expect(isSignedByTwilio(token, signature(address, {}), address, unsigned)).to.equal(false);
  });

  it('is the same as that of their Express check where the address is given', () => {
    let valid = 0;
    const runs = 1000;
    fc.assert(
      fc.property(urls, forms, fc.boolean(), (url, params, isTurned) => {
        const header = signature(url, params);
        const sent = isTurned ? { ...params, Body: 'other' } : params;
        const request = {
          protocol: 'http',
          originalUrl: '/somewhere',
          headers: { host: 'attacker.example' },
          header: () => header,
          body: sent,
        };

        const theirs = validateExpressRequest(request as never, token, { url });

        expect(isSignedByTwilio(token, header, url, encoded(sent))).to.equal(theirs);
        if (theirs) valid += 1;
      }),
      { numRuns: runs },
    );
    expect(valid).to.be.within(runs / 10, runs - runs / 10);
  });
});
