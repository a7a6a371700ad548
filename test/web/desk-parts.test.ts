import { expect } from 'chai';
import fc from 'fast-check';
import { type Api, ApiError } from '../../web/desk/api.js';
import { coalesce } from '../../web/desk/coalesce.js';
import { formatRoute, parseRoute, tabs } from '../../web/desk/route.js';
import { createReplies } from '../../web/desk/state/replies.js';
import { chooseLanguage, strings } from '../../web/desk/strings/index.js';
import { surveyScale } from '../../web/desk/survey-scale.js';
import { durationLabel, waitMood } from '../../web/desk/time.js';
import { transcriptItems } from '../../web/desk/transcript-items.js';
import type { TranscriptMessage } from '../../web/desk/wire.js';

function message(
  seq: number,
  kind: TranscriptMessage['author']['kind'],
  minute: number,
  text = `message ${seq}`,
): TranscriptMessage {
  return { id: `m${seq}`, seq, author: { kind }, at: new Date(2026, 10, 20, 12, minute).toISOString(), text };
}

/** An API of which only replies are used: each waits until it is let go. */
function replyApi() {
  const calls: { text: string; clientId: string; settle: (error?: Error) => void }[] = [];
  const reply = (_id: string, text: string, clientId: string) =>
    new Promise<void>((resolve, reject) => {
      calls.push({ text, clientId, settle: (error) => (error ? reject(error) : resolve()) });
    });
  return { calls, api: { reply } as unknown as Api };
}

const turnOfEvents = () => new Promise((resolve) => setImmediate(resolve));

describe('the address of the desk', () => {
  it('survives being written and read, whatever the id', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tabs), fc.string({ minLength: 1, unit: 'grapheme' }), (tab, id) => {
        expect(parseRoute(formatRoute({ tab, id }))).to.deep.equal({ tab, id });
      }),
    );
  });

  it('is the queue when it cannot be read', () => {
    expect(['', '#', '#nowhere', '#%/%zz'].map((hash) => parseRoute(hash))).to.deep.equal(
      Array(4).fill({ tab: 'queue' }),
    );
  });
});

describe('coalesce', () => {
  it('turns many calls while one runs into a single further run', async () => {
    const ends: (() => void)[] = [];
    const task = coalesce(() => new Promise<void>((resolve) => ends.push(resolve)));

    const first = task();
    const others = [task(), task(), task()];
    ends[0]?.();
    await first;
    await turnOfEvents();
    ends[1]?.();
    await Promise.all(others);

    expect(ends).to.have.length(2);
  });

  it('runs again after a failure', async () => {
    let runs = 0;
    const task = coalesce(async () => {
      if (++runs === 1) throw new Error('once');
    });

    const first = task().catch((error: Error) => error.message);
    const second = task();

    expect(await first).to.equal('once');
    await second;
    expect(runs).to.equal(2);
  });
});

describe('replies', () => {
  it('leave one after the other, in the order in which they were written', async () => {
    const { api, calls } = replyApi();
    let ids = 0;
    const replies = createReplies(
      api,
      () => `c${++ids}`,
      () => {},
    );

    void replies.send('x', 'one', 0);
    void replies.send('x', 'two', 0);
    await turnOfEvents();
    const inFlight = calls.length;
    calls[0]?.settle();
    await turnOfEvents();

    expect(inFlight).to.equal(1);
    expect(calls.map(({ text }) => text)).to.deep.equal(['one', 'two']);
  });

  it('stay until the transcript shows them, and only a message after them takes them away', async () => {
    const { api, calls } = replyApi();
    const replies = createReplies(
      api,
      () => 'c1',
      () => {},
    );
    const sent = replies.send('x', 'Vale ', 4);
    await turnOfEvents();
    calls[0]?.settle();
    await sent;

    replies.settle('x', [message(3, 'agent', 1, 'Vale'), message(5, 'customer', 2, 'Vale')]);
    const before = replies.pending.value.map(({ state }) => state);
    replies.settle('other', [message(6, 'agent', 3, 'Vale')]);
    replies.settle('x', [message(6, 'agent', 3, 'Vale')]);

    expect(before).to.deep.equal(['sent']);
    expect(replies.pending.value).to.deep.equal([]);
  });

  it('of two alike, one arrival takes one away', async () => {
    const { api } = replyApi();
    let ids = 0;
    const replies = createReplies(
      api,
      () => `c${++ids}`,
      () => {},
    );
    void replies.send('x', 'ok', 0);
    void replies.send('x', 'ok', 0);

    replies.settle('x', [message(1, 'agent', 1, 'ok')]);

    expect(replies.pending.value.map(({ clientId }) => clientId)).to.deep.equal(['c2']);
  });

  it('that are refused say why, and go again under the same id', async () => {
    const { api, calls } = replyApi();
    const replies = createReplies(
      api,
      () => 'c1',
      () => {},
    );
    const sent = replies.send('x', 'hola', 0);
    await turnOfEvents();
    calls[0]?.settle(new ApiError('NOT_ASSIGNED_TO_YOU', 409, 'refused'));
    await sent;
    const refused = replies.pending.value[0];

    void replies.retry('c1');
    await turnOfEvents();

    expect(refused).to.include({ state: 'failed', code: 'NOT_ASSIGNED_TO_YOU' });
    expect(calls.map(({ clientId }) => clientId)).to.deep.equal(['c1', 'c1']);
  });
});

describe('transcriptItems', () => {
  it('groups an author’s messages within five minutes, and sets system lines and days apart', () => {
    const nextDay = { ...message(8, 'bot', 0), at: new Date(2026, 10, 21, 9, 0).toISOString() };
    const items = transcriptItems([
      message(1, 'customer', 0),
      message(2, 'customer', 4),
      message(3, 'customer', 9),
      message(4, 'bot', 9),
      message(5, 'bot', 9, ''),
      message(6, 'system', 10),
      message(7, 'bot', 10),
      nextDay,
    ]);

    const shape = items.map((item) =>
      item.kind === 'group' ? item.messages.map(({ seq }) => seq).join('+') : item.kind,
    );
    expect(shape).to.deep.equal(['day', '1+2', '3', '4', 'system', '7', 'day', '8']);
  });
});

describe('waiting times', () => {
  it('are short, and turn warn after two minutes and bad after five', () => {
    const minutes = [0.9, 1, 2, 4.99, 5, 60, 65, 60 * 24 * 3];

    expect(minutes.map((m) => durationLabel(m * 60_000, strings.en))).to.deep.equal([
      '<1 min',
      '1 min',
      '2 min',
      '4 min',
      '5 min',
      '1 h',
      '1 h 5 min',
      '3 d',
    ]);
    expect(minutes.map((m) => waitMood(m * 60_000)).slice(0, 5)).to.deep.equal([
      'fresh',
      'fresh',
      'warn',
      'warn',
      'bad',
    ]);
  });
});

describe('surveyScale', () => {
  it('takes the top box for good and its mirror image for bad', () => {
    expect([1, 2, 3, 4, 5].map((value) => surveyScale('csat', value).mood)).to.deep.equal([
      'bad',
      'bad',
      'soft',
      'good',
      'good',
    ]);
    expect([1, 3, 4, 5, 7].map((value) => surveyScale('ces', value).mood)).to.deep.equal([
      'bad',
      'bad',
      'soft',
      'good',
      'good',
    ]);
  });
});

describe('the language of the desk', () => {
  it('is the first one wished for that is spoken', () => {
    expect(chooseLanguage(['', 'fr-FR', 'pt-BR', 'es'])).to.equal('pt');
    expect(chooseLanguage(['de'])).to.equal('en');
  });
});
