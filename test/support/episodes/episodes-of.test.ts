import { expect } from 'chai';
import { businessHours, readSchedule } from '../../../bot/support/business-hours.js';
import { type EpisodeFacts, episodesOf, isContained } from '../../../bot/support/episodes/index.js';
import type { SupportEvent } from '../../../bot/support/event.js';
import { logOf, readLog } from './read-log.js';

const minute = 60_000;
const hour = 60 * minute;

const shop = readSchedule('Mon-Fri 09:30-14:00,16:00-19:30; Sat 10:00-14:00');
if (!shop.ok) throw new Error(shop.problem);
const { openMs } = businessHours({ weekly: shop.weekly, timeZone: 'Europe/Madrid' });

function replay(events: readonly SupportEvent[]): EpisodeFacts[] {
  return episodesOf(events, openMs);
}

/** The only episode of a log. */
function only(events: readonly SupportEvent[]): EpisodeFacts {
  const episodes = replay(events);
  expect(episodes).to.have.length(1);
  return episodes[0] as EpisodeFacts;
}

/** As before events are committed, to be put behind others. */
function unnumbered({ seq: _own, ...event }: SupportEvent): SupportEvent {
  return event;
}

function without(event: SupportEvent, field: string): SupportEvent {
  const { [field]: _unknown, ...data } = event.data;
  return { ...event, data };
}

