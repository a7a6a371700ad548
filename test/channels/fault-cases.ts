import { expect } from 'chai';
import type { OpenStore } from '../../bot/store/index.js';
import type { Ending } from '../fakes/fake-vendor.js';
import { eventually } from '../support-files/eventually.js';
import { longReply, rating } from './fault-replies.js';
import { type Customer, type FaultStage, publicUrl, type Said } from './fault-stage.js';

/** One fault on one channel: checks what is promised, and says in a word or two what came of it. */
export interface FaultCase {
  name: string;
  run(stage: FaultStage): Promise<string>;
}

const patienceMs = 20_000;
/** After these nobody has answered, and the message counts. */
const lost: Ending[] = ['accepted_then_reset', 'half_answer', 'not_json'];

export const faultCases: FaultCase[] = [
  {
    name: 'the vendor takes it',
    run: async (stage) => sentOnce(stage, []),
  },
  {
    name: 'limited twice, then taken',
    run: async (stage) => sentOnce(stage, ['limited', 'limited']),
  },
  {
    name: 'limited ten times, then taken: that counts against nobody',
    run: async (stage) => sentOnce(stage, Array<Ending>(10).fill('limited')),
  },
  {
    name: "the vendor's server fails twice, then it is taken",
    run: async (stage) => sentOnce(stage, ['server_error', 'server_error']),
  },
  {
    name: 'the connection breaks before the vendor has it: the bot says it again',
    run: async (stage) => sentOnce(stage, ['reset']),
  },
  {
    name: "the connection breaks before the vendor has it: a person's words are not said again",
    async run(stage) {
      const { customer, said, state } = await says(stage, ['reset'], 'person');
      // Where a repeat under one key is harmless, settling it sends it again.
      const settled = stage.channel.settle ? ['sent x1'] : [];
      expect(`${state} x${customer.times('Uno')}`).to.be.oneOf(['unknown SEND_UNKNOWN x0', ...settled]);
      return goesOn(customer, said, state);
    },
  },
  ...lost.map(
    (ending): FaultCase => ({
      name: `${ending}: the bot's words come once or twice`,
      async run(stage) {
        const { customer, said, state } = await says(stage, [ending], 'bot');
        expect(state).to.match(/^(sent|unknown SEND_UNKNOWN)$/);
        expect(customer.times('Uno')).to.be.within(1, 2);
        return goesOn(customer, said, `${state} x${customer.times('Uno')}`);
      },
    }),
  ),
  ...lost.map(
    (ending): FaultCase => ({
      name: `${ending}: a person's words come once`,
      async run(stage) {
        const { customer, said, state } = await says(stage, [ending], 'person');
        expect(state).to.match(/^(sent|unknown SEND_UNKNOWN)$/);
        expect(customer.times('Uno')).to.equal(1);
        return goesOn(customer, said, state);
      },
    }),
  ),
  {
    name: 'no answer, to a question for a rating: it is put once',
    async run(stage) {
      const customer = await stage.customer();
      stage.vendor.ends('accepted_then_reset');
      const said = await customer.hears(rating);
      const state = await said.ends();
      expect(state).to.match(/^(sent|unknown SEND_UNKNOWN)$/);
      expect(customer.times(rating.text)).to.equal(1);
      return goesOn(customer, said, state);
    },
  },
  {
    name: "no answer twice: the bot's words come twice and never again",
    async run(stage) {
      const { customer, said, state } = await says(stage, ['accepted_then_reset', 'accepted_then_reset'], 'bot');
      expect(state).to.match(/^(sent|unknown SEND_UNKNOWN)$/);
      expect(customer.times('Uno')).to.be.within(1, 2);
      return goesOn(customer, said, `${state} x${customer.times('Uno')}`);
    },
  },
  {
    name: 'the vendor takes it and hangs',
    async run(stage) {
      const customer = await stage.customer();
      stage.vendor.ends('accepted_then_hangs');
      const said = await customer.hears('Uno', 'person');
      await eventually(() => customer.times('Uno') === 1, patienceMs);
      const meanwhile = await said.state();
      stage.loseAnswers();
      const state = await said.ends();
      expect(meanwhile).to.equal('sending');
      expect(state).to.match(/^(sent|unknown SEND_UNKNOWN)$/);
      expect(customer.times('Uno')).to.equal(1);
      return goesOn(customer, said, state);
    },
  },
  {
    name: 'the vendor hangs: others are written to meanwhile',
    async run(stage) {
      const [slow, quick, elsewhere] = [
        await stage.customer(),
        await stage.customer(),
        await stage.customer(stage.other),
      ];
      stage.vendor.ends('accepted_then_hangs');
      const first = await slow.hears('Uno');
      await eventually(() => slow.times('Uno') === 1, patienceMs);
      const others = [await quick.hears('Uno'), await elsewhere.hears('Uno')];
      for (const other of others) expect(await other.ends()).to.equal('sent');
      const meanwhile = await first.state();
      stage.loseAnswers();
      await first.ends();
      expect(meanwhile).to.equal('sending');
      return 'unhindered';
    },
  },
  {
    name: 'he has blocked us: nothing comes, and where the vendor says why, the rest is given up',
    run: async (stage) => givenUp(stage, 'blocked', /SEND_BLOCKED|SEND_REFUSED/),
  },
  {
    name: 'the time to write is over',
    run: async (stage) => givenUp(stage, 'window_closed', /SEND_WINDOW_CLOSED|SEND_BLOCKED|SEND_REFUSED/),
  },
  {
    name: 'blocked in the middle of three parts: shown as failed',
    async run(stage) {
      const long = longReply(stage.channel);
      if (!long) return 'takes all in one';
      const customer = await stage.customer();
      stage.vendor.ends('ok', 'blocked');
      const said = await customer.hears(long);
      expect(said.entries).to.have.length(3);
      const state = await said.ends();
      expect(state).to.match(/^failed SEND_(BLOCKED|REFUSED)$/);
      expect(parts(customer)).to.equal(/BLOCKED/.test(state) ? 'a' : 'ac');
      return `${state} after a part`;
    },
  },
  {
    name: 'three parts, limited and unreachable between them: each once, in order',
    async run(stage) {
      const long = longReply(stage.channel);
      if (!long) return 'takes all in one';
      const customer = await stage.customer();
      stage.vendor.ends('limited', 'ok', 'server_error', 'limited');
      const said = await customer.hears(long);
      const state = await said.ends();
      expect(state).to.equal('sent');
      expect(parts(customer)).to.equal('abc');
      return state;
    },
  },
  {
    name: 'refused for good: the next goes on',
    async run(stage) {
      const { customer, said, state } = await says(stage, ['refused'], 'bot');
      expect(state).to.equal('failed SEND_REFUSED');
      expect(customer.times('Uno')).to.equal(0);
      return goesOn(customer, said, state);
    },
  },
  {
    name: 'the token is refused, then put right: all wait, and come once, in order',
    async run(stage) {
      const [first, second, elsewhere] = [
        await stage.customer(),
        await stage.customer(),
        await stage.customer(stage.other),
      ];
      const warnings: string[] = [];
      const unfollow = stage.live.followWarnings(({ code, channel }) => warnings.push(`${code} ${channel}`));
      // So many that nobody has to be quick to see the pause.
      stage.vendor.ends(...Array<Ending>(12).fill('token_refused'));
      const said = [await first.hears('Uno'), await first.hears('Dos'), await second.hears('Uno', 'person')];
      await said[0]?.comesTo(/SEND_ACCOUNT_REFUSED/);
      const paused = await stage.store.channelStates.of(stage.channel.id);
      const meanwhile = await (await elsewhere.hears('Uno')).ends();
      for (const one of said) expect(await one.ends()).to.equal('sent');
      unfollow();
      expect(paused).to.include({ isPaused: true });
      expect(meanwhile, 'the other channel').to.equal('sent');
      expect(warnings).to.include(`channel.paused ${stage.channel.id}`);
      expect(first.shown.map(({ text }) => text)).to.deep.equal(['Uno', 'Dos']);
      expect(second.times('Uno')).to.equal(1);
      expect(await stage.store.channelStates.of(stage.channel.id)).to.not.have.property('isPaused');
      return 'sent later';
    },
  },
  {
    name: 'the vendor is down for twelve attempts: the channel pauses, and all come once, in order',
    async run(stage) {
      const customers = await Promise.all([1, 2, 3, 4].map(() => stage.customer()));
      const elsewhere = await stage.customer(stage.other);
      stage.vendor.ends(...Array<Ending>(12).fill('server_error'));
      const said: Said[] = [];
      for (const text of ['Uno', 'Dos']) for (const customer of customers) said.push(await customer.hears(text));
      expect(await (await elsewhere.hears('Uno')).ends(), 'the other channel').to.equal('sent');
      for (const one of said) expect(await one.ends()).to.equal('sent');
      for (const { shown } of customers) expect(shown.map(({ text }) => text)).to.deep.equal(['Uno', 'Dos']);
      return 'sent later';
    },
  },
  {
    name: "killed between the vendor's taking it and its answer: the bot's words come twice at most",
    run: async (stage) => killed(stage, 'bot', 2),
  },
  {
    name: "killed between the vendor's taking it and its answer: a person's words come once",
    run: async (stage) => killed(stage, 'person', 1),
  },
  {
    name: 'killed while it waits to be tried again: it comes once',
    async run(stage) {
      const customer = await stage.customer();
      stage.vendor.ends('server_error');
      const said = [await customer.hears('Uno'), await customer.hears('Dos')];
      stage.kill();
      await stage.begin();
      for (const one of said) expect(await one.ends()).to.match(/^(sent|unknown SEND_UNKNOWN)$/);
      expect(customer.times('Dos')).to.equal(1);
      expect(customer.times('Uno')).to.be.within(1, 2);
      return `sent x${customer.times('Uno')}`;
    },
  },
  {
    name: 'the database does not take that it was sent: it is not sent again',
    async run(stage) {
      await stage.end();
      let refusals = 3;
      await stage.begin((store) => ({
        conversations: store.conversations,
        outbox: { ...store.outbox, sent: (id, receipt) => sentUnless(refusals-- > 0, store, id, receipt) },
      }));
      const { customer, said, state } = await says(stage, [], 'bot');
      expect(state).to.equal('sent');
      expect(refusals).to.be.below(1);
      expect(customer.times('Uno')).to.equal(1);
      return goesOn(customer, said, state);
    },
  },
  {
    name: 'an agent sends once more what had failed',
    async run(stage) {
      const { customer, said, state } = await says(stage, ['refused'], 'bot');
      const [entry] = said.entries;
      if (entry) await stage.again(entry);
      await said.comesTo(/^sent$/);
      expect(state).to.equal('failed SEND_REFUSED');
      expect(customer.times('Uno')).to.equal(1);
      return 'sent';
    },
  },
  {
    name: 'the vendor tells: delivered, and again, and out of order, and of what it never had',
    async run(stage) {
      const { vendor } = stage;
      if (!vendor.receipt) return 'tells nothing';
      const { customer, said } = await says(stage, [], 'bot');
      const [shown] = customer.shown;
      if (!shown) throw new Error('Nothing was shown');
      const receipt = (status: 'delivered' | 'read') => receiptOf(stage, customer, status);
      const states: string[] = [];
      for (const post of [receipt('delivered'), receipt('delivered'), receipt('read'), receipt('delivered')]) {
        if (post) await stage.told(post);
        states.push(await said.state());
      }
      const tells = [receipt('delivered'), receipt('read')].filter(Boolean).length;
      await stage.store.outbox.receipt(stage.channel.id, stage.channel.account, [
        { status: 'read', receipt: 'nothing' },
      ]);
      expect(states.at(-1)).to.equal(receipt('read') ? 'read' : tells > 0 ? 'delivered' : 'sent');
      expect(rank(states)).to.deep.equal(rank(states).toSorted());
      return states.at(-1) ?? '';
    },
  },
  {
    name: 'no answer, and later the vendor tells that it was delivered',
    async run(stage) {
      const { customer, state } = await says(stage, ['accepted_then_reset'], 'person');
      const post = receiptOf(stage, customer, 'delivered');
      if (!post) return 'tells nothing';
      await stage.told(post);
      const after = await stage.store.outbox.ofMessages([`${customer.conversationId}|0000001`]);
      const [{ status } = { status: 'none' }] = after.values();
      expect(status).to.be.oneOf(state === 'sent' ? ['delivered'] : ['unknown', 'delivered']);
      expect(customer.times('Uno')).to.equal(1);
      return status;
    },
  },
  {
    name: 'the vendor tells that it failed after all: it is shown, and can be sent once more',
    async run(stage) {
      const { customer, said } = await says(stage, [], 'person');
      const post = receiptOf(stage, customer, 'failed');
      if (!post) return 'tells nothing';
      await stage.told(post);
      const state = await said.state();
      const [entry] = said.entries;
      if (entry) await stage.again(entry);
      await said.comesTo(/^sent$/);
      expect(state).to.match(/^failed SEND_/);
      return state;
    },
  },
];

