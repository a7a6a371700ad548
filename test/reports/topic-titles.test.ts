import { expect } from 'chai';
import { withTopicTitles } from '../../bot/reports/with-topic-titles.js';
import type { Report } from '../../bot/support/report-types.js';

const groups = [{ key: 'return.start' }, { key: 'unheard.of' }, { key: '' }, { key: 'return.start', isRest: true }];
const titleOf = (intent: string) => (intent === 'return.start' ? 'Como devolver' : undefined);
const titled = [{ key: 'return.start', label: 'Como devolver' }, ...groups.slice(1)];
const channel = [{ key: 'return.start' }];

describe('topics in reports', () => {
  it('have their titles wherever there are groups of topics, and nothing else has', () => {
    const by = { topic: groups, channel };
    const reports = [
      { report: 'times', by },
      { report: 'volume', by },
      { report: 'csat', scales: [{ by }, { by }] },
    ] as unknown as Report[];

    const [times, volume, csat] = reports.map((report) => withTopicTitles(report, titleOf)) as unknown[];

    const expected = { topic: titled, channel };
    expect(times).to.deep.equal({ report: 'times', by: expected });
    expect(volume).to.deep.equal({ report: 'volume', by: expected });
    expect(csat).to.deep.equal({ report: 'csat', scales: [{ by: expected }, { by: expected }] });
  });

  it('have them among drivers', () => {
    const drivers = [
      { dimension: 'topic', key: 'return.start' },
      { dimension: 'product', key: 'return.start' },
    ];

    const report = withTopicTitles({ report: 'drivers', drivers } as unknown as Report, titleOf);

    expect(report).to.deep.equal({
      report: 'drivers',
      drivers: [{ dimension: 'topic', key: 'return.start', label: 'Como devolver' }, drivers[1]],
    });
  });
});
