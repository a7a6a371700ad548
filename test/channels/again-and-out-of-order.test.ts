import { expect } from 'chai';
import fc from 'fast-check';
import { takeIn } from '../../bot/channels/take-in.js';
import type { VendorPost } from '../fakes/fake-vendor.js';
import { vendorFakes } from '../fakes/index.js';
import { Delivered } from './delivered.js';
import { publicUrl } from './vendor-stage.js';

const runs = 2000;
const atOnce = 10;
const things = [
  'how long',
  'delivery options',
  'opening hours',
  'hello',
  'a person',
  'something about delivery',
  '🎈',
  'bye',
];

interface Delivery {
  /** Which of the messages; several may be of one customer. */
  message: number;
  /** Signed anew, as a vendor does that tries again, or the same bytes. */
  anew: boolean;
}

interface Situation {
  messages: { who: string; text: string }[];
  deliveries: Delivery[];
}

/** Messages of two customers, and in which order how often each is delivered: every one at least once. */
const situation: fc.Arbitrary<Situation> = fc
  .array(fc.record({ who: fc.constantFrom('ana', 'brais'), text: fc.constantFrom(...things) }), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((messages) => {
    const each = messages.map((_one, message) => ({ message, anew: false }));
    const again = fc.array(fc.record({ message: fc.nat(messages.length - 1), anew: fc.boolean() }), { maxLength: 5 });
    const deliveries = again.chain((more) => shuffled([...each, ...more]));
    return fc.record({ messages: fc.constant(messages), deliveries });
  });

function shuffled(deliveries: readonly Delivery[]): fc.Arbitrary<Delivery[]> {
  return fc.shuffledSubarray([...deliveries], { minLength: deliveries.length });
}

describe('deliveries that are repeated and come in another order', function () {
  this.timeout(600_000);

  for (const fake of vendorFakes) {
    it(`lead on ${fake.channel} to what each of them once would have led to`, async () => {
      const stage = await Delivered.start(fake);
      let made = 0;

      await fc.assert(
        fc.asyncProperty(fc.array(situation, { minLength: atOnce, maxLength: atOnce }), async (situations) => {
          // Side by side, so that they share commits: each has customers of its own.
          await Promise.all(situations.map((one) => expectTheSame(one, `${++made}`, stage)));
        }),
        { numRuns: Math.ceil(runs / atOnce / vendorFakes.length) },
      );

      await stage.close();
    });
  }
});

async function expectTheSame({ messages, deliveries }: Situation, run: string, stage: Delivered): Promise<void> {
  const says = (whose: string) =>
    messages.map(
      ({ who, text }, i) =>
        () =>
          stage.vendor.says(`${who}-${whose}-${run}`, text, `${whose}-${run}-${i}`, publicUrl),
    );
  const [once, often] = [says('once'), says('often')];
  const same = often.map((post) => post());
  const inThisOrder = [...new Set(deliveries.map(({ message }) => message))];

  await deliverAll(
    stage,
    inThisOrder.map((message) => once[message]?.() as VendorPost),
  );
  const answers = await deliverAll(
    stage,
    deliveries.map(({ message, anew }) => (anew ? often[message]?.() : same[message]) as VendorPost),
  );

  for (const answer of answers) expect(answer).to.deep.equal(stage.channel.acknowledgement);
  const heard = await transcripts(stage, often);
  expect(heard).to.deep.equal(await transcripts(stage, once));
  expect(heard.flat().filter((line) => line.startsWith('customer'))).to.have.length(messages.length);
}

/** Handed in without waiting for each other, as on several connections. */
async function deliverAll(stage: Delivered, posts: readonly VendorPost[]): Promise<unknown[]> {
  const answers = await Promise.all(posts.map((post) => stage.deliver(post)));
  await stage.convoz.runner.idle();
  return answers;
}

/** What stands in the conversation of each customer, in the order of their first messages. */
async function transcripts(stage: Delivered, posts: readonly (() => VendorPost)[]): Promise<string[][]> {
  const ids = [...new Set(posts.map((post) => conversationOf(stage, post())))];
  const all = await Promise.all(ids.map((id) => stage.convoz.store.messages.since(id, 0, 1000)));
  return all.map((messages) => messages.map(({ author, text }) => `${author.kind}: ${text}`));
}

function conversationOf({ channel }: Delivered, { target, method, headers, body }: VendorPost): string {
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const [event] = channel.receive({ target, method, headers: named, body, at: new Date() }).events;
  if (!event || event.kind === 'receipt') throw new Error('Nothing is said');
  return takeIn(event, { channel: channel.id, account: channel.account }).conversationId;
}