describe('episodesOf', () => {
  it('tells all of an episode that the bot had alone, and leaves the survey out of it', () => {
    const episode = only(readLog('bot-only'));

    expect(episode).to.deep.equal({
      conversationId: 'c1',
      episode: 1,
      openedAt: new Date('2026-11-20T09:00:30Z'),
      closedAt: new Date('2026-11-20T09:03:00Z'),
      channel: 'directline',
      language: 'es',
      servedBy: 'bot',
      agents: [],
      transfers: 0,
      intents: ['return.how', 'refund.when'],
      topic: 'refund.when',
      turns: 5,
      rephrasings: 1,
      fallbacks: 0,
      botMs: 2.5 * minute,
      resolutionMs: 2.5 * minute,
      // The shop opens at 09:30, which is 08:30Z.
      resolutionBusinessMs: 2.5 * minute,
      outcome: 'contained_confirmed',
    });
  });

  it('counts a night as a night, and as the twelve minutes that the shop was open of it', () => {
    const episode = only(readLog('handed-over-at-night-answered-next-morning'));

    expect(episode).to.include({
      servedBy: 'agent',
      agentId: 'uxia',
      firstReplyMs: 10 * hour + 32 * minute,
      firstReplyBusinessMs: 12 * minute,
      handoffWaitMs: 10 * hour + 31 * minute,
      handoffWaitBusinessMs: 12 * minute,
      botMs: minute,
      waitMs: 10 * hour + 29 * minute,
      agentOwnedMs: 15 * minute,
      resolutionMs: 10 * hour + 45 * minute,
      resolutionBusinessMs: 25 * minute,
      outcome: 'person',
    });
  });

  it('does not take a snoozed weekend for work', () => {
    const episode = only(readLog('snoozed-over-a-weekend'));

    // 20 minutes before the snooze, 40 from Monday 09:30 on.
    expect(episode.agentOwnedMs).to.equal(60 * minute);
    expect(episode.snoozedMs).to.equal(Date.parse('2026-11-23T08:30Z') - Date.parse('2026-11-20T17:30Z'));
    expect(episode.waitMs).to.equal(10 * minute);
    // Friday 18:00–19:30, Saturday 10:00–14:00, Monday 09:30–10:10.
    expect(episode.resolutionBusinessMs).to.equal((90 + 240 + 40) * minute);
  });

  it('ends a snooze when it is ended, when the customer writes, and when somebody else gets it', () => {
    const ends = ['conversation.unsnoozed', 'message.received messageId=m2', 'conversation.assigned agentId=brais'];

    for (const end of ends) {
      const events = readLog('snoozed-over-a-weekend');
      const [early] = logOf(`2026-11-21T10:30:00Z 1 ${end}`);
      events.splice(6, 0, { ...(early as SupportEvent), seq: 100 });
      expect(only(events).snoozedMs, end).to.equal(17 * hour);
    }
  });

  it('counts each passing on once, and the wait for the team as waiting', () => {
    const episode = only(readLog('transferred-twice'));

    expect(episode).to.include({ transfers: 2, agentId: 'carme', firstReplyMs: 7 * minute });
    expect(episode.agents).to.deep.equal(['uxia', 'brais', 'carme']);
    expect(episode).to.include({ waitMs: 21 * minute, agentOwnedMs: 19 * minute, botMs: 0 });
  });

  it('lists an agent twice who had it again after another, be it the queue or the bot between', () => {
    const episode = only(
      logOf(`
        2026-11-20T10:00:00Z 1 message.received messageId=m1
        2026-11-20T10:00:00Z 1 handoff.accepted agentId=uxia
        2026-11-20T10:01:00Z 1 conversation.assigned
        2026-11-20T10:02:00Z 1 handoff.accepted agentId=uxia
        2026-11-20T10:03:00Z 1 conversation.transferred agentId=brais
        2026-11-20T10:04:00Z 1 handoff.returned agentId=brais closed=false
        2026-11-20T10:05:00Z 1 handoff.accepted agentId=uxia`),
    );

    expect(episode.agents).to.deep.equal(['uxia', 'brais', 'uxia']);
    expect(episode).to.include({ transfers: 2, waitMs: minute, agentOwnedMs: 3 * minute, botMs: minute });
  });

  it('does not call a customer answered who was not understood last and left', () => {
    const episode = only(readLog('closed-by-silence'));

    expect(episode).to.include({ outcome: 'contained_silent', topic: 'return.how', fallbacks: 1, rephrasings: 0 });
    const said = readLog('closed-by-silence').map((event) => ({ ...event, data: { ...event.data, how: 'quiet' } }));
    expect(only(said).outcome).to.equal('contained_silent');
  });

  it('tells quiet after an answer from the customer’s own word', () => {
    const episode = only(readLog('answered-then-quiet'));

    expect(episode).to.include({ outcome: 'contained_answered', turns: 1, resolutionMs: 3 * minute });
    expect(episode).to.not.have.any.keys('firstReplyMs', 'handoffWaitMs', 'agentId');
    expect(isContained(episode.outcome)).to.equal(true);
  });

  it('lets each episode stand alone: five days between two are nobody’s wait', () => {
    const [first, second] = replay(readLog('reopened-after-five-days'));

    expect(first).to.include({ episode: 1, turns: 1, language: 'es', resolutionMs: 5 * minute, servedBy: 'bot' });
    expect(second).to.include({
      episode: 2,
      turns: 1,
      channel: 'directline',
      language: 'gl',
      firstReplyMs: 5 * minute,
      waitMs: 4 * minute,
      resolutionMs: 20 * minute,
      outcome: 'person',
    });
    expect(second?.openedAt).to.deep.equal(new Date('2026-11-21T10:00:00Z'));
  });

  it('reads a reopening message alike when the reopening is lost, or the message has its own number', () => {
    const events = readLog('reopened-after-five-days');
    const moved = events.map((event) =>
      event.at.getTime() === Date.parse('2026-11-21T10:00Z') ? { ...event, episode: 2 } : event,
    );

    const lost = events.filter(({ type }) => type !== 'conversation.reopened');
    expect(replay(moved)).to.deep.equal(replay(events));
    expect(replay(lost)).to.deep.equal(replay(events));
  });

  it('takes a reply that overtakes the claim for the end of the wait', () => {
    const episode = only(readLog('agent-replies-before-claim'));

    expect(episode).to.include({ waitMs: 2 * minute, agentOwnedMs: 13 * minute, firstReplyMs: 2 * minute });
    expect(episode.agents).to.deep.equal(['uxia']);
  });

  it('ends an episode that lost its end with its last event, since another one followed', () => {
    const [first, second] = replay(readLog('lost-closed'));

    expect(first?.closedAt).to.deep.equal(new Date('2026-11-19T10:02:00Z'));
    expect(first).to.include({ resolutionMs: 2 * minute, outcome: 'contained_answered', language: 'pt' });
    expect(second).to.include({ outcome: 'open', turns: 1, botMs: 0 });
    expect(second).to.not.have.any.keys('closedAt', 'resolutionMs', 'resolutionBusinessMs');
  });

  it('does not take a claim without a word for an answer', () => {
    const episode = only(readLog('called-and-nobody-came'));

    expect(episode).to.include({ outcome: 'unanswered', servedBy: 'agent', waitMs: 30 * minute });
    expect(episode).to.not.have.any.keys('firstReplyMs', 'handoffWaitMs');
    expect(isContained(episode.outcome)).to.equal(false);
    const uncalled = readLog('called-and-nobody-came').filter(({ type }) => type !== 'handoff.requested');
    expect(only(uncalled).outcome).to.equal('unanswered');
    expect(only(uncalled.map((event) => without(event, 'how'))).outcome).to.equal('unanswered');
  });

  it('keeps a call standing that failed on our side, and drops one the customer took back', () => {
    const failed = logOf(`
      2026-11-19T22:00:00Z 1 message.received messageId=m1 decision=handoff
      2026-11-19T22:00:00Z 1 handoff.requested reason=requested
      2026-11-19T22:05:00Z 1 handoff.failed
      2026-11-20T08:00:00Z 1 handoff.requested reason=requested
      2026-11-20T08:01:00Z 1 handoff.failed
      2026-11-20T08:40:00Z 1 handoff.accepted agentId=uxia
      2026-11-20T08:41:00Z 1 message.sent by=agent`);
    const quiet = [...failed.slice(0, 3), ...logOf('2026-11-19T23:00:00Z 1 conversation.closed how=quiet')];

    // He was in the queue for six minutes, but waited for a person until the morning.
    expect(only(failed)).to.include({ waitMs: 6 * minute, handoffWaitMs: 10 * hour + 41 * minute });
    expect(only(failed)).to.include({ handoffWaitBusinessMs: 11 * minute, agentOwnedMs: minute });
    expect(only(quiet.map((event, i) => ({ ...event, seq: i }))).outcome).to.equal('unanswered');
    expect(only(readLog('back-to-the-bot'))).to.include({
      outcome: 'contained_answered',
      servedBy: 'bot',
      waitMs: 10 * minute,
      botMs: 4 * minute,
    });
  });

  it('makes the less flattering sense of an older log', () => {
    const [first, second, third] = replay(readLog('an-older-log'));

    // Closed by his own message, which may have been a mere goodbye; the rating of the day after is no turn.
    expect(first).to.include({ outcome: 'contained_answered', turns: 2, resolutionMs: minute, rephrasings: 0 });
    expect(second).to.include({ outcome: 'person', turns: 1, firstReplyMs: 2 * minute });
    expect(third).to.include({ outcome: 'contained_silent', turns: 1, resolutionMs: 30 * minute });
  });

  it('does not take a rating for a confirmation where the closing is lost', () => {
    const events = readLog('bot-only').filter(({ type }) => type !== 'conversation.closing');

    expect(only(events).outcome).to.equal('contained_answered');
    expect(only(events.map((event) => without(event, 'intent'))).outcome).to.equal('contained_silent');
  });

  it('ends with the agent’s closing hand-back where closing and closed are lost', () => {
    const events = readLog('transferred-twice').filter(({ type }) => type !== 'conversation.closing');

    expect(only(events)).to.include({ resolutionMs: 40 * minute, outcome: 'person' });
  });

  it('counts a message that had to be followed up once, and one written to a person not at all', () => {
    const episode = only(
      logOf(`
        2026-11-20T10:00:00Z 1 message.received messageId=m1 decision=fallback intent=none
        2026-11-20T10:00:10Z 1 message.received messageId=m2 decision=clarify intent=return.how
        2026-11-20T10:00:20Z 1 message.received messageId=m3 decision=choice intent=something_else
        2026-11-20T10:00:30Z 1 message.received messageId=m4 decision=fallback intent=none
        2026-11-20T10:00:30Z 1 handoff.requested reason=unsure
        2026-11-20T10:00:40Z 1 message.received messageId=m5`),
    );

    expect(episode).to.include({ turns: 5, fallbacks: 2, rephrasings: 2 });
    expect(episode.intents).to.deep.equal([]);
  });

  it('knows no episode in which the customer did nothing', () => {
    expect(replay(readLog('opened-and-nothing-said'))).to.deep.equal([]);
    expect(replay([])).to.deep.equal([]);
  });

  it('opens an episode with what only the customer can have caused when his message is lost', () => {
    const events = readLog('handed-over-at-night-answered-next-morning').filter(({ data }) => data.messageId !== 'm1');
    const [, ...tail] = events.filter(({ data }) => data.messageId !== 'm2');

    const episode = only(tail);

    expect(episode.openedAt).to.deep.equal(new Date('2026-11-19T22:11:00Z'));
    expect(episode).to.include({ channel: 'unknown', language: 'unknown', turns: 1 });
  });

  it('lets time stand still while the clock has been set back', () => {
    const events = readLog('transferred-twice');
    const late = events.map((event, i) => (i === 6 ? { ...event, at: new Date('2026-11-20T09:00:00Z') } : event));

    expect(only(late)).to.include({ firstReplyMs: 5 * minute, resolutionMs: 40 * minute, agentOwnedMs: 19 * minute });
  });

  it('counts events once that come twice', () => {
    const open = readLog('transferred-twice').slice(0, -3);

    expect(replay([...open, ...open])).to.deep.equal(replay(open));
    for (const name of ['transferred-twice', 'closed-by-silence', 'snoozed-over-a-weekend', 'bot-only']) {
      const doubled = readLog(name).flatMap((event) => [event, event].map(unnumbered));
      expect(replay(doubled), name).to.deep.equal(replay(readLog(name)));
    }
  });

  it('leaves a message with its own episode when two turns fall on the same moment', () => {
    const first = `
        2026-11-20T10:00:00Z 1 message.received messageId=m1 decision=answer intent=return.how
        2026-11-20T10:00:00Z 1 conversation.closing how=confirmed`;
    const message = '2026-11-20T10:00:00Z 2 message.received messageId=m2 decision=answer intent=refund.when';
    const reopened = '2026-11-20T10:00:00Z 2 conversation.reopened';

    for (const second of [
      [message, reopened],
      [reopened, message],
    ]) {
      const [before, after] = replay(logOf([first, ...second].join('\n')));
      expect(before).to.include({ turns: 1, topic: 'return.how' });
      expect(after).to.include({ turns: 1, topic: 'refund.when' });
    }
  });

  it('takes a rating of an earlier episode for no turn, and for no beginning', () => {
    const [, second] = replay([
      ...readLog('answered-then-quiet'),
      ...logOf(`
        2026-11-20T11:00:00Z 2 message.received messageId=m2 decision=survey intent=none
        2026-11-20T11:01:00Z 2 message.received messageId=m3 decision=answer intent=return.how
        2026-11-20T11:02:00Z 2 message.received messageId=m4 decision=survey intent=none`).map(unnumbered),
    ]);

    expect(second).to.include({ turns: 1, rephrasings: 0 });
    expect(second?.openedAt).to.deep.equal(new Date('2026-11-20T11:01:00Z'));
  });

  it('counts as answered what an unclear message was found to mean', () => {
    const episode = only(
      logOf(`
        2026-11-20T10:00:00Z 1 message.received messageId=m1 decision=clarify intent=return.how
        2026-11-20T10:00:10Z 1 message.received messageId=m2 decision=reply intent=none
        2026-11-20T10:00:10Z 1 message.clarified messageId=m1 intent=return.cost
        2026-11-20T10:05:00Z 1 conversation.closed how=quiet`),
    );

    expect(episode.intents).to.deep.equal(['return.cost']);
    expect(episode).to.include({ topic: 'return.cost', rephrasings: 1, outcome: 'contained_answered' });
  });

  it('counts a clarified message as a rephrasing where the log does not tell decisions', () => {
    const older = readLog('bot-only').map((event) => without(event, 'decision'));

    expect(only(older)).to.include({ rephrasings: 1, topic: 'refund.when' });
  });

  it('takes "something else" for no answer, and a topic that was chosen for one', () => {
    const outcomeAfter = (choice: string) => {
      const lines = `
        2026-11-20T10:00:00Z 1 message.received messageId=m1 decision=answer intent=return.how
        2026-11-20T10:00:10Z 1 message.received messageId=m2 decision=clarify intent=refund.when
        2026-11-20T10:00:20Z 1 message.received messageId=m3 decision=choice intent=${choice}
        2026-11-20T10:05:00Z 1 conversation.closed how=quiet`;
      return only(logOf(lines)).outcome;
    };

    expect(outcomeAfter('something_else')).to.equal('contained_silent');
    expect(outcomeAfter('topic:refund.when')).to.equal('contained_answered');
  });

  it('counts no transfer where nobody had it before, and lets nobody take it by a word', () => {
    const episode = only(
      logOf(`
        2026-11-20T10:00:00Z 1 message.received messageId=m1
        2026-11-20T10:00:00Z 1 handoff.requested reason=requested
        2026-11-20T10:01:00Z 1 conversation.transferred team=returns
        2026-11-20T10:02:00Z 1 conversation.transferred agentId=uxia
        2026-11-20T10:03:00Z 1 message.sent by=agent agentId=brais
        2026-11-20T10:04:00Z 1 message.sent by=agent agentId=uxia`),
    );

    expect(episode).to.include({ transfers: 0, waitMs: 2 * minute, agentOwnedMs: 2 * minute });
    expect(episode.agents).to.deep.equal(['uxia']);
  });

  it('leaves a conversation with its agent when the end of a call comes late', () => {
    const events = readLog('snoozed-over-a-weekend').slice(0, 5);
    const late = logOf('2026-11-20T17:20:00Z 1 handoff.failed\n2026-11-20T17:30:00Z 1 message.sent by=agent');

    expect(only([...events, ...late.map(unnumbered)])).to.include({ agentOwnedMs: 20 * minute, botMs: 0 });
  });

  it('names the agent from what he writes where the claim does not, and gives him nothing of the bot’s time', () => {
    const claimed = logOf(`
      2026-11-20T10:00:00Z 1 message.received messageId=m1
      2026-11-20T10:01:00Z 1 handoff.accepted
      2026-11-20T10:03:00Z 1 message.sent by=agent agentId=uxia`);
    const unclaimed = claimed.filter(({ type }) => type !== 'handoff.accepted');

    const facts = { servedBy: 'agent', agentId: 'uxia', transfers: 0, firstReplyMs: 3 * minute };
    expect(only(claimed)).to.include({ ...facts, agentOwnedMs: 2 * minute });
    expect(only(unclaimed)).to.include({ ...facts, botMs: 3 * minute });
    expect(only(unclaimed)).to.not.have.property('agentOwnedMs');
  });
});
