import type { Language } from './language.js';
import type { Priority } from './priority.js';

/** Within how many minutes of a team's open time a customer is to be answered. */
export interface Targets {
  /** From his call for a person to the first answer of one. */
  firstMinutes?: number;
  /** From whatever he writes later to the next answer. */
  nextMinutes?: number;
}

/** People who answer together. */
export interface Team {
  id: string;
  name: string;
  /** Ids of agents. */
  members: readonly string[];
  /** Which languages it speaks; all of them when empty. */
  languages: readonly Language[];
  /** What it knows: intents such as `return.how`, or their groups such as `return`; everything when empty. */
  topics: readonly string[];
  /** `claim`: its agents take what they want. `auto`: conversations are handed out to them. */
  assignment: 'claim' | 'auto';
  /** By priority; `normal` counts where there is none. Nothing is promised without it. */
  targets: Partial<Record<Priority, Targets>>;
  version: number;
}

/** What of a conversation decides who can deal with it. */
export interface Matter {
  language: Language;
  /** Intent it is about, as far as the bot has found out. */
  topic?: string | undefined;
  /** The team it has been given to. */
  teamId?: string | undefined;
}

/** Whether the team can deal with it: a conversation given to a team is that team's, whatever it is about. */
export function canDealWith({ id, languages, topics }: Team, { teamId, language, topic }: Matter): boolean {
  const speaks = languages.length === 0 || languages.includes(language);
  if (teamId !== undefined) return teamId === id && speaks;
  const knows = topics.length === 0 || (topic !== undefined && topics.some((one) => isWithin(topic, one)));
  return speaks && knows;
}

/** The team whose hours and targets count: the one it was given to, or the one that knows most exactly what it is about. */
export function teamOf(teams: readonly Team[], matter: Matter): Team | undefined {
  if (matter.teamId !== undefined) return teams.find(({ id }) => id === matter.teamId);
  const able = teams.filter((team) => canDealWith(team, matter));
  const exactness = ({ topics, languages }: Team) => (topics.length > 0 ? 2 : 0) + (languages.length > 0 ? 1 : 0);
  return able.sort((a, b) => exactness(b) - exactness(a) || (a.id < b.id ? -1 : 1))[0];
}

/** `return` holds `return.how`. */
function isWithin(intent: string, topic: string): boolean {
  return intent === topic || intent.startsWith(`${topic}.`);
}
