import { expect } from 'chai';
import fc from 'fast-check';
import { emptyMemory, type Memory } from '../../bot/support/conversation.js';
import { suppressionReasons } from '../../bot/support/survey.js';
import { firstRules, type SurveyRule } from '../../bot/support/survey-rule.js';
import {
  afterQuiet,
  type ClosedEpisode,
  decideInvitation,
  type InvitationCase,
  ruleFor,
  surveyOf,
} from '../../bot/support/survey-rules.js';

const now = new Date('2026-11-20T12:00:00Z');
const timeZone = 'Europe/Madrid';
const exchange = { customerMessages: 3, replies: 3, resolved: true };

const episode: ClosedEpisode = {
  contactId: 'iria',
  channel: 'directline',
  language: 'gl',
  topic: 'order.track',
  servedBy: 'bot',
  transfers: 0,
};

function rule(part: Partial<SurveyRule> = {}): SurveyRule {
  return { id: 'r', when: {}, ask: [{ surveyId: 'ces', share: 1 }], sample: 1, how: { via: 'chat' }, ...part };
}

function decide(memory: Partial<Memory>, rest: Partial<InvitationCase> = {}) {
  return decideInvitation({
    episode,
    memory: { ...emptyMemory(), ...memory },
    rule: rule(),
    optedOut: false,
    inRecovery: false,
    withoutSurvey: false,
    now,
    timeZone,
    ...rest,
  });
}

describe('the rule for an episode', () => {
  const rules = (...closing: SurveyRule[]) => ({ version: 1, closing });
  const found = (part: Partial<SurveyRule>, what: Partial<ClosedEpisode> = {}) =>
    ruleFor(rules(rule(part)), { ...episode, ...what }) !== undefined;

  it('is the first one that fits', () => {
    const some = rules(rule({ id: 'people', when: { servedBy: 'agent' } }), rule({ id: 'all' }), rule({ id: 'never' }));

    expect(ruleFor(some, episode)?.id).to.equal('all');
    expect(ruleFor(some, { ...episode, servedBy: 'agent' })?.id).to.equal('people');
    expect(ruleFor(rules(), episode)).to.equal(undefined);
  });

  it('fits when all of its conditions hold', () => {
    expect(found({ when: { channels: ['console', 'directline'] } })).to.equal(true);
    expect(found({ when: { channels: ['console'] } })).to.equal(false);
    expect(found({ when: { languages: ['gl'] } })).to.equal(true);
    expect(found({ when: { languages: ['es', 'pt'] } })).to.equal(false);
    expect(found({ when: { topics: ['order.track'] } })).to.equal(true);
    expect(found({ when: { topics: ['order.track'] } }, { topic: 'giftcard' })).to.equal(false);
    expect(found({ when: { servedBy: 'bot' } }, { servedBy: 'agent' })).to.equal(false);
    expect(found({ when: { transfersFrom: 2 } }, { transfers: 1 })).to.equal(false);
    expect(found({ when: { transfersFrom: 2 } }, { transfers: 2 })).to.equal(true);
    expect(found({ when: { servedBy: 'bot', languages: ['gl'], channels: ['console'] } })).to.equal(false);
  });

  it('about a topic fits no episode without one', () => {
    const { topic: _topic, ...none } = episode;

    expect(ruleFor(rules(rule({ when: { topics: ['order.track'] } })), none)).to.equal(undefined);
  });

  it('in a new installation asks for effort after the bot and for satisfaction after a person', () => {
    const asked = (servedBy: ClosedEpisode['servedBy']) => {
      const found = ruleFor(firstRules, { ...episode, servedBy });
      return found && surveyOf(found, 'iria');
    };

    expect([asked('bot'), asked('agent')]).to.deep.equal(['ces', 'csat']);
  });

  it('asks a contact the same survey whenever it applies, and contacts in its shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.uuid(), (percent, id) => {
        const share = percent / 100;
        const split = rule({
          id,
          ask: [
            { surveyId: 'csat', share },
            { surveyId: 'ces', share: 1 - share },
          ],
        });
        const contacts = Array.from({ length: 2000 }, (_, i) => `${id.slice(0, 8)} ${i}`);

        const asked = contacts.map((contact) => surveyOf(split, contact));

        expect(contacts.map((contact) => surveyOf(split, contact))).to.deep.equal(asked);
        const found = asked.filter((survey) => survey === 'csat').length / contacts.length;
        // Five standard errors: one failure in two million.
        expect(Math.abs(found - share)).to.be.at.most(5 * Math.sqrt((share * (1 - share)) / contacts.length));
      }),
      { numRuns: 100 },
    );
  });

  it('splits contacts anew for another rule', () => {
    const halves = [
      { surveyId: 'csat', share: 0.5 },
      { surveyId: 'ces', share: 0.5 },
    ];
    const contacts = Array.from({ length: 2000 }, (_, i) => `contact ${i}`);
    const [one, other] = ['one', 'other'].map((id) => rule({ id, ask: halves })) as [SurveyRule, SurveyRule];

    const same = contacts.filter((contact) => surveyOf(one, contact) === surveyOf(other, contact)).length;

    expect(same / contacts.length).to.be.within(0.44, 0.56);
  });
});

