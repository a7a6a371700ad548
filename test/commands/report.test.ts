import { expect } from 'chai';
import { surveys } from '../../bot/support/survey.js';
import { Customer } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { convoz } from './convoz.js';

describe('convoz report', () => {
  let directory: TemporaryDirectory;
  let running: RunningConvoz;
  let ana: DeskAgent;
  before(async () => {
    directory = await temporaryDirectory();
    running = await startConvoz({ env: { DATA_DIR: directory.path } });
    ana = await running.agent({ name: 'Ana' });
  });
  after(() => directory.remove());

  /** A customer who asks for a person, gets one, and rates the talk. */
  async function served(score: number): Promise<void> {
    const customer = await Customer.start(running.url, { locale: 'en' });
    const { conversationId } = customer;
    await customer.waitForReply();
    await customer.tell('I want to talk to a person');
    expect((await ana.claim(conversationId)).status).to.equal(200);
    await customer.tell('my parcel arrived wet');
    expect((await ana.reply(conversationId, 'I am sorry. A new one leaves today.')).status).to.equal(200);
    await customer.waitForReply('A new one leaves today');
    const closed = await ana.close(conversationId);
    expect(closed.body.conversation.status.tag).to.equal('closing');
    const question = await customer.waitForSurvey();
    expect(question.channelData.convoz.rating).to.include({
      metric: 'csat',
      min: surveys.csat.min,
      max: surveys.csat.max,
    });
    await customer.rate(question, { value: score });
    await customer.leave();
  }

  it('scores nine fives and one two of ten customers at 90 %, between 59.6 and 98.2', async () => {
    // Wilson (1927), 95 %: p = 0.9, n = 10, z = 1.96: centre (p + z²/2n)/(1 + z²/n) = 0.789, half-width 0.193.
    for (const score of [5, 5, 5, 5, 2, 5, 5, 5, 5, 5]) await served(score);
    await running.close();

    const env = { DATA_DIR: directory.path };
    const [{ code, out }, words, others] = await Promise.all([
      convoz(['report', 'csat', '--json'], env),
      convoz(['report', 'csat', '--agent', ana.id], env),
      convoz(['report', 'csat', '--agent', 'somebody-else', '--json'], env),
    ]);

    const report = JSON.parse(out).scales[0].score;
    expect(code).to.equal(0);
    expect(report).to.include({ metric: 'csat', n: 10, invited: 10, answered: 10, score: 90, responseRate: 1 });
    expect(report.interval[0]).to.be.closeTo(59.6, 0.1);
    expect(report.interval[1]).to.be.closeTo(98.2, 0.1);
    expect(report.distribution).to.deep.equal({ 1: 0, 2: 1, 3: 0, 4: 0, 5: 9 });
    expect(words.out).to.match(/^CSAT 90 % \(59\.6–98\.2\) · 10 answers of 10 asked · 100 %/);
    expect(words.out).to.include('too few');
    expect(JSON.parse(others.out).scales).to.deep.equal([]);
  }).timeout(30_000);
});
