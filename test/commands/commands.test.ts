import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { passwordMatches } from '../../bot/server/passwords.js';
import { openStore } from '../../bot/store/index.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { convoz } from './convoz.js';

describe('convoz, the command', function () {
  // Each call is a process of its own.
  this.timeout(30_000);
  let directory: TemporaryDirectory;
  let env: Record<string, string>;
  beforeEach(async () => {
    directory = await temporaryDirectory();
    env = { DATA_DIR: directory.path };
  });
  afterEach(() => directory.remove());

  const store = () => openStore(join(directory.path, 'convoz.db'));

  it('migrates a new database, and then has nothing to do', async () => {
    const first = await convoz(['migrate'], env);
    const second = await convoz(['migrate'], env);

    expect(first.out).to.match(/^Applied: 0001-foundation/);
    expect(second).to.deep.equal({ code: 0, out: 'The database is up to date.\n', err: '' });
  });

  it('refuses a database of a newer version with code and hint, and ends', async () => {
    await convoz(['migrate'], env);
    const { default: sqlite } = await import('sqlite3');
    const handle = new sqlite.Database(join(directory.path, 'convoz.db'));
    const future = `INSERT INTO migrations (name) VALUES ('9999-later')`;
    await new Promise<void>((done) => handle.exec(future, () => handle.close(() => done())));

    const { code, out, err } = await convoz(['migrate'], env);

    expect(code).to.equal(1);
    expect(out).to.equal('');
    expect(err).to.match(/^STORE_SCHEMA_NEWER: .*9999-later.*\n\S/);
  });

  it('adds an agent with a one-time password that works and must be changed', async () => {
    const { code, out } = await convoz(['agent', 'add', 'Ana', '--name', 'Ana López', '--role', 'supervisor'], env);

    const password = /^login: ana {3}one-time password: (\S+)\n$/.exec(out)?.[1] ?? '';
    const opened = await store();
    const known = await opened.agents.byLogin('ana');
    await opened.close();
    expect(code).to.equal(0);
    expect(password).to.match(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(known?.agent).to.include({ name: 'Ana López', role: 'supervisor', mustChangePassword: true, active: true });
    expect(await passwordMatches(password, known?.passwordHash)).to.equal(true);
  });

  it('adds nobody twice, and nobody with a login or a role that cannot be', async () => {
    await convoz(['agent', 'add', 'ana'], env);

    const [twice, login, role] = await Promise.all([
      convoz(['agent', 'add', 'ANA'], env),
      convoz(['agent', 'add', 'an a'], env),
      convoz(['agent', 'add', 'breo', '--role', 'king'], env),
    ]);

    expect(twice.err).to.match(/^AGENT_EXISTS: /);
    expect(login.err).to.match(/^BAD_REQUEST: /);
    expect(role.err).to.match(/^BAD_REQUEST: .*king[\s\S]*supervisor/);
    expect([twice.code, login.code, role.code]).to.deep.equal([1, 1, 1]);
    const opened = await store();
    expect(await opened.agents.list()).to.have.length(1);
    await opened.close();
  });

  it('reports on nobody without pretending to a score', async () => {
    await convoz(['migrate'], env);

    const [words, json] = await Promise.all([
      convoz(['report', 'csat'], env),
      convoz(['report', 'ces', '--json'], env),
    ]);

    expect(words.out).to.equal('CSAT: nobody has answered yet (0 asked).\n');
    const report = JSON.parse(json.out);
    expect(report).to.include({ report: 'ces', metric: 'ces' });
    expect(report.scales).to.deep.equal([]);
  });

  it('refuses a report or a day that does not exist', async () => {
    const [metric, day] = await Promise.all([
      convoz(['report', 'joy'], env),
      convoz(['report', 'csat', '--from', '2026-13-01'], env),
    ]);

    expect([metric.code, day.code]).to.deep.equal([1, 1]);
    expect(metric.err).to.match(/^BAD_REQUEST: .*joy/);
    expect(day.err).to.match(/^BAD_REQUEST: .*2026-13-01/);
  });

  it('understands a sentence as JSON', async () => {
    const { code, out } = await convoz(['ask', '¿Dónde está mi pedido MR-10482?', '--json'], env);

    const recognition = JSON.parse(out);
    expect(code).to.equal(0);
    expect(recognition).to.include({ intent: 'order.track', language: 'es', decision: 'answer' });
    expect(recognition.probability).to.be.within(0, 1);
    expect(recognition.entities.map(({ type }: { type: string }) => type)).to.include('order_number');
  });

  it('finds nothing wrong with an installation that is right', async () => {
    const { code, out } = await convoz(['doctor', '--json'], env);

    const findings = JSON.parse(out) as { check: string; ok: boolean; says: string }[];
    expect(findings.map(({ check }) => check)).to.include.members(['settings', 'database', 'model', 'disk']);
    expect(findings.filter(({ ok }) => !ok)).to.deep.equal([]);
    expect(code).to.equal(0);
  });

  it('says what is wrong with one that is not, and goes on looking', async () => {
    const blocked = join(directory.path, 'a file');
    await writeFile(blocked, '');

    const { code, out } = await convoz(['doctor', '--json'], { DATA_DIR: join(blocked, 'data') });

    const findings = JSON.parse(out) as { check: string; ok: boolean; says: string }[];
    const wrong = findings.filter(({ ok }) => !ok).map(({ check }) => check);
    expect(wrong).to.include('database');
    expect(findings.length).to.be.greaterThan(3);
    expect(code).to.equal(1);
    await rm(blocked);
  });

  it('refuses to start on settings that cannot be used, and names them all', async () => {
    const { code, err } = await convoz(['start'], { ...env, PORT: 'x', TIME_ZONE: 'Nowhere' });

    expect(code).to.equal(1);
    expect(err).to.match(/^CONFIG_INVALID: /);
    expect(err).to.match(/PORT: /);
    expect(err).to.match(/TIME_ZONE: /);
  });

  it('refuses to start in production without an app id', async () => {
    const { code, err } = await convoz(['start'], { ...env, NODE_ENV: 'production' });

    expect(code).to.equal(1);
    expect(err).to.include('MICROSOFT_APP_ID');
  });
});
