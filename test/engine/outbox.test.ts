import { expect } from 'chai';
import { ConvozError } from '../../bot/errors.js';
import { deferred } from '../support-files/deferred.js';
import { eventually } from '../support-files/eventually.js';
import { minute } from '../support-files/test-clock.js';
import type { Guest } from './guest.js';
import { SmallConvoz } from './small-convoz.js';

const unreachable = () => {
  throw new ConvozError('SEND_UNREACHABLE', 'no answer');
};
const refused = () => {
  throw new ConvozError('SEND_REFUSED', 'blocked');
};

describe('OutboxSender', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start({ outbox: { random: () => 1 } });
    iria = convoz.guest('iria', 'push');
  });
  afterEach(() => convoz.close());

  const arrived = (count: number) => eventually(() => convoz.push.arrived.length >= count);
  const statuses = async () => {
    const { path } = convoz.directory;
    return (await rows(`${path}/convoz.db`, 'SELECT status, code, attempts FROM outbox ORDER BY seq')) as {
      status: string;
      code: string | null;
      attempts: number;
    }[];
  };

  it('delivers what the bot said, in order, to where the customer wrote from', async () => {
    const first = await iria.say('how long does it take');
    const second = await iria.say('opening hours');

    await arrived(3);

    expect(convoz.push.texts).to.deep.equal([...first, ...second]);
    expect(new Set(convoz.push.arrived.map(({ to }) => JSON.stringify(to)))).to.deep.equal(new Set(['{"to":"iria"}']));
  });

  it('sends one message of a conversation at a time, and does not let others wait for it', async () => {
    const gate = deferred();
    const breo = convoz.guest('breo', 'push');
    let first = true;
    convoz.push.before = () => {
      const waits = first;
      first = false;
      return waits ? gate.promise : undefined;
    };

    const slow = await iria.say('how long does it take');
    const quick = [...(await breo.say('opening hours')), ...(await breo.say('delivery options'))];
    await arrived(quick.length);
    const before = [...convoz.push.texts];
    gate.resolve();
    await arrived(quick.length + slow.length);

    expect(before).to.deep.equal(quick);
    expect(convoz.push.texts.slice(quick.length)).to.deep.equal(slow);
  });

  it('tries again after a pause when the far side cannot be reached, and keeps the order', async () => {
    convoz.push.before = unreachable;
    const said = await iria.say('how long does it take');
    await eventually(async () => (await statuses())[0]?.code === 'SEND_UNREACHABLE');

    convoz.push.before = () => {};
    convoz.outbox.kick();
    await convoz.runner.idle();
    const tooEarly = convoz.push.texts.length;
    convoz.clock.advance(minute);
    convoz.outbox.kick();
    await arrived(2);

    expect(tooEarly).to.equal(0);
    expect(convoz.push.texts).to.deep.equal(said);
  });

  it('tries again by itself, although nothing else happens', async () => {
    let tries = 0;
    convoz.push.before = () => (++tries === 1 ? unreachable() : undefined);
    await iria.say('opening hours');
    await eventually(async () => (await statuses())[0]?.code === 'SEND_UNREACHABLE');

    convoz.clock.advance(minute);
    await arrived(1);

    expect(tries).to.equal(2);
  });

  it('does not try a refused message again, and goes on with the next', async () => {
    const [first, second] = ['how long does it take', 'opening hours'];
    convoz.push.before = refused;
    await iria.say(first);
    await eventually(async () => (await statuses()).every(({ status }) => status === 'failed'));

    convoz.push.before = () => {};
    const answers = await iria.say(second);
    await arrived(answers.length);

    expect(convoz.push.texts).to.deep.equal(answers);
    expect((await statuses())[0]).to.deep.equal({ status: 'failed', code: 'SEND_REFUSED', attempts: 1 });
  });

  it('gives a message up after eight tries', async () => {
    convoz.push.before = unreachable;
    await iria.say('opening hours');

    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await eventually(async () => (await statuses())[0]?.attempts === attempt);
      await eventually(async () => (await statuses())[0]?.status !== 'sending');
      convoz.clock.advance(minute);
      convoz.outbox.kick();
    }

    expect(await statuses()).to.deep.equal([{ status: 'failed', code: 'SEND_UNREACHABLE', attempts: 8 }]);
    expect(convoz.push.arrived).to.deep.equal([]);
  });

  it('sends once more what a crash left between sending and the receipt, and nothing else', async () => {
    const crash = deferred();
    convoz.push.after = () => crash.promise;
    const said = await iria.say('how long does it take');
    await arrived(1);

    convoz.push.after = () => {};
    const next = await convoz.secondProcess();
    const unknown = await next.outbox.recover();
    await arrived(said.length + 1);
    await next.outbox.stop();

    expect(unknown).to.equal(1);
    expect(convoz.push.texts).to.deep.equal([said[0], said[0], ...said.slice(1)]);
    expect((await statuses()).map(({ status }) => status)).to.deep.equal(said.map(() => 'sent'));
    crash.resolve();
  });

  it('makes several requests of one message, in order and each once, and goes on with the one that failed', async () => {
    Object.assign(convoz.push, {
      requests: ({ text = '' }) => ['one', 'two', 'three'].map((part) => JSON.stringify({ text: `${part}: ${text}` })),
    });
    let fails = true;
    convoz.push.before = (text) => {
      if (!fails || !text.startsWith('two')) return;
      fails = false;
      unreachable();
    };

    const [said] = await iria.say('opening hours');
    await eventually(async () => (await statuses())[1]?.code === 'SEND_UNREACHABLE');
    const messageId = (await iria.messages()).find(({ author }) => author.kind === 'bot')?.id ?? '';
    const waiting = await convoz.store.outbox.ofMessage(messageId);
    convoz.clock.advance(minute);
    convoz.outbox.kick();
    await arrived(3);
    await eventually(async () => (await convoz.store.outbox.ofMessage(messageId))?.status === 'sent');

    expect(waiting).to.include({ status: 'ready', isUnderWay: true });
    expect(waiting?.parts.map(({ id }) => id)).to.deep.equal([messageId, `${messageId}:1`, `${messageId}:2`]);
    expect(convoz.push.texts).to.deep.equal([`one: ${said}`, `two: ${said}`, `three: ${said}`]);
  });

  it('fails what has no address, instead of waiting for ever', async () => {
    await convoz.guest('nobody', 'push').send({ type: 'message', text: 'opening hours' });

    await eventually(async () => (await statuses())[0]?.status === 'failed');

    expect((await statuses())[0]).to.include({ code: 'NO_ADDRESS' });
  });

  it('finishes what is under way before it stops, and starts nothing more', async () => {
    const gate = deferred();
    convoz.push.before = () => gate.promise;
    await iria.say('how long does it take');
    await eventually(async () => (await statuses())[0]?.status === 'sending');

    const stopped = convoz.outbox.stop();
    gate.resolve();
    await stopped;

    expect((await statuses()).map(({ status }) => status)).to.deep.equal(['sent', 'ready']);
  });
});

async function rows(file: string, sql: string): Promise<unknown[]> {
  const { default: sqlite } = await import('sqlite3');
  return new Promise((resolve, reject) => {
    const handle = new sqlite.Database(file, sqlite.OPEN_READONLY);
    handle.all(sql, (error, found) => handle.close(() => (error ? reject(error) : resolve(found))));
  });
}
