import type { Clock, WaitingRules } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { Hours, Teams } from '../support/assignment-repositories.js';
import type { OpenHours } from '../support/business-hours.js';
import type { Conversation } from '../support/conversation.js';
import { hoursOf, type KeptHours } from '../support/hours-plan.js';
import { matterOf } from '../support/matter-of.js';
import { type Team, teamOf } from '../support/team.js';
import { promisedTo } from '../support/waiting.js';

export interface TeamBookDeps {
  teams: Teams;
  hours: Hours;
  /** What the settings of the environment say of the house's hours, until an admin says otherwise. */
  seed: KeptHours;
  /** Open time after which a customer in the queue is told that nobody has come. */
  patienceMs: number;
  clock: Clock;
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

/** The id under which the hours of everybody are kept who has none of his own. */
export const house = 'house';

/** Teams and hours as in force, kept in memory. Edits are refused with EDIT_CONFLICT unless made from the present version. */
export interface TeamBook {
  /** By name. */
  teams(): readonly Team[];
  /** The team that would deal with it, if there is one. */
  teamFor(conversation: Conversation): Team | undefined;
  /** A team's own plan; undefined where the house's counts for it. The house always has one. */
  planOf(id: string): KeptHours | undefined;
  /** When that team answers, or the house. */
  hours(teamId?: string): OpenHours;
  rules: WaitingRules;
  keepTeam(team: Team, by: string): Promise<Team>;
  /** Rejects with NOT_FOUND. */
  removeTeam(id: string): Promise<void>;
  /** `id` is a team's, or `house`. */
  keepHours(id: string, plan: KeptHours, by: string): Promise<KeptHours>;
  /** From then on the house's hours count, and for the house the environment's. Rejects with NOT_FOUND. */
  removeHours(id: string): Promise<void>;
  /** Reads again what another process may have kept. */
  refresh(): Promise<void>;
  /** Reads again every five seconds, until stopped. */
  start(): void;
  stop(): void;
}

const refreshEveryMs = 5000;

/** Resolves once everything has been read. */
export async function openTeamBook(deps: TeamBookDeps): Promise<TeamBook> {
  const { seed, patienceMs, clock, log } = deps;
  let teams: readonly Team[] = [];
  let plans = new Map<string, KeptHours>();
  let opened = new Map<KeptHours, OpenHours>();
  let timer: NodeJS.Timeout | undefined;
  let [begun, applied] = [0, 0];

  async function refresh(): Promise<void> {
    const mine = ++begun;
    const [nextTeams, nextPlans] = await Promise.all([deps.teams.list(), deps.hours.all()]);
    // One that was begun later has read later.
    if (mine < applied) return;
    applied = mine;
    teams = nextTeams;
    // A plan that has not changed stays the same object, with the days it has worked out.
    for (const [id, plan] of nextPlans) {
      const known = plans.get(id);
      if (known?.version === plan.version) nextPlans.set(id, known);
    }
    plans = nextPlans;
    opened = new Map([...opened].filter(([plan]) => plan === seed || [...plans.values()].includes(plan)));
  }

  const look = () => {
    refresh().catch((error: unknown) => log('warn', 'Teams could not be read again', { error: String(error) }));
  };
  const planOf = (id: string) => plans.get(id) ?? (id === house ? seed : undefined);
  const hours = (teamId?: string): OpenHours => {
    const plan = (teamId !== undefined && plans.get(teamId)) || (plans.get(house) ?? seed);
    const known = opened.get(plan) ?? hoursOf(plan);
    opened.set(plan, known);
    return known;
  };
  const teamFor = (conversation: Conversation) => teamOf(teams, matterOf(conversation));

  await refresh();
  return {
    teams: () => teams,
    teamFor,
    planOf,
    hours,
    rules: {
      promised(conversation, waiting, now) {
        const team = teamFor(conversation);
        return team && promisedTo(waiting, conversation.priority, team, hours(team.id), now);
      },
      timesOutAt: (conversation, since) => hours(teamFor(conversation)?.id).afterOpen(since, patienceMs),
    },
    async keepTeam(team, by) {
      await deps.teams.keep(team, by, clock.now());
      await refresh();
      return team;
    },
    async removeTeam(id) {
      if (!(await deps.teams.remove(id))) throw new ConvozError('NOT_FOUND', 'There is no such team');
      await refresh();
    },
    async keepHours(id, plan, by) {
      if (id !== house && !teams.some((team) => team.id === id)) {
        throw new ConvozError('NOT_FOUND', 'There is no such team');
      }
      await deps.hours.keep(id, plan, by, clock.now());
      await refresh();
      return plan;
    },
    async removeHours(id) {
      if (!(await deps.hours.remove(id))) throw new ConvozError('NOT_FOUND', 'There are no hours of its own');
      await refresh();
    },
    refresh,
    start() {
      timer ??= setInterval(look, refreshEveryMs).unref();
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
