import type { AgentStatus } from '../../bot/support/availability.js';
import type { Call } from '../ui/team/call.js';
import type { CannedReply, MacroName, Person, SearchHit, TeamName, Waiting } from './wire.js';

/** What agents have at hand beside conversations. Everything rejects with ApiError. */
export interface WorkApi {
  /** What was promised to those who wait. */
  waiting(): Promise<Waiting[]>;
  people(): Promise<Person[]>;
  setStatus(status: AgentStatus): Promise<Person>;
  teams(): Promise<TeamName[]>;
  /** Canned replies whose code begins so. */
  canned(code: string, language: string): Promise<CannedReply[]>;
  /** The text for this conversation, and the variables that nothing is known for. */
  fill(id: string, conversationId: string): Promise<{ text: string; empty: string[] }>;
  macros(): Promise<MacroName[]>;
  /** The same `runId` is done once. */
  runMacro(id: string, conversationId: string, runId: string): Promise<void>;
  search(q: string): Promise<SearchHit[]>;
}

const mostSearched = '8';

export function workApi(call: Call): WorkApi {
  const get = async <Answer>(path: string) => (await call('GET', path)) as Answer;
  return {
    waiting: async () => (await get<{ waiting: Waiting[] }>('queue')).waiting,
    people: async () => (await get<{ agents: Person[] }>('availability')).agents,
    setStatus: async (status) =>
      ((await call('PUT', 'availability', { body: { status } })) as { availability: Person }).availability,
    teams: async () => (await get<{ teams: TeamName[] }>('teams')).teams,
    canned: async (code, language) => {
      const query = new URLSearchParams({ code, language, limit: mostSearched });
      return (await get<{ cannedReplies: CannedReply[] }>(`canned-replies?${query}`)).cannedReplies;
    },
    fill: async (id, conversationId) =>
      (await call('POST', `canned-replies/${encodeURIComponent(id)}/fill`, { body: { conversationId } })) as {
        text: string;
        empty: string[];
      },
    macros: async () => (await get<{ macros: MacroName[] }>('macros')).macros,
    runMacro: async (id, conversationId, runId) =>
      void (await call('POST', `macros/${encodeURIComponent(id)}/run`, { body: { conversationId, runId } })),
    search: async (q) =>
      (await get<{ hits: SearchHit[] }>(`search?${new URLSearchParams({ q, limit: mostSearched })}`)).hits,
  };
}
