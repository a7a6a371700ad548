import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Outcome, startTalking, takeStock } from './crowd.js';
import { query } from './database.js';
import { seeded } from './random.js';
import { RevivedService } from './revived-service.js';
import { listenSilently } from './silent-listener.js';

/** More kills with KILLS, the same moments and words again with KILL_SEED. */
const kills = Number(process.env.KILLS ?? 25);
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000_000);

const talkingAtATime = 30;
const perfect = { lost: 0, doubled: 0, unanswered: 0, duplicates: 0, gaps: 0, brokenStreams: 0 };

describe(`the service under kill -9 (KILL_SEED=${seed})`, function () {
  this.timeout(60_000 + kills * 10_000);
  let dataDir: string;
  let service: RevivedService;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'convoz-kill-'));
    service = await RevivedService.start({ DATA_DIR: dataDir, LOG_LEVEL: 'info' });
  });

  afterEach(async () => {
    await service.abandon();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
  });

  it(`loses, doubles and leaves unanswered nothing that it acknowledged, over ${kills} kills`, async () => {
    const random = seeded(seed);
    const talk = startTalking(service, talkingAtATime, seed);

    while (service.kills < kills) await service.killSometime(random);
    await talk.stop();
    const outcome = await takeStock(service, talk);
    await service.stop();

    print(outcome, service);
    expect(outcome).to.deep.include(perfect);
    expect(outcome.answered, 'load').to.be.above(kills * 20);
    expect(service.takenOver, 'kills that hit it in the middle of its work').to.be.above(0);
    expect(await query(database(), 'PRAGMA integrity_check')).to.deep.equal([{ integrity_check: 'ok' }]);
    expect(
      await query(database(), `SELECT status, count(*) AS n FROM inbox WHERE status <> 'done' GROUP BY 1`),
    ).to.deep.equal([]);
    expect(await query(database(), unnumbered)).to.deep.equal([]);
  });

  it('ends by itself within 30 seconds of SIGTERM under load, silent listeners or not, and loses nothing', async () => {
    const talk = startTalking(service, talkingAtATime, seed + 1000);
    const silent = await listenSilently(service.url);
    await acknowledged(300);

    const ended = await service.replace();
    await acknowledged(600);
    await talk.stop();
    const outcome = await takeStock(service, talk);
    silent.destroy();
    const last = await service.stop();

    print(outcome, service, `SIGTERM took ${ended.tookMs} ms`);
    expect(ended).to.deep.include({ code: 0, signal: null });
    expect(ended.tookMs).to.be.below(30_000);
    expect(last.code).to.equal(0);
    expect(outcome).to.deep.include(perfect);
    expect(service.takenOver, 'entries left to the next process').to.equal(0);

    async function acknowledged(wanted: number): Promise<void> {
      const all = () => talk.customers.reduce((sum, customer) => sum + customer.acknowledged.length, 0);
      while (all() < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });

  function database(): string {
    return join(dataDir, 'convoz.db');
  }
});

/** Conversations whose messages are not numbered from 1 to the last without a gap. */
const unnumbered = `SELECT c.id FROM conversations c JOIN messages m ON m.conversation_id = c.id
  GROUP BY c.id HAVING min(m.seq) <> 1 OR max(m.seq) <> c.last_seq OR count(*) <> c.last_seq`;

function print(outcome: Outcome, { kills: killed, killsAtStart, takenOver }: RevivedService, more = ''): void {
  const figures = Object.entries({ kills: killed, killsAtStart, ...outcome, takenOver });
  console.log(`      ${figures.map(([name, n]) => `${name} ${n}`).join(', ')}${more && `; ${more}`}`);
}