describe('decideInvitation', () => {
  it('asks about an exchange', () => {
    expect(decide(exchange)).to.deep.equal({ status: 'sent' });
  });

  it('does not ask when there was nothing to rate', () => {
    const hello = decide({ customerMessages: 1, replies: 1 });
    const unanswered = decide({ customerMessages: 4, replies: 0 });
    const onlyAgentSpoke = decide(
      { customerMessages: 1, replies: 2, resolved: true },
      { episode: { ...episode, servedBy: 'agent' } },
    );

    for (const decision of [hello, unanswered, onlyAgentSpoke]) {
      expect(decision).to.deep.equal({ status: 'suppressed', reason: 'no_exchange' });
    }
  });

  it('asks about a question that the bot resolved at the first message', () => {
    expect(decide({ customerMessages: 1, replies: 1, resolved: true }).status).to.equal('sent');
    expect(decide({ customerMessages: 0, replies: 1, resolved: true }).status).to.equal('suppressed');
  });

  it('asks whether the bot resolved it or not, so that the score is not made of easy episodes only', () => {
    expect(decide({ ...exchange, resolved: false }).status).to.equal('sent');
  });

  it('is free again at the very moment the cool-down ends', () => {
    const almost = decide(exchange, { freeAt: new Date(now.getTime() + 1) });
    const exactly = decide(exchange, { freeAt: now });

    expect(almost).to.deep.equal({ status: 'suppressed', reason: 'throttled' });
    expect(exactly.status).to.equal('sent');
  });

  it('lets the cool-down end before a question that is asked later', () => {
    const later = rule({ how: { via: 'link', afterHours: 24 } });
    const freeAt = new Date('2026-11-21T11:00:00Z');

    expect(decide(exchange, { rule: later, freeAt })).to.deep.equal({
      status: 'eligible',
      dueAt: new Date('2026-11-21T12:00:00Z'),
    });
  });

  it('gives the first reason of a fixed order, so that each counts one thing', () => {
    const inOrder: [reason: string, memory: Partial<Memory>, rest: Partial<InvitationCase>][] = [
      ['agent_choice', exchange, { withoutSurvey: true }],
      ['window_closed', exchange, { windowEndsAt: now }],
      ['throttled', exchange, { freeAt: new Date(now.getTime() + 1) }],
      ['in_recovery', exchange, { inRecovery: true }],
      ['opted_out', exchange, { optedOut: true }],
      ['sampled_out', exchange, { rule: rule({ sample: 0 }) }],
      ['no_rule', exchange, { rule: undefined }],
      ['no_exchange', { customerMessages: 1, replies: 1 }, {}],
    ];
    let all: Partial<InvitationCase> = {};

    for (const [reason, memory, rest] of inOrder) {
      all = { ...all, ...rest };
      expect(decide(memory, all)).to.deep.equal({ status: 'suppressed', reason });
    }
    const elsewhere = ['spam', 'reopened'];
    expect(inOrder.map(([reason]) => reason)).to.have.members(
      suppressionReasons.filter((reason) => !elsewhere.includes(reason)),
    );
  });

  it('asks of all contacts the share of the sample, and of each always the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.uuid(), (part, id) => {
        const sample = part / 20;
        const contacts = Array.from({ length: 2000 }, (_, i) => `${i}`);
        const asked = (contactId: string) =>
          decide(exchange, { rule: rule({ id, sample }), episode: { ...episode, contactId } }).status === 'sent';

        const found = contacts.filter(asked);

        expect(contacts.filter(asked)).to.deep.equal(found);
        const error = Math.sqrt((sample * (1 - sample)) / contacts.length);
        expect(Math.abs(found.length / contacts.length - sample)).to.be.at.most(5 * error);
      }),
      { numRuns: 50 },
    );
  });

  it('draws the sample apart from the split, so that a part of it is not emptied', () => {
    const halves = [
      { surveyId: 'csat', share: 0.5 },
      { surveyId: 'ces', share: 0.5 },
    ];
    const half = rule({ ask: halves, sample: 0.5 });
    const contacts = Array.from({ length: 2000 }, (_, i) => `contact ${i}`);

    const asked = contacts.filter(
      (contactId) => decide(exchange, { rule: half, episode: { ...episode, contactId } }).status === 'sent',
    );

    expect(asked.filter((contact) => surveyOf(half, contact) === 'csat').length / asked.length).to.be.within(
      0.43,
      0.57,
    );
  });

  it('asks by a link so many hours later, at once too when it is none', () => {
    const asked = (afterHours: number) => decide(exchange, { rule: rule({ how: { via: 'link', afterHours } }) });

    expect(asked(24)).to.deep.equal({ status: 'eligible', dueAt: new Date('2026-11-21T12:00:00Z') });
    expect(asked(0)).to.deep.equal({ status: 'eligible', dueAt: now });
  });

  it('waits for the end of quiet times, in the chat as well', () => {
    const siesta = rule({ quiet: { from: '12:30', to: '16:00' } });

    expect(decide(exchange, { rule: siesta })).to.deep.equal({
      status: 'eligible',
      dueAt: new Date('2026-11-20T15:00:00Z'),
    });
    expect(decide(exchange, { rule: { ...siesta, quiet: { from: '13:30', to: '16:00' } } }).status).to.equal('sent');
  });
});

