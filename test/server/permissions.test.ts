import { expect } from 'chai';
import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../../bot/errors.js';
import { createAccess } from '../../bot/server/access/index.js';
import { type Endpoint, mayAsk } from '../../bot/server/desk/endpoint.js';
import { type DeskDeps, deskEndpoints } from '../../bot/server/desk/index.js';
import { Sessions } from '../../bot/server/sessions.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { dump } from '../support-files/dump.js';
import { eventually } from '../support-files/eventually.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { TestClock } from '../support-files/test-clock.js';
import type { Example, Made } from './examples/example.js';
import { examples } from './examples/index.js';
import { Stage } from './examples/stage.js';

const people = ['nobody', 'newcomer', 'agent', 'supervisor', 'admin'] as const;
type Person = (typeof people)[number];

interface Refused {
  one: Endpoint;
  agent: DeskAgent | undefined;
  given: Made;
  code: ErrorCode;
  headers?: Record<string, string>;
}

const changing = (one: Endpoint) => one.method !== 'get';
const nameOf = ({ method, path }: Endpoint) => `${method.toUpperCase()} ${path}`;
/** The form of any id there is, and nothing's id. */
const nowhere = 'ffffffffffff';

describe('who may ask what of the desk', function () {
  this.timeout(300_000);
  let convoz: RunningConvoz;
  let stage: Stage;
  let endpoints: Endpoint[];
  // Anew for each, as what is stored is read again and again.
  beforeEach(async () => {
    const clock = new TestClock();
    convoz = await startConvoz({ clock });
    stage = new Stage(convoz, clock);
    await eventually(() => stage.isSeeded());
    const deps = { ...convoz.app, timeZone: 'Europe/Madrid', houseWords: [] } as unknown as DeskDeps;
    endpoints = deskEndpoints(deps, createAccess(deps, new Sessions(convoz.app.store.agents, clock, false)));
  });
  afterEach(() => convoz.close());

  it('is known of every endpoint, of each once, with a sentence and an example of a request', () => {
    const without = endpoints.filter((one) => !exampleOf(one)).map(nameOf);
    const names = endpoints.map(nameOf);

    expect(without, 'have no example in test/server/examples').to.deep.equal([]);
    expect(
      Object.keys(examples).filter((name) => !names.includes(name)),
      'are examples of nothing',
    ).to.deep.equal([]);
    expect(names).to.deep.equal([...new Set(names)]);
    for (const one of endpoints) {
      expect(one.summary, nameOf(one)).to.match(/^\p{Lu}.{5,}[^.]$/u);
      expect(one.path, nameOf(one)).to.match(/^(\/:?[a-zA-Z][\w.-]*)+$/);
    }
  });

  it('is answered in the declared form to whoever may', async () => {
    for (const one of endpoints) {
      const { made, instead } = exampleOf(one) ?? {};
      if (!made) continue;
      for (const who of people.filter((person) => may(person, one))) {
        const agent = await as(who);
        const given = await made(stage, agent ?? (await convoz.agent()));
        if (instead) await areRefused([{ one, agent, given, code: instead }]);
        else await isAnswered(one, agent, given);
      }
    }
  });

  it('is refused to all others, of whom nothing remains', async () => {
    const asked: Refused[] = [];
    const cast = new Map(await Promise.all(people.map(async (who) => [who, await as(who)] as const)));
    for (const one of endpoints) {
      const strangers = people.filter((person) => !may(person, one));
      const given = strangers.length > 0 && (await exampleOf(one)?.made(stage, await convoz.agent({ role: 'admin' })));
      if (!given) continue;
      for (const who of strangers) asked.push({ one, agent: cast.get(who), given, code: refusalOf(who) });
    }
    expect(asked.length).to.be.greaterThan(endpoints.length);
    await areRefused(asked);
  });

  it('is NOT_FOUND where there is nothing, for each who may ask', async () => {
    const asked: Refused[] = [];
    for (const one of endpoints.filter(({ path }) => path.includes(':'))) {
      const { missing: code = 'NOT_FOUND', made, absent } = exampleOf(one) ?? {};
      if (!code || !made) continue;
      for (const who of people.filter((person) => may(person, one))) {
        const agent = await as(who);
        const given = await made(stage, agent ?? (await convoz.agent()));
        const nothing = Object.fromEntries(Object.keys(given.params ?? {}).map((name) => [name, nowhere]));
        asked.push({
          one,
          agent,
          given: { ...given, params: absent ? { ...given.params, ...absent } : nothing },
          code,
        });
      }
    }
    await areRefused(asked);
  });

  it("is refused where it is about somebody else's", async () => {
    const asked: Refused[] = [];
    for (const one of endpoints) {
      const { foreign: code, made } = exampleOf(one) ?? {};
      if (!code || !made) continue;
      const given = await made(stage, await convoz.agent());
      for (const who of people.filter((person) => may(person, one))) {
        asked.push({ one, agent: await as(who), given, code });
      }
    }
    await areRefused(asked);
  });

  it('is refused to pages of other sites, whoever is logged in', async () => {
    const asked: Refused[] = [];
    for (const one of endpoints.filter(changing)) {
      const agent = await convoz.agent({ role: 'admin' });
      const given = (await exampleOf(one)?.made(stage, agent)) ?? {};
      for (const headers of [{ origin: 'http://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
        asked.push({ one, agent, given, headers, code: 'ORIGIN_REFUSED' });
      }
    }
    await areRefused(asked);
  });

  /** An example written down, or of a list that needs nothing the request as it is. */
  function exampleOf(one: Endpoint): Example | undefined {
    const needsNothing = !changing(one) && !one.path.includes(':') && (one.query ?? z.object({})).safeParse({}).success;
    return examples[nameOf(one)] ?? (needsNothing ? { made: () => ({}) } : undefined);
  }

  async function isAnswered(one: Endpoint, agent: DeskAgent | undefined, given: Made): Promise<void> {
    const response = await request(one, agent, given);
    const text = await response.text();
    const where = `${nameOf(one)} by ${agent?.agent.role ?? 'nobody'} → ${text.slice(0, 300)}`;
    expect(response.status, where).to.equal(one.status ?? 200);
    if (typeof one.answer === 'string') {
      const type = response.headers.get('content-type')?.split(';')[0];
      if (one.answer !== '*/*') expect(type, where).to.equal(one.answer);
    } else {
      expect(one.answer.safeParse(JSON.parse(text)).error?.issues, where).to.equal(undefined);
    }
  }

  /** Nothing that is stored may be another afterwards. */
  async function areRefused(asked: readonly Refused[]): Promise<void> {
    const before = await kept();
    for (const { one, agent, given, code, headers } of asked) {
      const response = await request(one, agent, given, headers);
      const text = await response.text();
      const where = `${nameOf(one)} by ${agent?.agent.role ?? 'nobody'} → ${text.slice(0, 300)}`;
      expect(JSON.parse(text).error?.code, where).to.equal(code);
      expect(response.status, where).to.equal(errorCodes[code]);
    }
    expect(differing(before, await kept())).to.deep.equal([]);
  }

  function request(
    one: Endpoint,
    agent: DeskAgent | undefined,
    { params = {}, query = {}, body = {}, file }: Made,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const path = one.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const search = new URLSearchParams(query).toString();
    return fetch(`${convoz.url}/api${path}${search && `?${search}`}`, {
      method: one.method.toUpperCase(),
      headers: {
        'content-type': file ? 'application/octet-stream' : 'application/json',
        ...(file && { 'x-file-name': encodeURIComponent(file.name) }),
        ...agent?.headers,
        ...headers,
      },
      ...(changing(one) && { body: file ? new Uint8Array(file.bytes) : JSON.stringify(body) }),
    });
  }

  async function as(person: Person): Promise<DeskAgent | undefined> {
    if (person === 'nobody') return undefined;
    return person === 'newcomer' ? convoz.agent({ role: 'admin', oneTime: true }) : convoz.agent({ role: person });
  }

  /** All that is stored once everything that was begun has ended. */
  async function kept() {
    await convoz.ring();
    await convoz.app.runner.idle();
    return dump(`${convoz.dataDir}/convoz.db`);
  }
});

/** The tables that are not as they were, but for those that are made of others in the background. */
function differing(before: Record<string, string[]>, after: Record<string, string[]>): string[] {
  const followed = ['episodes', 'report_days', 'stale_days', 'topic_weeks', 'settings'];
  const names = Object.keys(after).filter((name) => !followed.includes(name));
  return names.filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
}

function may(person: Person, { who }: Endpoint): boolean {
  if (person === 'newcomer') return who === 'anybody' || who === 'newcomer';
  return mayAsk(who, person === 'nobody' ? undefined : person);
}

function refusalOf(person: Person): ErrorCode {
  if (person === 'nobody') return 'LOGIN_REQUIRED';
  return person === 'newcomer' ? 'PASSWORD_CHANGE_REQUIRED' : 'ROLE_NOT_ALLOWED';
}
