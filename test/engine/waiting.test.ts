import { expect } from 'chai';
import type { WaitingRules } from '../../bot/engine/ports.js';
import { businessHours } from '../../bot/support/business-hours.js';
import { readSchedule } from '../../bot/support/opening-schedule.js';
import { promisedTo } from '../../bot/support/waiting.js';
import { minute } from '../support-files/test-clock.js';
import { SmallConvoz, silenceMs } from './small-convoz.js';

const always = businessHours({ weekly: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]), timeZone: 'UTC' });
/** First answer within ten minutes, the next within five; told after half an hour that nobody has come. */
const rules: WaitingRules = {
  promised: (conversation, waiting, now) => {
    const targets = { normal: { firstMinutes: 10, nextMinutes: 5 }, urgent: { firstMinutes: 1 } };
    return promisedTo(waiting, conversation.priority, { targets }, always, now);
  },
  timesOutAt: (_conversation, since) => always.afterOpen(since, 30 * minute),
};

describe('a customer who waits for a person', () => {
  let convoz: SmallConvoz;
  beforeEach(async () => {
    convoz = await SmallConvoz.start({ waiting: rules });
  });
  afterEach(() => convoz.close());

  const slaOf = async (name = 'iria') =>
    (await convoz.guest(name).log())
      .filter(({ type }) => type.startsWith('sla.'))
      .map(({ type, data }) => [type, data.target]);
  const reply = (text: string, agent = convoz.agent()) =>
    convoz.inbox
      .accept({
        id: `${text}-${convoz.clock.now().getTime()}`,
        channel: 'desk',
        account: agent.id,
        eventId: text,
        conversationId: 'iria',
        activity: JSON.stringify({ type: 'message', text, from: { id: agent.id, name: agent.name } }),
        receivedAt: convoz.clock.now(),
      })
      .then(() => convoz.runner.idle());

  it('is announced once when four fifths of the promised time are over, and once when all of it is', async () => {
    await convoz.guest().say('a person, please');

    await convoz.later(8 * minute - 1);
    expect(await slaOf()).to.deep.equal([]);
    await convoz.later(1);
    await convoz.later(minute);
    expect(await slaOf()).to.deep.equal([['sla.warned', 'first']]);
    await convoz.later(minute);
    await convoz.later(5 * minute);

    expect(await slaOf()).to.deep.equal([
      ['sla.warned', 'first'],
      ['sla.breached', 'first'],
    ]);
  });

  it('is announced at most once by two processes on the same data', async () => {
    await convoz.guest().say('a person, please');
    const { runner } = await convoz.secondProcess({ waiting: rules });
    convoz.clock.advance(9 * minute);

    await Promise.all([convoz.runner, runner].map((one) => one.act('iria', { kind: 'wake' })));

    expect(await slaOf()).to.deep.equal([['sla.warned', 'first']]);
  });

  it('comes before who is more urgent, once his promise has passed often enough, and is as before once answered', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    await convoz.guest('later').say('a person, please');
    await convoz.does({ type: 'priority', agent: convoz.agent(), priority: 'high' }, 'later');
    const order = async (tag: 'queued' | 'assigned' = 'queued') =>
      (await convoz.store.conversations.list({ tags: [tag], limit: 9 })).map(({ conversation: { id } }) => id);
    expect(await order()).to.deep.equal(['later', 'iria']);

    await convoz.does({ type: 'priority', agent: convoz.agent(), priority: 'low' }, 'later');
    await convoz.does({ type: 'priority', agent: convoz.agent(), priority: 'low' });
    await convoz.guest('new').say('a person, please');
    expect(await order()).to.deep.equal(['new', 'iria', 'later']);
    for (let step = 0; step < 3; step += 1) await convoz.later(10 * minute);
    await convoz.guest('newest').say('a person, please');
    await convoz.does({ type: 'priority', agent: convoz.agent(), priority: 'high' }, 'newest');

    expect(await order()).to.deep.equal(['iria', 'later', 'new', 'newest']);
    expect((await iria.conversation()).priority).to.equal('low');
    for (const id of ['iria', 'newest']) await convoz.act('claim', id);
    await reply('here I am');
    expect(await order('assigned')).to.deep.equal(['newest', 'iria']);
  });

  it('is looked at again each time the promise has passed once more, until nothing can be more urgent', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    const since = convoz.clock.now().getTime();
    const nextLook = async () => ((await iria.conversation()).wakeAt?.getTime() ?? Number.NaN) - since;

    await convoz.later(10 * minute);
    expect(await nextLook()).to.equal(20 * minute);
    await convoz.later(10 * minute);

    // Urgent by now: what is left is to tell him that nobody has come.
    expect((await iria.conversation()).memory.waiting?.passed).to.equal(2);
    expect(await nextLook()).to.equal(30 * minute);
    await convoz.later(10 * minute);
    expect((await iria.conversation()).wakeAt).to.equal(undefined);
  });

  it('is not warned of when it is too late for a warning', async () => {
    await convoz.guest().say('a person, please');

    await convoz.later(20 * minute);

    expect(await slaOf()).to.deep.equal([['sla.breached', 'first']]);
  });

  it('goes on waiting when an agent takes it, until he says something', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    convoz.clock.advance(7 * minute);
    await convoz.act('claim');

    await convoz.later(2 * minute);
    expect(await slaOf()).to.deep.equal([['sla.warned', 'first']]);
    await reply('here I am');
    await convoz.later(60 * minute);

    expect(await slaOf()).to.deep.equal([['sla.warned', 'first']]);
    expect((await iria.conversation()).wakeAt).to.equal(undefined);
  });

  it('is promised the next answer from his first message after the last one', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    await convoz.act('claim');
    await reply('here I am');
    convoz.clock.advance(60 * minute);

    await iria.say('my lamp is broken');
    convoz.clock.advance(2 * minute);
    await iria.say('both of them');
    await convoz.later(2 * minute);
    expect(await slaOf()).to.deep.equal([['sla.warned', 'next']]);
    await convoz.later(minute);

    expect(await slaOf()).to.deep.equal([
      ['sla.warned', 'next'],
      ['sla.breached', 'next'],
    ]);
  });

  it('waits no more once he is back with the bot', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');

    await iria.say('Back to Vera');
    await convoz.later(15 * minute);

    expect(await iria.tag()).to.equal('bot');
    expect((await iria.conversation()).memory.waiting).to.equal(undefined);
    expect(await slaOf()).to.deep.equal([]);
  });

  it('is told once, after half an hour, that nobody has come, and stays in the queue', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');

    await convoz.later(30 * minute - 1);
    expect(await iria.events()).to.not.include('handoff.timed_out');
    await convoz.later(1);
    await convoz.later(60 * minute);

    const said = (await iria.texts()).filter((text) => text.includes('Nobody from the team is free yet'));
    expect(said).to.have.length(1);
    expect((await iria.events()).filter((type) => type === 'handoff.timed_out')).to.have.length(1);
    expect(await iria.tag()).to.equal('queued');
  });

  it('may leave an address then, and is still in the queue', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    expect(await iria.say('ana@correo.example')).to.deep.equal([]);
    await convoz.later(30 * minute);

    expect(await iria.say('Leave an email')).to.deep.equal(['Which email should we write to?']);
    const [noted] = await iria.say('it is ana@correo.example');

    expect(noted).to.equal('Noted. Your question is in the team’s queue and we’ll write to ana@correo.example.');
    const { memory, contactId } = await iria.conversation();
    expect(memory.slots.email).to.equal('ana@correo.example');
    expect((await convoz.store.contacts.find(contactId))?.email).to.equal('ana@correo.example');
    expect(await iria.tag()).to.equal('queued');
  });

  it('may go back to the bot then', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    await convoz.later(30 * minute);

    await iria.say('Back to Vera');

    expect(await iria.tag()).to.equal('bot');
    expect(await iria.events()).to.include('handoff.cancelled');
    await convoz.later(silenceMs);
    expect(await iria.tag()).to.be.oneOf(['closing', 'closed']);
  });

  it('hears his place when he asks for it, and nothing when he writes to the person who will come', async () => {
    await convoz.guest('first').say('a person, please');
    convoz.clock.advance(minute);
    const iria = convoz.guest();
    await iria.say('a person, please');
    convoz.clock.advance(minute);
    await convoz.guest('last').say('a person, please');
    convoz.clock.advance(minute);

    expect(await iria.say('How long do I have to wait?')).to.deep.equal(['One person is ahead of you.']);
    expect(await iria.say('how long does it take to repair a lamp?')).to.deep.equal([]);
    expect(await iria.say('Back to Vera')).to.have.length(1);
  });

  it('goes back to the queue with his clock running, and is told so only because he waits', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    await convoz.act('claim');
    convoz.clock.advance(4 * minute);
    await convoz.runner.act('iria', { kind: 'agent', action: { type: 'requeue', agent: convoz.agent(), why: 'away' } });

    expect((await iria.texts()).at(-1)).to.include('somebody else from the team');
    await convoz.later(4 * minute);
    expect(await slaOf()).to.deep.equal([['sla.warned', 'first']]);

    await convoz.act('claim');
    await reply('here I am');
    const before = (await iria.messages()).length;
    await convoz.runner.act('iria', { kind: 'agent', action: { type: 'requeue', agent: convoz.agent(), why: 'away' } });
    expect(await iria.messages()).to.have.length(before);
  });

  it('is promised the next answer when an agent writes and passes him on to a team in one go', async () => {
    await convoz.guest().say('a person, please');
    await convoz.act('claim');
    const agent = convoz.agent();
    const steps = [
      { type: 'reply', agent, text: 'my colleagues know more' },
      { type: 'transfer', agent, to: { team: { id: 'orders', name: 'Orders' } } },
    ] as const;
    await convoz.does({ type: 'macro', agent, macroId: 'm', runId: 'r', steps });

    await convoz.later(4 * minute);

    expect(await slaOf()).to.deep.equal([['sla.warned', 'next']]);
  });

  it('waits on in the queue when a person writes to him about something else', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    const agent = convoz.agent();
    const channelData = { convoz: { case: 'a case' } };
    await convoz
      .guest('iria', 'desk')
      .send({ type: 'message', text: 'about your rating', from: { id: agent.id, name: agent.name }, channelData });

    await convoz.later(10 * minute);

    expect(await slaOf()).to.deep.equal([['sla.breached', 'first']]);
  });

  it('stays with an agent who has answered just before he counted as gone', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    await convoz.act('claim');
    await reply('here I am');

    await convoz.does({ type: 'requeue', agent: convoz.agent(), why: 'away' });

    expect(await iria.tag()).to.equal('assigned');
  });

  it('is woken from being put off until the very moment at which the team was to be warned', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    await convoz.act('claim');
    const warnAt = (await iria.conversation()).wakeAt;
    expect(warnAt).to.deep.equal(new Date(convoz.clock.now().getTime() + 8 * minute));

    await convoz.does({ type: 'snooze', agent: convoz.agent(), until: new Date(Number(warnAt)) });
    await convoz.later(8 * minute);

    expect(await iria.tag()).to.equal('assigned');
  });

  it('is not given again by the rules to whoever gave him back in this episode', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    const [ana, brais] = [convoz.agent('Ana'), convoz.agent('Brais')];
    await convoz.act('claim', 'iria', ana);
    await convoz.runner.act('iria', { kind: 'agent', action: { type: 'requeue', agent: ana, why: 'away' } });
    expect((await iria.conversation()).memory.declined).to.equal(undefined);

    await convoz.act('claim', 'iria', ana);
    await convoz.runner.act('iria', {
      kind: 'agent',
      action: { type: 'transfer', agent: ana, to: { team: { id: 'orders', name: 'Orders' } } },
    });
    await convoz.act('claim', 'iria', brais);
    await convoz.act('return', 'iria', brais);
    expect((await iria.conversation()).memory.declined).to.deep.equal([ana.id, brais.id]);

    await convoz.act('claim', 'iria', ana);
    await convoz.act('close', 'iria', ana);
    await iria.say('something else about delivery');
    expect((await iria.conversation()).memory.declined).to.equal(undefined);
  });

  it('loses his timer when nothing is promised any more, without being woken for ever', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    const nothing: WaitingRules = { promised: () => undefined, timesOutAt: () => undefined };
    const { runner } = await convoz.secondProcess({ waiting: nothing });
    convoz.clock.advance(10 * minute);
    expect(await convoz.store.conversations.due(convoz.clock.now(), 10)).to.deep.equal(['iria']);

    await runner.act('iria', { kind: 'wake' });

    expect(await convoz.store.conversations.due(convoz.clock.now(), 10)).to.deep.equal([]);
  });
});