async function says(stage: FaultStage, endings: Ending[], who: 'bot' | 'person') {
  const customer = await stage.customer();
  stage.vendor.ends(...endings);
  const said = await customer.hears('Uno', who);
  return { customer, said, state: await said.ends() };
}

async function sentOnce(stage: FaultStage, endings: Ending[]): Promise<string> {
  const before = stage.vendor.sends;
  const { customer, said, state } = await says(stage, endings, 'bot');
  expect(state).to.equal('sent');
  expect(customer.times('Uno')).to.equal(1);
  expect(stage.vendor.sends - before).to.equal(endings.length + 1);
  return goesOn(customer, said, state);
}

/** What is said next comes, behind it and once. */
async function goesOn(customer: Customer, { entries }: Said, result: string): Promise<string> {
  const next = await customer.hears('Dos');
  expect(await next.ends(), 'the next message').to.equal('sent');
  expect(customer.times('Dos')).to.equal(1);
  expect(customer.shown.at(-1)?.text, `last, after ${entries.length}`).to.contain('Dos');
  return result;
}

async function givenUp(stage: FaultStage, ending: Ending, code: RegExp): Promise<string> {
  const customer = await stage.customer();
  stage.vendor.ends(...Array<Ending>(3).fill('limited'), ending);
  const said = [await customer.hears('Uno'), await customer.hears('Dos')];
  const state = await said[0]?.ends();
  expect(state)
    .to.match(/^failed /)
    .and.to.match(code);
  const next = await said[1]?.ends();
  if (/BLOCKED|WINDOW/.test(state ?? '')) expect(next).to.equal(state);
  expect(customer.times('Uno')).to.equal(0);
  expect(customer.times('Dos')).to.equal(next === 'sent' ? 1 : 0);
  return state ?? '';
}

