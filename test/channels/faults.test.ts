import { vendorFakes } from '../fakes/index.js';
import { faultCases } from './fault-cases.js';
import { FaultStage } from './fault-stage.js';

describe('faults between us and a vendor', () => {
  /** By case, then by channel: what came of it. */
  const results = new Map<string, Map<string, string>>(faultCases.map(({ name }) => [name, new Map()]));
  after(() => console.log(table(results)));

  for (const fake of vendorFakes) {
    const beside = vendorFakes.find(({ channel }) => channel === (fake.channel === 'telegram' ? 'slack' : 'telegram'));

    describe(`on ${fake.channel}`, () => {
      let stage: FaultStage;
      before(async () => {
        stage = await FaultStage.start(fake, beside ?? fake);
      });
      after(() => stage.close());
      beforeEach(() => stage.begin());
      afterEach(() => stage.end());

      for (const { name, run } of faultCases) {
        it(name, async () => {
          results.get(name)?.set(fake.channel, await run(stage));
        }).timeout(60_000);
      }
    });
  }
});

function table(results: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const channels = vendorFakes.map(({ channel }) => channel);
  const head = `| Fault | ${channels.join(' | ')} |\n| --- |${channels.map(() => ' --- |').join('')}`;
  const rows = [...results].map(
    ([name, by]) => `| ${name} | ${channels.map((one) => by.get(one) ?? '–').join(' | ')} |`,
  );
  return [head, ...rows].join('\n');
}
