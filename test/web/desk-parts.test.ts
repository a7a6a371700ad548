import { expect } from 'chai';
import fc from 'fast-check';
import type { Api } from '../../web/desk/api.js';
import { coalesce } from '../../web/desk/coalesce.js';
import { mentionedIn, replaced, triggerAt } from '../../web/desk/composing.js';
import { formatRoute, parseRoute, tabs } from '../../web/desk/route.js';
import { canDo } from '../../web/desk/state/can-do.js';
import { createCompany } from '../../web/desk/state/company.js';
import { createReplies } from '../../web/desk/state/replies.js';
import { strings } from '../../web/desk/strings/index.js';
import { surveyScale } from '../../web/desk/survey-scale.js';
import { durationLabel, promiseMood, snoozePresets, waitMood } from '../../web/desk/time.js';
import { transcriptItems } from '../../web/desk/transcript-items.js';
import type { Rating, TranscriptMessage } from '../../web/desk/wire.js';
import { ApiError } from '../../web/ui/team/call.js';
import { chooseLanguage } from '../../web/ui/team/strings/index.js';

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
  const anyId = fc.string({ minLength: 1, unit: 'grapheme' });

  it('survives being written and read, whatever the id', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tabs), anyId, anyId, (tab, id, message) => {
        expect(parseRoute(formatRoute({ tab, id }))).to.deep.equal({ tab, id });
        expect(parseRoute(formatRoute({ tab, id, message }))).to.deep.equal({ tab, id, message });
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

describe('notes in a transcript', () => {
  it('stand behind the message they were written after, and set its author’s messages apart', () => {
    const note = (id: string, seq: number, minute: number) => ({
      id,
      seq,
      at: new Date(2026, 10, 20, 12, minute).toISOString(),
      agentId: 'a1',
      text: id,
      mentions: [],
    });
    const messages = [message(1, 'customer', 0), message(2, 'customer', 1), message(3, 'customer', 2)];
    const items = transcriptItems(messages, [note('last', 3, 3), note('between', 1, 1), note('first', 0, 0)]);

    const shape = items.map((item) =>
      item.kind === 'group'
        ? item.messages.map(({ seq }) => seq).join('+')
        : item.kind === 'note'
          ? item.note.id
          : item.kind,
    );
    expect(shape).to.deep.equal(['day', 'first', '1', 'between', '2+3', 'last']);
  });
});

describe('a word under way', () => {
  it('begins with its sign at the beginning or after a space, and ends at the caret', () => {
    expect(triggerAt('/re', 3, '/')).to.deep.equal({ from: 0, to: 3, word: 're' });
    expect(triggerAt('Hi /return-la and more', 13, '/')).to.deep.equal({ from: 3, to: 13, word: 'return-la' });
    expect(triggerAt('Hola @Ux', 8, '@')).to.deep.equal({ from: 5, to: 8, word: 'Ux' });
    expect(triggerAt('24/7', 4, '/')).to.equal(undefined);
    expect(triggerAt('ana@correo', 10, '@')).to.equal(undefined);
    expect(triggerAt('/re turn', 8, '/')).to.equal(undefined);
  });

  it('is replaced, and nothing else is', () => {
    const text = 'Hi /re and more';
    const trigger = triggerAt(text, 6, '/');

    expect(trigger && replaced(text, trigger, 'Thanks.')).to.equal('Hi Thanks. and more');
  });
});

describe('mentions in a note', () => {
  it('are the names after an @, the longest that fits', () => {
    const people = [
      { id: 'a', name: 'Ana' },
      { id: 'b', name: 'Ana Pena' },
      { id: 'c', name: 'Brais' },
    ];

    expect(mentionedIn('@Ana Pena, look', people)).to.deep.equal(['b']);
    expect(mentionedIn('@Ana and @Ana Pena', people)).to.have.members(['a', 'b']);
    expect(mentionedIn('Ana and Brais', people)).to.deep.equal([]);
  });
});

describe('what may be done with a conversation', () => {
  const ana = { id: 'ana', role: 'agent' };
  const done = (status: object, me = ana, isLeaving = false) =>
    Object.entries(canDo({ status } as Parameters<typeof canDo>[0], me, isLeaving))
      .filter(([, may]) => may)
      .map(([deed]) => deed);

  it('depends on who has it', () => {
    expect(done({ tag: 'queued' })).to.deep.equal(['claim', 'mark']);
    expect(done({ tag: 'assigned', agentId: 'brais' })).to.deep.equal(['mark']);
    expect(done({ tag: 'assigned', agentId: 'ana' })).to.deep.equal([
      'reply',
      'return',
      'close',
      'snooze',
      'transfer',
      'mark',
    ]);
    expect(done({ tag: 'snoozed', agentId: 'ana' })).to.deep.equal(['unsnooze', 'mark']);
    expect(done({ tag: 'closed' })).to.deep.equal(['reopen', 'mark']);
  });

  it('is to give away what others have, for supervisors', () => {
    const supervisor = { id: 'sabela', role: 'supervisor' };

    expect(done({ tag: 'queued' }, supervisor)).to.deep.equal(['claim', 'assign', 'mark']);
    expect(done({ tag: 'assigned', agentId: 'ana' }, supervisor)).to.deep.equal(['assign', 'mark']);
    expect(done({ tag: 'closed' }, supervisor)).to.deep.equal(['reopen', 'mark']);
  });

  it('is only to write notes while one is leaving it', () => {
    expect(done({ tag: 'assigned', agentId: 'ana' }, ana, true)).to.deep.equal(['mark']);
  });
});

describe('company at a conversation', () => {
  it('is told what is open here, again after every loss, and heeds only what is about it', () => {
    const company = createCompany();
    const said: unknown[] = [];
    company.look('x');
    company.connect((word) => said.push(word));
    company.look('y');
    company.connect(undefined);
    company.connect((word) => said.push(word));
    company.heed({ type: 'presence', conversationId: 'x', agents: [{ id: 'b', name: 'Brais', typing: false }] });
    const ofAnother = company.others.value;
    company.heed({ type: 'presence', conversationId: 'y', agents: [{ id: 'b', name: 'Brais', typing: true }] });

    expect(said).to.deep.equal(['x', 'y', 'y'].map((conversationId) => ({ type: 'look', conversationId })));
    expect(ofAnother).to.deep.equal([]);
    expect(company.others.value.map(({ name }) => name)).to.deep.equal(['Brais']);
  });
});

describe('waiting times', () => {
  it('go by what was promised', () => {
    const now = Date.parse('2026-11-20T12:00:00Z');
    const due = (dueAt: string, state: 'kept' | 'near' | 'broken') => promiseMood({ dueAt, state }, 60 * 60_000, now);

    expect(due('2026-11-20T12:30:00Z', 'kept')).to.equal('fresh');
    expect(due('2026-11-20T12:02:00Z', 'near')).to.equal('warn');
    expect(due('2026-11-20T12:00:00Z', 'near')).to.equal('bad');
    expect(promiseMood(undefined, 6 * 60_000, now)).to.equal('bad');
  });

  it('are put off to whole mornings, and Monday is always a later one', () => {
    const from = (day: number) => snoozePresets(new Date(2026, 10, day, 15, 20).getTime());
    const [friday, monday, sunday] = [from(20), from(23), from(22)];

    expect(friday.tomorrow).to.deep.equal(new Date(2026, 10, 21, 9, 0));
    expect(friday.monday).to.deep.equal(new Date(2026, 10, 23, 9, 0));
    expect(sunday.monday).to.deep.equal(new Date(2026, 10, 23, 9, 0));
    expect(monday.monday).to.deep.equal(new Date(2026, 10, 30, 9, 0));
    expect(friday.threeHours).to.deep.equal(new Date(2026, 10, 20, 18, 20));
  });

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
  const moods = (metric: Rating['metric'], ...values: number[]) =>
    values.map((value) => surveyScale({ metric, value }).mood);

  it('takes the top box for good and the bottom box for bad', () => {
    expect(moods('csat', 1, 2, 3, 4, 5)).to.deep.equal(['bad', 'bad', 'soft', 'good', 'good']);
    expect(moods('ces', 1, 3, 4, 5, 7)).to.deep.equal(['bad', 'bad', 'soft', 'good', 'good']);
    expect(moods('nps', 0, 6, 7, 8, 9)).to.deep.equal(['bad', 'bad', 'soft', 'soft', 'good']);
  });

  it('goes by the scale a rating was given on, where the server tells', () => {
    const seven = { metric: 'csat', min: 1, max: 7, topFrom: 6 } as const;
    const thumbs = { metric: 'csat', min: 1, max: 2, topFrom: 2 } as const;

    expect([2, 3, 5, 6].map((value) => surveyScale({ ...seven, value }).mood)).to.deep.equal([
      'bad',
      'soft',
      'soft',
      'good',
    ]);
    expect(surveyScale({ ...seven, value: 5 }).max).to.equal(7);
    expect([1, 2].map((value) => surveyScale({ ...thumbs, value }).mood)).to.deep.equal(['bad', 'good']);
  });
});

describe('the language of the desk', () => {
  it('is the first one wished for that is spoken', () => {
    expect(chooseLanguage(['', 'fr-FR', 'pt-BR', 'es'])).to.equal('pt');
    expect(chooseLanguage(['de'])).to.equal('en');
  });
});
