import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { AgentStatus } from '../../../bot/support/availability.js';
import type { Api } from '../api.js';
import { coalesce } from '../coalesce.js';
import type { MacroName, Person, TeamName } from '../wire.js';

/** Who is at work, the teams, and the macros of the house. */
export interface Workforce {
  people: ReadonlySignal<readonly Person[]>;
  teams: ReadonlySignal<readonly TeamName[]>;
  macros: ReadonlySignal<readonly MacroName[]>;
  /** Fetches who is at work. */
  refresh(): Promise<void>;
  /** Fetches all of it. */
  refreshAll(): Promise<void>;
  /** Shown at once; rejects, and shows what is true, when it could not be said. */
  setStatus(id: string, status: AgentStatus): Promise<void>;
}

export function createWorkforce({ work }: Pick<Api, 'work'>): Workforce {
  const people = signal<readonly Person[]>([]);
  const teams = signal<readonly TeamName[]>([]);
  const macros = signal<readonly MacroName[]>([]);
  const refresh = coalesce(async () => {
    people.value = await work.people();
  });
  const change = (id: string, changed: Partial<Person>) => {
    people.value = people.value.map((one) => (one.id === id ? { ...one, ...changed } : one));
  };
  return {
    people,
    teams,
    macros,
    refresh,
    refreshAll: coalesce(async () => {
      const [known, all] = await Promise.all([work.teams(), work.macros(), refresh()]);
      batch(() => {
        teams.value = known;
        macros.value = all;
      });
    }),
    async setStatus(id, status) {
      const before = people.value.find((one) => one.id === id)?.status;
      change(id, { status });
      try {
        change(id, await work.setStatus(status));
      } catch (error) {
        if (before) change(id, { status: before });
        throw error;
      }
    },
  };
}
