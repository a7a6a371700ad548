import { expect } from 'chai';
import { report } from '../../bot/commands/report.js';
import { AgentPage, newAgent } from './agent-page.js';
import { CustomerPage } from './customer-page.js';
import { type Journey, journeys } from './journeys.js';
import { useStage } from './stage.js';

describe('a whole conversation, from the shop to the report', function () {
  this.timeout(30_000);
  const stage = useStage();

  for (const journey of journeys) {
    const { language, faq, order, person, agent, survey, comment } = journey;

    it(`is held in ${language}: a question, an order, a person, a rating and a comment`, async () => {
      const number = await orderNumber(journey);
      const customer = new CustomerPage(await stage.visit(`/?lang=${language}`), language);
      const desk = new AgentPage(await stage.visit('/desk/', { locale: language }));
      await desk.signsIn(agent.login, await newAgent(stage.convoz.app.config, agent.login, agent.name));

      await customer.opensChat();
      await customer.hears(journey.greeting);
      await customer.says(faq.question);
      await customer.hears(faq.answer);
      await customer.says(order.question);
      await customer.hears('MR-');
      await customer.says(number);
      await customer.hears(number);
      await customer.says(order.email);
      await customer.hears(order.answer(number));
      await customer.asksForPerson();
      await customer.hears(person.told);
      await desk.opens(language);
      const seenByAgent = await desk.bubbles().allInnerTexts();
      await desk.claims();
      await desk.begins(agent.says.slice(0, 3));
      await customer.page.locator('.dots').waitFor();
      await desk.says(agent.says);
      await customer.log.getByText(agent.joined).waitFor();
      await customer.bubbles('agent').getByText(agent.says, { exact: true }).waitFor();
      const served = {
        head: await customer.page.locator('.header-name').textContent(),
        author: await customer.page.locator('.group[data-author="agent"] .group-author').textContent(),
        choices: await customer.page.locator('.choice').allInnerTexts(),
      };
      await desk.closes();
      await customer.hears(survey.question);
      const ends = await customer.page
        .getByRole('radio')
        .evaluateAll((radios) => [radios.at(0), radios.at(-1)].map((radio) => radio?.getAttribute('aria-label')));
      await customer.rates(5);
      await customer.hears(survey.thanks);
      await customer.comments(comment.says);
      await customer.hears(comment.thanks);
      await desk.page.locator('blockquote', { hasText: comment.says }).waitFor();

      expect(seenByAgent.join('\n'))
        .to.contain(faq.question)
        .and.to.contain(faq.answer)
        .and.to.contain(number)
        .and.to.contain(order.answer(number))
        .and.to.contain(person.asked);
      expect(served).to.deep.equal({ head: agent.name, author: agent.name, choices: [] });
      expect(ends).to.deep.equal(survey.ends);
      expect(await csat({ language })).to.include({ n: 1, invited: 1, score: 100, mean: 5 });
      expect(stage.complaints).to.deep.equal([]);
    });
  }

  it('is counted once for each customer', async () => {
    const score = await csat();

    expect(score).to.deep.include({ n: 4, invited: 4, score: 100, mean: 5 });
    expect(score.distribution).to.include({ 5: 4 });
  });

  /** A sample order of this customer in this state, as the shop's page offers it. */
  async function orderNumber({ order: { email, status } }: Journey): Promise<string> {
    const response = await fetch(`${stage.convoz.url}/demo/orders`);
    const orders = (await response.json()) as { number: string; email: string; status: string }[];
    return orders.find((one) => one.email === email && one.status === status)?.number ?? '';
  }

  /** What `convoz report csat --json` prints. */
  async function csat(filter: { language?: string } = {}) {
    const printed: string[] = [];
    await report(stage.convoz.app.config, 'csat', { json: true, ...filter }, (line) => printed.push(line));
    const { scales } = JSON.parse(printed.join('')) as { scales: { score: Record<string, unknown> }[] };
    return scales[0]?.score ?? {};
  }
});
