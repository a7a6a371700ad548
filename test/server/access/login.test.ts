import { once } from 'node:events';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { totpCode, totpStep } from '../../../bot/team/totp.js';
import { agentPassword } from '../../support-files/desk-agent.js';
import { type RunningConvoz, startConvoz } from '../../support-files/running-convoz.js';
import { minute, TestClock } from '../../support-files/test-clock.js';
import { Person } from './person.js';

describe('logging in', function () {
  this.timeout(30_000);
  let convoz: RunningConvoz;
  let clock: TestClock;
  let made = 0;
  beforeEach(async () => {
    clock = new TestClock();
    convoz = await startConvoz({ clock, env: { TRUST_PROXY: '1' } });
  });
  afterEach(() => convoz.close());

  async function agent(options: { role?: 'agent' | 'admin' } = {}) {
    const login = `person${++made}`;
    return convoz.agent({ login, ...options });
  }
  /** A try of a browser with a network address of its own. */
  const tries = (login: string, password: string, address = `10.0.0.${++made}`) =>
    new Person(convoz.url).send('POST', '/api/login', { login, password }, { 'x-forwarded-for': address });
  const codesIn = (answers: { body: { error?: { code: string } } }[]) =>
    answers.map(({ body }) => body.error?.code ?? 'fine');
  /** The feed of somebody's screen, from its greeting on. */
  async function screenOf({ cookie }: { cookie: string }) {
    const socket = new WebSocket(`${convoz.url.replace('http', 'ws')}/api/feed`, { headers: { cookie } });
    const frames: { type: string }[] = [];
    socket.on('message', (data) => frames.push(JSON.parse(String(data))));
    await once(socket, 'message');
    return {
      next: async () => {
        if (frames.length < 2) await once(socket, 'message');
        return frames[1];
      },
      heard: () => frames.map(({ type }) => type),
      close: () => socket.terminate(),
    };
  }
  const audited = async (action: string) => convoz.app.store.audit.list({ action, limit: 50 });

  it('answers alike to an unknown login, a disabled agent and a wrong password', async () => {
    const { agent: known } = await agent();
    const { agent: disabled } = await agent();
    await convoz.app.store.agents.change(disabled.id, { active: false });

    const answers = [
      await tries('nobody', 'whatever it is'),
      await tries(disabled.login, agentPassword),
      await tries(known.login, 'whatever it is'),
    ];

    for (const answer of answers) {
      expect(answer).to.deep.equal({
        status: 401,
        body: { error: { code: 'LOGIN_FAILED', message: 'Login and password do not match' } },
      });
    }
  });

  it('takes about as long for an unknown login as for a wrong password', async () => {
    const { agent: known } = await agent();
    const median = async (login: string) => {
      const times: number[] = [];
      for (let i = 0; i < 5; i++) {
        const begun = performance.now();
        await tries(login, 'whatever it is');
        times.push(performance.now() - begun);
        clock.advance(16 * minute);
      }
      return times.sort((a, b) => a - b)[2] ?? 0;
    };

    const [unknown, wrong] = [await median('nobody'), await median(known.login)];

    // Without the pretended check an unknown login would be answered in a hundredth of the time.
    expect(unknown / wrong).to.be.within(0.1, 10);
  });

  it('pauses after five wrong passwords, alike for accounts that do not exist, and notes it once', async () => {
    const { agent: known } = await agent();

    for (const login of [known.login, 'nobody']) {
      const answers = [];
      for (let i = 0; i < 7; i++) answers.push(await tries(login, 'wrong password'));
      expect(codesIn(answers)).to.deep.equal([
        ...Array(5).fill('LOGIN_FAILED'),
        'TOO_MANY_REQUESTS',
        'TOO_MANY_REQUESTS',
      ]);
      expect(codesIn([await tries(login, agentPassword)]), 'not even with the right one').to.deep.equal([
        'TOO_MANY_REQUESTS',
      ]);
    }

    const locked = await audited('login.locked');
    expect(locked.map(({ actor, object }) => [actor, object?.id])).to.deep.equal([
      ['nobody', undefined],
      ['nobody', known.id],
    ]);
    clock.advance(15 * minute);
    expect(codesIn([await tries(known.login, agentPassword)])).to.deep.equal(['fine']);
  });

  it('tells open screens of admins at once that an account has been locked, and those of others nothing', async () => {
    const [admin, other] = [await agent({ role: 'admin' }), await agent()];
    const [told, passedOver] = [await screenOf(admin), await screenOf(other)];

    for (let i = 0; i < 5; i++) await tries(other.agent.login, 'wrong password');
    const warning = await told.next();

    expect(warning).to.deep.equal({
      type: 'warning',
      code: 'login.locked',
      agentId: other.id,
      at: clock.now().toISOString(),
    });
    expect(passedOver.heard()).to.deep.equal(['hello']);
    told.close();
    passedOver.close();
  });

  it('lets five of many tries at the same moment through, and no more', async () => {
    const { agent: known } = await agent();

    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => tries(known.login, `wrong password ${i}`)));

    const codes = codesIn(answers);
    expect(codes.filter((code) => code === 'LOGIN_FAILED')).to.have.length(5);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).to.have.length(7);
  });

  it('pauses after twenty wrong passwords from one address, whoever is tried', async () => {
    const answers = await Promise.all(
      Array.from({ length: 22 }, (_, i) => tries(`login${i}`, 'wrong password', '192.0.2.7')),
    );

    expect(codesIn(answers).filter((code) => code === 'LOGIN_FAILED')).to.have.length(20);
    expect((await audited('login.locked')).map(({ object, detail }) => [object, detail])).to.deep.equal([
      [undefined, { what: 'address' }],
    ]);
    const { agent: known } = await agent();
    expect(codesIn([await tries(known.login, agentPassword)]), 'from elsewhere').to.deep.equal(['fine']);
  });

  it('keeps of a failed login who and where from, as a keyed hash, and not what was typed', async () => {
    await tries('nobody hunter2', 'typed by mistake', '192.0.2.99');

    const [entry] = await audited('login.failed');
    expect(entry).to.include({ actor: 'nobody', action: 'login.failed' });
    expect(entry?.address).to.match(/^[\w-]{22}$/);
    expect(JSON.stringify(entry)).to.not.match(/hunter2|mistake|192\.0\.2/);
  });

  it('refuses a new password that is too easy, and keeps the old one', async () => {
    const { agent: known, headers } = await agent();
    const person = Object.assign(new Person(convoz.url), { cookie: headers.cookie, csrf: headers['x-convoz-csrf'] });
    const change = (next: string) => person.send('POST', '/api/password', { current: agentPassword, next });

    const weak = ['eleven char', 'Password2024!', `${known.login}${known.login}`, 'mareira 2024!', 'Uxía-Uxía-Uxía'];
    for (const next of weak) expect((await change(next)).body.error.code, next).to.equal('PASSWORD_TOO_WEAK');

    expect(codesIn([await tries(known.login, agentPassword)])).to.deep.equal(['fine']);
  });

  it('takes no one-time password for one of his own', async () => {
    const admin = await agent({ role: 'admin' });
    const { agent: known } = await agent();
    const { oneTimePassword } = (await admin.post(`/api/agents/${known.id}/password`)).body;
    const person = new Person(convoz.url);
    await person.login(known.login, oneTimePassword);
    const change = (next: string) => person.send('POST', '/api/password', { current: oneTimePassword, next });

    expect(codesIn([await change(oneTimePassword)])).to.deep.equal(['PASSWORD_TOO_WEAK']);
    expect(codesIn([await change('four gulls over the pier')])).to.deep.equal(['fine']);
  });

  describe('with a second factor', () => {
    /** The secret as its app has it, read from the groups of four. */
    function secretOf(groups: string): Buffer {
      const bits = [...groups.replaceAll(' ', '')]
        .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
        .join('');
      return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
    }

    async function withSecondFactor(role: 'agent' | 'admin' = 'agent') {
      const { agent: known } = await agent({ role });
      const person = new Person(convoz.url);
      await person.login(known.login, agentPassword);
      const offered = (await person.send('POST', '/api/totp', { password: agentPassword })).body;
      const secret = secretOf(offered.secret);
      const code = () => totpCode(secret, totpStep(clock.now()));
      const confirmed = await person.send('POST', '/api/totp/confirm', { code: code() });
      expect(confirmed.status).to.equal(200);
      return { person, login: known.login, id: known.id, code, uri: offered.uri, codes: confirmed.body.recoveryCodes };
    }

    it('asks for the code once the password is right, and takes each code once', async () => {
      const { login, code, uri } = await withSecondFactor();
      const person = new Person(convoz.url);
      expect(uri).to.match(/^otpauth:\/\/totp\/Convoz:person\d+\?secret=[A-Z2-7]{32}&issuer=Convoz/);

      expect(codesIn([await person.login(login, 'wrong password')])).to.deep.equal(['LOGIN_FAILED']);
      expect(codesIn([await person.login(login, agentPassword)])).to.deep.equal(['CODE_REQUIRED']);
      expect(codesIn([await person.login(login, agentPassword, code())]), 'spent by the set-up').to.deep.equal([
        'CODE_WRONG',
      ]);
      clock.advance(minute);
      expect(codesIn([await person.login(login, agentPassword, code())])).to.deep.equal(['fine']);
      expect(codesIn([await person.copy().login(login, agentPassword, code())])).to.deep.equal(['CODE_WRONG']);
    });

    it('lets nobody in twice with one code, also at the same moment', async () => {
      const { login, code } = await withSecondFactor();
      clock.advance(minute);

      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => new Person(convoz.url).login(login, agentPassword, code())),
      );

      expect(codesIn(answers).sort()).to.deep.equal(['CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'fine']);
    });

    it('takes ten recovery codes, each once, and counts those left', async () => {
      const { person, login, codes } = await withSecondFactor();
      expect(codes).to.have.length(10);
      expect((await person.get('/api/totp')).body).to.deep.equal({ on: true, recoveryCodesLeft: 10 });

      const lost = new Person(convoz.url);
      expect(codesIn([await lost.login(login, agentPassword, codes[3].toUpperCase())])).to.deep.equal(['fine']);
      expect(codesIn([await lost.login(login, agentPassword, codes[3])])).to.deep.equal(['CODE_WRONG']);

      expect((await person.get('/api/totp')).body.recoveryCodesLeft).to.equal(9);
      expect(await audited('recovery.used')).to.have.length(1);
    });

    it('counts wrong codes as wrong passwords, and asking without one does not begin the count anew', async () => {
      const { login } = await withSecondFactor();
      const guess = (code?: string) => new Person(convoz.url).login(login, agentPassword, code);

      const answers = [];
      for (let i = 0; i < 5; i++) answers.push(await guess('000000'), await guess());

      expect(codesIn(answers)).to.deep.equal([
        ...['CODE_WRONG', 'CODE_REQUIRED', 'CODE_WRONG', 'CODE_REQUIRED', 'CODE_WRONG', 'CODE_REQUIRED'],
        ...['CODE_WRONG', 'CODE_REQUIRED', 'CODE_WRONG', 'TOO_MANY_REQUESTS'],
      ]);
    });

    it('is changed only by who shows password and code again', async () => {
      const { person, code } = await withSecondFactor();
      clock.advance(minute);

      expect(codesIn([await person.send('DELETE', '/api/totp', { password: agentPassword })])).to.deep.equal([
        'CODE_REQUIRED',
      ]);
      expect(
        codesIn([await person.send('POST', '/api/totp', { password: 'wrong one here', code: code() })]),
      ).to.deep.equal(['LOGIN_FAILED']);
      const renewed = await person.send('POST', '/api/totp/recovery-codes', { password: agentPassword, code: code() });
      expect(renewed.body.recoveryCodes).to.have.length(10);
      clock.advance(minute);
      expect(
        codesIn([await person.send('DELETE', '/api/totp', { password: agentPassword, code: code() })]),
      ).to.deep.equal(['fine']);
      expect((await person.get('/api/totp')).body).to.deep.equal({ on: false, recoveryCodesLeft: 0 });
    });

    it('does not lose its code to a new password that is too easy', async () => {
      const { person, code } = await withSecondFactor();
      clock.advance(minute);
      const change = (next: string) =>
        person.send('POST', '/api/password', { current: agentPassword, next, code: code() });

      expect(codesIn([await change('Password2024!'), await change('four gulls over the pier')])).to.deep.equal([
        'PASSWORD_TOO_WEAK',
        'fine',
      ]);
    });

    it('does not count before it has been confirmed', async () => {
      const { agent: known } = await agent();
      const person = new Person(convoz.url);
      await person.login(known.login, agentPassword);
      await person.send('POST', '/api/totp', { password: agentPassword });

      expect(codesIn([await person.send('POST', '/api/totp/confirm', { code: '000000' })])).to.deep.equal([
        'CODE_WRONG',
      ]);
      expect(codesIn([await new Person(convoz.url).login(known.login, agentPassword)])).to.deep.equal(['fine']);
    });

    it('can be taken away by an admin', async () => {
      const { login, id } = await withSecondFactor();
      const admin = await convoz.agent({ role: 'admin' });

      expect((await admin.send('DELETE', `/api/agents/${id}/totp`)).status).to.equal(200);

      expect(codesIn([await new Person(convoz.url).login(login, agentPassword)])).to.deep.equal(['fine']);
    });

    it('keeps the secret sealed, and the recovery codes as hashes', async () => {
      const { id, uri, codes } = await withSecondFactor();
      const { secret } = await convoz.app.store.agents.totp(id);

      expect(secret).to.be.a('string');
      const plain = /secret=([A-Z2-7]+)/.exec(uri)?.[1] ?? '';
      expect(Buffer.from(secret ?? '', 'base64url').includes(secretOf(plain))).to.equal(false);
      expect(await convoz.app.store.agents.spendRecoveryCode(id, codes[0])).to.equal(false);
    });
  });
});

describe('an installation whose admins need a second factor', function () {
  this.timeout(20_000);
  let convoz: RunningConvoz;
  before(async () => {
    convoz = await startConvoz({ env: { ADMIN_SECOND_FACTOR: '1' } });
  });
  after(() => convoz.close());

  it('lets an admin without one do nothing but set it up, and others be', async () => {
    const [admin, agent] = [await convoz.agent({ role: 'admin' }), await convoz.agent()];

    expect((await admin.get('/api/agents')).body.error.code).to.equal('SECOND_FACTOR_REQUIRED');
    expect((await admin.get('/api/me')).body).to.include({ needsSecondFactor: true });
    expect((await admin.post('/api/totp', { password: agentPassword })).status).to.equal(200);
    expect((await agent.get('/api/agents')).status).to.equal(200);
    expect((await agent.get('/api/me')).body).to.include({ needsSecondFactor: false });
  });
});
