/**
 * A conversation as plain text. A file opens with settings (`language: es`), which every `## scenario` below may change
 * before its first line. Then, line by line:
 *
 *     customer: what the customer types, or taps by its title
 *     bot: what must be said; `…` stands for any text, indented lines go on, white space does not matter
 *     choices: exactly | the titles | offered with it
 *     rating: ces 1–7
 *     effect: what the turn must do besides speaking (see effects in host.ts)
 *     clock: +3m
 *     event: opened, or survey csat, or survey ces
 *
 * Every message, list of choices, rating and effect must be in the script: what is not expected fails.
 */
export interface Scenario {
  title: string;
  settings: Settings;
  lines: Line[];
}

export interface Settings {
  values: Map<string, string>;
  /** Rules of the scripted recogniser, in order. */
  understand: string[];
}

export type Verb = 'customer' | 'bot' | 'choices' | 'rating' | 'effect' | 'clock' | 'event';

export interface Line {
  verb: Verb;
  text: string;
  at: number;
}

const verbs: readonly string[] = ['customer', 'bot', 'choices', 'rating', 'effect', 'clock', 'event'] satisfies Verb[];

export function readTranscript(text: string): Scenario[] {
  const common: Settings = { values: new Map(), understand: [] };
  const scenarios: Scenario[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const scenario = scenarios.at(-1);
    const last = scenario?.lines.at(-1);
    if (raw.startsWith('## ')) {
      const settings = { values: new Map(common.values), understand: [...common.understand] };
      scenarios.push({ title: raw.slice(3).trim(), settings, lines: [] });
    } else if (/^\s+\S/.test(raw) && last) {
      last.text += `\n${raw.trim()}`;
    } else if (raw.trim() !== '' && !raw.startsWith('#')) {
      readLine(raw, index + 1, scenario, common);
    }
  }
  return scenarios;
}

function readLine(raw: string, at: number, scenario: Scenario | undefined, common: Settings): void {
  const [, name, text] = /^([a-z ]+):\s*(.*)$/.exec(raw) ?? [];
  if (name === undefined || text === undefined) throw new Error(`line ${at}: not a line of a transcript: ${raw}`);
  if (verbs.includes(name)) {
    if (!scenario) throw new Error(`line ${at}: "${name}" before the first scenario`);
    scenario.lines.push({ verb: name as Verb, text: text.trim(), at });
    return;
  }
  const settings = scenario?.settings ?? common;
  if (name === 'understand') settings.understand.push(text);
  else settings.values.set(name, text.trim());
}
