import type { WaitingRules } from '../../bot/engine/ports.js';
import type { Agent } from '../../bot/support/agent.js';
import type { AgentAction } from '../../bot/support/agent-action.js';
import { seedPlan } from '../../bot/support/hours-plan.js';
import type { Team } from '../../bot/support/team.js';
import { handOut } from '../../bot/team/hand-out.js';
import { takeBack } from '../../bot/team/take-back.js';
import { openTeamBook, type TeamBook } from '../../bot/team/team-book.js';
import { SmallConvoz } from '../engine/small-convoz.js';
import { minute } from '../support-files/test-clock.js';

/** The engine with a book of teams beside it, and agents who come and go. */
export class AssignedConvoz {
  /** Ids of agents whose desk is open. */
  readonly connected = new Set<string>();
  readonly log: string[] = [];

  private constructor(
    readonly convoz: SmallConvoz,
    readonly book: TeamBook,
  ) {}

  static async start(): Promise<AssignedConvoz> {
    let book: TeamBook | undefined;
    const waiting: WaitingRules = {
      promised: (...about) => book?.rules.promised(...about),
      timesOutAt: (...about) => book?.rules.timesOutAt(...about),
    };
    const convoz = await SmallConvoz.start({ waiting });
    const { teams, hours } = convoz.store;
    const seed = seedPlan('always', 'Europe/Madrid', []);
    const deps = { teams, hours, seed, patienceMs: 30 * minute, clock: convoz.clock, log: () => {} };
    book = await openTeamBook(deps);
    return new AssignedConvoz(convoz, book);
  }

  /** An agent whose desk is open and who says that he is there. */
  async agent(name: string, capacity = 3): Promise<Agent> {
    const agent = this.convoz.agent(name);
    await this.convoz.store.agents.add(agent, 'hash');
    this.connected.add(agent.id);
    await this.convoz.store.availability.set(
      { agentId: agent.id, status: 'online', capacity },
      this.convoz.clock.now(),
    );
    return agent;
  }

  async team(members: readonly Agent[], part: Partial<Team> = {}): Promise<Team> {
    const all: Team = {
      id: 'all',
      name: 'All',
      members: members.map(({ id }) => id),
      languages: [],
      topics: [],
      assignment: 'auto',
      targets: {},
      version: 1,
      ...part,
    };
    return this.book.keepTeam(all, 'admin');
  }

  /** Customers of these names who have called for a person, a second after each other. */
  async queue(...names: string[]): Promise<void> {
    for (const name of names) {
      await this.convoz.guest(name).say('a person, please');
      this.convoz.clock.advance(1000);
    }
  }

  async holder(name: string): Promise<string | undefined> {
    const { status } = await this.convoz.guest(name).conversation();
    return status.tag === 'assigned' ? status.agentId : undefined;
  }

  handOut(holder = 'this process'): Promise<number> {
    return handOut({ ...this.#deps, holder });
  }

  /** Looks who is there, as is done every few seconds. */
  takeBack(): Promise<number> {
    return takeBack({ ...this.#deps, online: { isConnected: (id) => this.connected.has(id) } });
  }

  /** Goes on in time, looking every half minute who is there. */
  async later(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= minute / 2) {
      this.convoz.clock.advance(Math.min(left, minute / 2));
      await this.takeBack();
    }
  }

  does(conversationId: string, action: AgentAction): Promise<unknown> {
    return this.convoz.runner.act(conversationId, { kind: 'agent', action });
  }

  close(): Promise<void> {
    return this.convoz.close();
  }

  get #deps() {
    return {
      store: this.convoz.store,
      book: this.book,
      act: (id: string, action: AgentAction) => this.does(id, action),
      clock: this.convoz.clock,
      log: (_level: string, message: string) => {
        this.log.push(message);
      },
    };
  }
}