async function killed(stage: FaultStage, who: 'bot' | 'person', most: number): Promise<string> {
  const customer = await stage.customer();
  stage.vendor.ends('accepted_then_hangs');
  const said = await customer.hears('Uno', who);
  const next = await customer.hears('Dos');
  await eventually(() => customer.times('Uno') === 1, patienceMs);
  stage.kill();
  await stage.begin();
  const [state, after] = [await said.ends(), await next.ends()];
  expect(state).to.match(/^(sent|unknown SEND_UNKNOWN)$/);
  expect(customer.times('Uno')).to.be.within(1, most);
  expect(after).to.equal('sent');
  expect(customer.times('Dos')).to.equal(1);
  expect(customer.shown.at(-1)?.text).to.contain('Dos');
  return `${state} x${customer.times('Uno')}`;
}

function sentUnless(refused: boolean, store: OpenStore, id: string, receipt: string): Promise<void> {
  return refused ? Promise.reject(new Error('disk full')) : store.outbox.sent(id, receipt);
}

/** Undefined where this vendor does not tell that. */
function receiptOf({ vendor }: FaultStage, { peer, shown }: Customer, status: 'delivered' | 'read' | 'failed') {
  try {
    return shown[0] && vendor.receipt?.(peer, shown[0], status, publicUrl);
  } catch {
    return undefined;
  }
}

/** Which parts of the long reply have come, in order. */
function parts({ shown }: Customer): string {
  return shown.map(({ text }) => text[0]).join('');
}

function rank(states: readonly string[]): number[] {
  return states.map((state) => ['sent', 'delivered', 'read'].indexOf(state));
}