describe('a quiet time', () => {
  const night = { from: '21:00', to: '09:00' };
  const end = (at: string, quiet = night) => afterQuiet(new Date(at), quiet, timeZone).toISOString();

  it('over midnight ends in the morning, on either side of it', () => {
    expect(end('2026-11-20T21:15:00Z')).to.equal('2026-11-21T08:00:00.000Z');
    expect(end('2026-11-21T03:00:00Z')).to.equal('2026-11-21T08:00:00.000Z');
  });

  it('begins with its first moment and is over at its last', () => {
    expect(end('2026-11-20T19:59:59Z')).to.equal('2026-11-20T19:59:59.000Z');
    expect(end('2026-11-20T20:00:00Z')).to.equal('2026-11-21T08:00:00.000Z');
    expect(end('2026-11-21T08:00:00Z')).to.equal('2026-11-21T08:00:00.000Z');
  });

  it('ends by the clock on the wall when the clocks change in it', () => {
    expect(end('2026-03-28T22:00:00Z'), 'to summer time').to.equal('2026-03-29T07:00:00.000Z');
    expect(end('2026-10-24T20:00:00Z'), 'to winter time').to.equal('2026-10-25T08:00:00.000Z');
  });

  it('is never in the past, and what it puts off is not quiet any more', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((m) => `${pad(Math.floor(m / 60))}:${pad(m % 60)}`);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        time,
        time,
        (at, from, to) => {
          fc.pre(from !== to);
          const asked = afterQuiet(at, { from, to }, timeZone);

          expect(asked.getTime()).to.be.at.least(at.getTime());
          expect(asked.getTime() - at.getTime()).to.be.at.most(25 * 3_600_000);
          expect(afterQuiet(asked, { from, to }, timeZone)).to.deep.equal(asked);
        },
      ),
    );
  });
});

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
