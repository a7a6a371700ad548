import { readFile } from 'node:fs/promises';
import { projectPath } from '../../../bot/project-path.js';
import type { RecoveryCase } from '../../../bot/support/recovery.js';
import { Customer } from '../../support-files/customer.js';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import type { RunningConvoz } from '../../support-files/running-convoz.js';
import { day, type TestClock } from '../../support-files/test-clock.js';

/** Makes what requests are about, in a running service, through its own doors where they are quick enough. */
export class Stage {
  #made = 0;

  constructor(
    readonly convoz: RunningConvoz,
    readonly clock: TestClock,
  ) {}

  /** Whether what a first start writes by itself has been written. */
  async isSeeded(): Promise<boolean> {
    const seed = JSON.parse(await readFile(projectPath('bot/team/seed/macros.json'), 'utf8')) as unknown[];
    return (await this.convoz.app.store.macros.list()).length === seed.length;
  }

  /** Different at each call. */
  name(of: string): string {
    this.#made += 1;
    return `${of}-${this.#made}`;
  }

  /** A conversation that waits for a person. */
  async queued(): Promise<string> {
    const customer = await this.#waiting();
    await customer.leave();
    return customer.conversationId;
  }

  /** A conversation that this agent has. */
  async assigned(agent: DeskAgent): Promise<string> {
    const id = await this.queued();
    await agent.claim(id);
    return id;
  }

  /** An open recovery case that nobody has taken. */
  async openCase(): Promise<RecoveryCase> {
    const { cases } = this.convoz.app.store;
    const [known] = await cases.list({ status: 'open', ownerId: null, limit: 1 });
    if (known) return known;
    const [customer, agent] = [await this.#waiting(), await this.convoz.agent()];
    await agent.claim(customer.conversationId);
    await agent.reply(customer.conversationId, 'I cannot help you');
    await customer.waitForReply('I cannot help you');
    await customer.tell('That is a pity');
    await agent.close(customer.conversationId);
    await customer.rate(await customer.waitForSurvey(), { value: 1, comment: 'The delivery was late' });
    await customer.leave();
    return this.openCase();
  }

  async closedCase(agent: DeskAgent): Promise<RecoveryCase> {
    const { id, version } = await this.openCase();
    return this.convoz.app.recovery.close({ id, version, agentId: agent.id });
  }

  /** A group of messages that nobody has decided about; its id. */
  async unclearGroup(): Promise<string> {
    const customer = await Customer.start(this.convoz.url, { locale: 'es' });
    await customer.tell(`¿${this.#gibberish()}?`);
    await customer.leave();
    const now = this.clock.now();
    const { groups } = await this.convoz.app.review.list({ limit: 1, since: new Date(now.getTime() - day) });
    if (!groups[0]) throw new Error('There is no group.');
    return groups[0].id;
  }

  /** An experiment that runs, the only one; its id. */
  async experiment(): Promise<string> {
    await this.endExperiments();
    const id = this.name('warmer');
    const plan = {
      id,
      on: { kind: 'survey', surveyId: 'ces' },
      metric: 'ces',
      variants: [
        { id: 'control', share: 0.5, text: {} },
        { id: 'warm', share: 0.5, text: { en: 'Was it easy for you?' } },
      ],
    } as const;
    await this.convoz.app.experiments.begin(plan, 'id-of-an-admin');
    return id;
  }

  async endExperiments(): Promise<void> {
    const { experiments } = this.convoz.app;
    for (const { id, status } of await experiments.list()) if (status === 'running') await experiments.end(id);
  }

  /** A webhook that was given up; its id. */
  async givenUp(): Promise<string> {
    const { dispatches } = this.convoz.app.store;
    const id = this.name('dispatch');
    const createdAt = this.clock.now();
    const nextAt = new Date(createdAt.getTime() + day);
    await dispatches.add([{ id, via: 'webhook', about: 'a case', payload: '{}', createdAt, nextAt }]);
    await dispatches.failed(id, 'SEND_REFUSED');
    return id;
  }

  /** Three words of no language, like no others made before. */
  #gibberish(): string {
    const syllables = ['zorp', 'quil', 'mive', 'tras', 'blon', 'kefa', 'drun', 'spov', 'glit', 'whar'];
    const number = ++this.#made;
    const word = (from: number) => [from % 10, Math.floor(from / 10) % 10].map((digit) => syllables[digit]).join('');
    return [word(number), word(number * 7 + 3), word(number * 13 + 5)].join(' ');
  }

  async #waiting(): Promise<Customer> {
    const customer = await Customer.start(this.convoz.url);
    await customer.ask('I want to talk to a person');
    return customer;
  }
}
