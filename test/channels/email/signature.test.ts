import { expect } from 'chai';
import { mailgunReader } from '../../../bot/channels/email/mailgun.js';
import { verifyPostmark } from '../../../bot/channels/email/postmark.js';
import { verifySendGrid } from '../../../bot/channels/email/sendgrid.js';
import type { Delivery } from '../../../bot/channels/webhook-channel.js';
import { isConvozError } from '../../../bot/errors.js';

function isTaken(verify: () => unknown): boolean {
  try {
    verify();
    return true;
  } catch (error) {
    if (!isConvozError(error, 'SIGNATURE_INVALID')) throw error;
    return false;
  }
}

function delivery(headers: Record<string, string>, body: string | Buffer, at = new Date()): Delivery {
  return { method: 'POST', target: '/webhooks/email', headers, body: Buffer.from(body as string), at };
}

describe('the password of our address at Postmark', () => {
  const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
  const taken = (headers: Record<string, string>, secret = 'own-secret') =>
    isTaken(() => verifyPostmark(delivery(headers, '{}'), secret));

  it('proves that Postmark delivers', () => {
    expect(taken(basic('convoz:own-secret'))).to.equal(true);
  });

  it('must be there with its user, whole and in the usual form', () => {
    const others = [
      '',
      'convoz:',
      'convoz:own-secre',
      'convoz:own-secret1',
      'Convoz:own-secret',
      ':own-secret',
      'x:own-secret',
    ];
    for (const other of others) expect(taken(basic(other)), other).to.equal(false);
    expect(taken({})).to.equal(false);
    expect(taken({ authorization: 'Bearer own-secret' })).to.equal(false);
    expect(taken({ authorization: 'convoz:own-secret' })).to.equal(false);
  });

  it('proves nothing where none is configured', () => {
    expect(taken(basic('convoz:'), '')).to.equal(false);
  });
});

describe('the signature of SendGrid', () => {
  // SendGrid's own example (sendgrid-nodejs, packages/eventwebhook, eventwebhook.spec.js).
  const key =
    'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==';
  const signature = 'MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=';
  const timestamp = '1600112502';
  const body =
    '[{"email":"hello@world.com","event":"dropped","reason":"Bounced Address","sg_event_id":"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA","sg_message_id":"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0","smtp-id":"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>","timestamp":1600112492}]\r\n';
  const signed = (part: { key?: string; signature?: string; timestamp?: string; body?: string } = {}) => {
    const given = { key, signature, timestamp, body, ...part };
    const headers = {
      'x-twilio-email-event-webhook-signature': given.signature,
      'x-twilio-email-event-webhook-timestamp': given.timestamp,
    };
    return isTaken(() => verifySendGrid(delivery(headers, given.body), given.key));
  };

  it('is made as SendGrid makes it', () => {
    expect(signed()).to.equal(true);
  });

  it('is of these bytes and this moment, and of nothing else', () => {
    expect(signed({ body: body.trim() })).to.equal(false);
    expect(signed({ body: body.replace('hello', 'hallo') })).to.equal(false);
    expect(signed({ timestamp: '1600112503' })).to.equal(false);
    expect(signed({ timestamp: '' })).to.equal(false);
    expect(signed({ signature: '' })).to.equal(false);
    expect(signed({ signature: signature.replace('MEUCIGH', 'MEUCIGX') })).to.equal(false);
    expect(isTaken(() => verifySendGrid(delivery({}, body), key))).to.equal(false);
  });

  it('proves nothing where the key is none', () => {
    for (const other of ['', 'not a key', Buffer.from('not a key').toString('base64')]) {
      expect(signed({ key: other }), other).to.equal(false);
    }
  });
});

describe('the signature of Mailgun', () => {
  const key = 'key-3ax6xnjp29jd6fds4gc373sgvjxteol0';
  // openssl dgst -sha256 -hmac <key>, over the timestamp and the token.
  const proof = {
    timestamp: '1763750000',
    token: 'a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0',
    signature: 'bbe55ed2eddb7915078da7d379d5c13fe4bc30045b8c34f6eb58450aec5829e0',
  };
  const then = new Date(1_763_750_000_000);
  const form = (fields: object) => String(new URLSearchParams({ ...fields }));
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (fields: object, at = then) => delivery(type, form(fields), at);
  const later = (ms: number) => new Date(then.getTime() + ms);

  it('is made over the timestamp and the token', () => {
    const read = mailgunReader(key);

    expect(isTaken(() => read(post(proof)))).to.equal(true);
  });

  it('must be there, whole and of these', () => {
    const fresh = (fields: object) => isTaken(() => mailgunReader(key)(post(fields)));

    expect(fresh({ ...proof, timestamp: '1763750001' })).to.equal(false);
    expect(fresh({ ...proof, token: `${proof.token}1` })).to.equal(false);
    expect(fresh({ ...proof, signature: proof.signature.slice(1) })).to.equal(false);
    expect(fresh({ ...proof, signature: proof.signature.toUpperCase() })).to.equal(false);
    expect(fresh({ timestamp: proof.timestamp, token: proof.token })).to.equal(false);
    expect(fresh({})).to.equal(false);
    expect(isTaken(() => mailgunReader('')(post(proof)))).to.equal(false);
    expect(isTaken(() => mailgunReader(key)(delivery({}, form(proof), then)))).to.equal(false);
  });

  it('counts for two minutes', () => {
    const at = (ms: number) => isTaken(() => mailgunReader(key)(post(proof, later(ms))));

    expect(at(120_000)).to.equal(true);
    expect(at(-120_000)).to.equal(true);
    expect(at(121_000)).to.equal(false);
    expect(at(-121_000)).to.equal(false);
  });

  it('counts for what it first came with, and again for the same, but not for anything else', () => {
    const read = mailgunReader(key);
    const withText = (text: string, ms: number) =>
      isTaken(() => read(post({ ...proof, 'body-plain': text }, later(ms))));

    expect(withText('Hello', 0)).to.equal(true);
    expect(withText('Hello', 1000)).to.equal(true);
    expect(withText('Cancel my order', 2000)).to.equal(false);
    expect(withText('Cancel my order', 119_000)).to.equal(false);
  });
});