describe('the promise to a customer who waits', () => {
  const weekly = readSchedule('Mon-Fri 09:00-14:00');
  const office = businessHours({ weekly: weekly.ok ? weekly.weekly : [], timeZone: 'Europe/Madrid' });
  const team = { targets: { normal: { firstMinutes: 60, nextMinutes: 10 }, urgent: { firstMinutes: 15 } } };

  it('counts in the open time of his team', () => {
    // Friday 20 November 2026, 13:30 in Madrid; half an hour, then Monday.
    const clock = { since: '2026-11-20T12:30:00.000Z', target: 'first' } as const;
    const promised = promisedTo(clock, undefined, team, office, new Date('2026-11-23T10:35:00Z'));

    expect(promised).to.deep.equal({
      warnAt: new Date('2026-11-23T08:18:00Z'),
      dueAt: new Date('2026-11-23T08:30:00Z'),
      // Half an hour on Friday and 155 minutes on Monday are three hours and five minutes.
      passed: 3,
      passesAt: new Date('2026-11-23T11:30:00Z'),
    });
  });

  it('is that of his priority, or else of the normal one', () => {
    const clock = { since: '2026-11-20T09:00:00.000Z', target: 'first' } as const;
    const due = (priority: 'low' | 'urgent') => promisedTo(clock, priority, team, office, new Date(clock.since))?.dueAt;

    expect(due('urgent')).to.deep.equal(new Date('2026-11-20T09:15:00Z'));
    expect(due('low')).to.deep.equal(new Date('2026-11-20T10:00:00Z'));
    const next = { ...clock, target: 'next' } as const;
    expect(promisedTo(next, 'urgent', team, office, new Date(clock.since))).to.equal(undefined);
    expect(promisedTo(clock, 'low', undefined, office, new Date(clock.since))).to.equal(undefined);
  });
});
