import { expect } from 'chai';
import type { Dialog, Outcome, Script, Turn } from '../../../bot/engine/ports.js';
import { script as everything } from '../../../dialogs/index.js';
import { say } from '../../../dialogs/wording/index.js';
import { SmallConvoz, type SmallOptions } from '../small-convoz.js';

const waits: Outcome = { status: 'waiting', state: {} };

/** A dialog begun by the intent of "where is my order". */
function asking(part: Partial<Dialog>): Script {
  const dialog: Dialog = {
    id: 'asking',
    intents: ['order.track'],
    begin(turn) {
      turn.reply('What is its colour?');
      return { status: 'waiting', state: { asked: 'colour' } };
    },
    resume(turn, state) {
      turn.reply(`${turn.text} ${JSON.stringify(state)}`);
      return { status: 'complete' };
    },
    ...part,
  };
  return { ...everything, dialogs: [dialog, ...everything.dialogs] };
}

describe('dispatch', () => {
  let convoz: SmallConvoz;
  const given = async (options?: SmallOptions) => {
    convoz = await SmallConvoz.start(options);
    const iria = convoz.guest();
    await iria.open();
    return iria;
  };
  afterEach(() => convoz.close());

  it('gives what nobody understands to the dialog that waits, with the state it kept', async () => {
    const iria = await given({ script: asking({}) });
    await iria.say('but where is my order');

    expect(await iria.say('mauve')).to.deep.equal(['mauve {"asked":"colour"}']);
    expect((await iria.conversation()).memory.active).to.equal(undefined);
  });

  it('lets another intent interrupt a dialog that does not expect the message', async () => {
    const iria = await given({ script: asking({}) });
    await iria.say('but where is my order');

    const said = await iria.say('opening hours');

    expect(said.join()).to.not.include('colour');
  });

  it('lets nothing interrupt a dialog that expects the message', async () => {
    const iria = await given({ script: asking({ expects: ({ text }: Turn) => text.includes('hours') }) });
    await iria.say('but where is my order');

    expect(await iria.say('opening hours')).to.deep.equal(['opening hours {"asked":"colour"}']);
  });

  it('leaves no evidence of what merely answered a question of ours', async () => {
    const iria = await given({ script: asking({}) });
    await iria.say('but where is my order');
    await iria.say('mauve');
    await iria.say('opening hours');

    const { trail } = (await iria.conversation()).memory;

    expect(trail.map((step) => step.intent)).to.deep.equal(['order.track', 'store.hours']);
  });

  it('keeps nothing of what a dialog said that passed the message on', async () => {
    const resume = (turn: Turn): Outcome => {
      turn.reply('never said');
      turn.requestPerson('complaint');
      return { status: 'pass' };
    };
    const iria = await given({ script: asking({ resume }) });
    await iria.say('but where is my order');

    const said = await iria.say('mauve');

    expect(said.join()).to.not.include('never said');
    expect(said).to.have.length(1);
    expect(await iria.tag()).to.equal('bot');
  });

  it('ends after a few steps when dialogs hand a message to each other for ever', async () => {
    let calls = 0;
    const begin = (): Outcome => {
      calls += 1;
      return { status: 'pass' };
    };
    const fallback: Dialog = { id: 'fallback', intents: [], begin, resume: begin };
    const iria = await given({ script: { ...everything, fallback } });

    await iria.say('mauve');

    expect(calls).to.be.within(1, 4);
    expect(await convoz.store.inbox.counts()).to.deep.equal({ pending: 0, dead: 0 });
  });

  it('tells the reason of a handoff to the dialog that calls the person', async () => {
    const iria = await given({ script: asking({ begin: () => ({ status: 'handoff', reason: 'complaint' }) }) });

    await iria.say('but where is my order');

    expect((await iria.conversation()).status).to.include({ tag: 'queued', reason: 'complaint' });
    const [initiated] = (await iria.messages())
      .map(({ activity }) => JSON.parse(activity))
      .filter(({ type }) => type === 'event');
    const value = { reason: 'complaint', language: 'en', waiting: { ahead: 0 } };
    expect(initiated).to.deep.include({ name: 'handoff.initiate', value });
  });

  it('offers a person when the bot was unsure twice in a row, and starts to count again after an answer', async () => {
    const iria = await given();
    await iria.say('mauve');
    await iria.say('opening hours');
    const once = await iria.say('mauve');

    const twice = await iria.say('mauve again');

    expect(once).to.deep.equal([say('en', 'fallback.first')]);
    expect(twice).to.deep.equal([say('en', 'fallback.second')]);
  });

  it('files the episode under the question that was answered last', async () => {
    const iria = await given();
    await iria.say('opening hours');
    await iria.say('delivery options');

    expect((await iria.conversation()).memory).to.include({ topic: 'delivery.options', resolved: true });
  });

  it('keeps a dialog waiting over a restart', async () => {
    const iria = await given({ script: asking({ begin: () => waits }) });
    await iria.say('but where is my order');

    expect((await iria.conversation()).memory.active).to.deep.equal({ id: 'asking', state: {} });
  });
});
