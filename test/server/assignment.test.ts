import { expect } from 'chai';
import { Customer } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { eventually } from '../support-files/eventually.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { hour, minute, TestClock } from '../support-files/test-clock.js';

describe('assignment at the desk', function () {
  this.timeout(60_000);
  let convoz: RunningConvoz;
  let clock: TestClock;
  let admin: DeskAgent;
  const customers: Customer[] = [];
  beforeEach(async () => {
    // Tuesday, 11:00 in Madrid.
    clock = new TestClock();
    convoz = await startConvoz({ clock });
    admin = await convoz.agent({ role: 'admin' });
  });
  afterEach(async () => {
    await Promise.all(customers.splice(0).map((customer) => customer.leave()));
    await convoz.close();
  });

  async function customer(): Promise<Customer> {
    const made = await Customer.start(convoz.url, { locale: 'es' });
    customers.push(made);
    return made;
  }

  async function call(from: Customer): Promise<void> {
    await from.say('quiero hablar con una persona');
    await from.waitForReply(/Aviso a una persona/);
  }

  const team = (body: object) => admin.send('POST', '/api/teams', body);
  const mine = async (agent: DeskAgent): Promise<string[]> => {
    const { body } = await agent.get('/api/conversations?assignee=me');
    return body.conversations.map(({ id }: { id: string }) => id);
  };

  it('hands a customer out as soon as he calls, and the next as soon as there is room', async () => {
    const ana = await convoz.agent({ name: 'Ana' });
    await team({ name: 'All', members: [ana.id], assignment: 'auto' });
    await admin.send('PUT', `/api/availability/${ana.id}`, { capacity: 1 });
    const { body } = await ana.send('PUT', '/api/availability', { status: 'online' });
    expect(body.availability).to.deep.include({ id: ana.id, status: 'online', capacity: 1, open: 0 });

    const [first, second] = [await customer(), await customer()];
    await call(first);
    await eventually(async () => (await mine(ana)).includes(first.conversationId));
    await call(second);
    const { body: waiting } = await admin.get('/api/queue');
    expect(waiting.waiting.map((one: { conversationId: string }) => one.conversationId)).to.deep.equal([
      second.conversationId,
    ]);
    expect(waiting.waiting[0]).to.include({ priority: 'normal', agedPriority: 'normal' });

    await ana.close(first.conversationId);
    await eventually(async () => (await mine(ana)).includes(second.conversationId));
    const { body: seen } = await admin.get('/api/availability');
    expect(seen.agents.find(({ id }: { id: string }) => id === ana.id)).to.deep.include({ open: 1, capacity: 1 });
  });

  it('hands out what waits already when an agent comes, or a team begins to want it', async () => {
    const [ana, brais] = [await convoz.agent({ name: 'Ana' }), await convoz.agent({ name: 'Brais' })];
    const waits = await customer();
    await call(waits);
    await brais.send('PUT', '/api/availability', { status: 'online' });
    const { body } = await team({ name: 'All', members: [ana.id] });

    await ana.send('PUT', '/api/availability', { status: 'online' });
    expect(await mine(ana)).to.deep.equal([]);
    const { id, version } = body.team;
    await admin.send('PUT', `/api/teams/${id}`, { name: 'All', members: [ana.id], assignment: 'auto', version });

    await eventually(async () => (await mine(ana)).includes(waits.conversationId));
    expect(await mine(brais)).to.deep.equal([]);
  });

  it('shows what was promised, and how it stands by now', async () => {
    const waits = await customer();
    await team({ name: 'All', members: [], targets: { normal: { firstMinutes: 10 } } });
    await call(waits);
    const state = async () => (await admin.get('/api/queue')).body.waiting[0];

    expect((await state()).promised).to.deep.include({ target: 'first', state: 'kept' });
    clock.advance(9 * minute);
    expect((await state()).promised.state).to.equal('near');
    clock.advance(12 * minute);
    expect(await state()).to.include({ agedPriority: 'urgent' });
    expect((await state()).promised.state).to.equal('broken');

    await convoz.ring();
    const log = await convoz.app.store.events.ofConversation(waits.conversationId);
    expect(log.map(({ type }) => type)).to.include.members(['sla.breached', 'handoff.timed_out']);
  });

  it('tells a customer the opening hours an admin has just set, and of the team that would answer', async () => {
    const set = await admin.send('PUT', '/api/hours/house', {
      weekly: 'Mon-Fri 16:00-19:30',
      timeZone: 'Europe/Madrid',
      calendars: ['galicia'],
      version: 0,
    });
    expect(set.status).to.equal(200);
    const early = await customer();
    await early.say('quiero hablar con una persona');
    expect((await early.waitForReply(/Ahora no hay nadie/)).text).to.include('hoy a las 16:00');

    const { body } = await team({ name: 'Spanish', languages: ['es'] });
    const own = { weekly: 'Mon-Fri 12:30-14:00', timeZone: 'Europe/Madrid', version: 0 };
    await admin.send('PUT', `/api/hours/${body.team.id}`, own);
    const other = await customer();
    await other.say('quiero hablar con una persona');
    expect((await other.waitForReply(/Ahora no hay nadie/)).text).to.include('hoy a las 12:30');

    clock.advance(2 * hour);
    const later = await customer();
    await later.say('quiero hablar con una persona');
    expect((await later.waitForReply(/Aviso a una persona/)).text).to.include('delante de ti');
  });

  it('counts ahead of a customer those who wait for the same team', async () => {
    await team({ name: 'Spanish', languages: ['es'] });
    await team({ name: 'English', languages: ['en'] });
    for (let i = 0; i < 2; i++) {
      await call(await customer());
      clock.advance(minute);
    }

    const english = await Customer.start(convoz.url, { locale: 'en' });
    customers.push(english);
    await english.say('I want to talk to a person');
    expect((await english.waitForReply(/calling someone/)).text).to.include('Nobody is ahead of you');
    const third = await customer();
    await third.say('quiero hablar con una persona');
    expect((await third.waitForReply(/Aviso a una persona/)).text).to.include('2 personas delante de ti');
    clock.advance(minute);
    await english.say('How much longer?');
    expect((await english.waitForReply(/you are next/)).text).to.include('Nobody is ahead of you');
  });

  it('takes hours as text or as lists, shows both, and fourteen days ahead', async () => {
    const day = [
      { from: '09:30', to: '14:00' },
      { from: '22:00', to: '02:00' },
    ];
    const { body } = await admin.send('PUT', '/api/hours/house', {
      weekly: [day, day, day, day, day, [], []],
      timeZone: 'Europe/Lisbon',
      calendars: ['portugal'],
      holidays: ['2026-03-11'],
      exceptions: { '2026-03-14': '10:00-12:00', '2026-03-16': 'closed' },
      version: 0,
    });

    expect(body.hours).to.deep.include({
      id: 'house',
      version: 1,
      weekly: 'Mon-Fri 09:30-14:00,22:00-02:00',
      holidays: ['2026-03-11'],
      exceptions: { '2026-03-14': '10:00-12:00', '2026-03-16': 'closed' },
    });
    expect(body.hours.week[0]).to.deep.equal(day);
    expect(body.hours.days).to.have.length(14);
    expect(body.hours.days.slice(0, 7)).to.deep.equal([
      { day: '2026-03-10', hours: '09:30-14:00,22:00-02:00' },
      { day: '2026-03-11', hours: '', because: 'own_holiday' },
      { day: '2026-03-12', hours: '09:30-14:00,22:00-02:00' },
      { day: '2026-03-13', hours: '09:30-14:00,22:00-02:00' },
      { day: '2026-03-14', hours: '10:00-12:00', because: 'exception' },
      { day: '2026-03-15', hours: '' },
      { day: '2026-03-16', hours: '', because: 'exception' },
    ]);
    expect((await admin.get('/api/hours')).body.hours).to.deep.equal([body.hours]);

    const { id: _id, version, days: _days, week: _week, ...written } = body.hours;
    const again = await admin.send('PUT', '/api/hours/house', { ...written, version });
    expect(again.body.hours).to.deep.equal({ ...body.hours, version: 2 });
  });

  it('refuses hours that cannot be read, with the part that cannot, and keeps nothing', async () => {
    const good = { weekly: 'always', timeZone: 'Europe/Madrid', version: 0 };
    const faults: [object, string][] = [
      [{ weekly: 'Mon-Fri 09:30' }, 'Mon-Fri 09:30'],
      [{ weekly: 'Mon 09:00-14:00,13:00-15:00' }, 'overlap'],
      [{ weekly: [[{ from: '9', to: '10:00' }], [], [], [], [], [], []] }, '9-10:00'],
      [{ timeZone: 'Galicia' }, 'Galicia'],
      [{ holidays: ['2026-02-30'] }, '2026-02-30'],
      [{ exceptions: { '2026-12-24': 'morning' } }, 'morning'],
      [{ exceptions: { soon: 'closed' } }, 'soon'],
    ];

    for (const [fault, part] of faults) {
      const { status, body } = await admin.send('PUT', '/api/hours/house', { ...good, ...fault });
      expect([status, body.error.code], part).to.deep.equal([400, 'HOURS_INVALID']);
      expect(body.error.message).to.include(part);
    }
    const { body } = await admin.get('/api/hours');
    expect(body.hours[0]).to.deep.include({ version: 0, weekly: 'always' });
    expect((await admin.send('PUT', '/api/hours/house', { ...good, version: 3 })).body.error.code).to.equal(
      'EDIT_CONFLICT',
    );
    const never = await admin.send('PUT', '/api/hours/house', { ...good, weekly: 'never' });
    expect(never.body.hours).to.deep.include({ weekly: 'never', version: 1 });
  });

  it('refuses a team with a member who does not exist', async () => {
    const { status, body } = await team({ name: 'All', members: ['nobody'] });

    expect([status, body.error.code]).to.deep.equal([400, 'BAD_REQUEST']);
    expect((await admin.get('/api/teams')).body.teams).to.deep.equal([]);
  });
});
