import { ConvozError } from '../errors.js';

/**
 * A conversation as plain text. A file opens with settings (`language: gl`), which every `## scenario` below may change
 * before its first line. Then, line by line:
 *
 *     customer: what the customer types, or taps by its title
 *     bot: what must be said; `…` stands for any text, indented lines go on, white space does not matter
 *     choices: exactly | the titles | offered with it
 *     rating: ces 1–7
 *     effect: what must happen besides speaking
 *     agent: what an agent types, or (Noa joins), (hands back), (closes)
 *     clock: +3m
 *     event: opened
 *
 * Every message, list of choices, rating and effect must be in the script: what is not expected is a difference.
 * A line that begins with `# ` is a remark.
 */
export interface Scenario {
  /** The name of the file, as given. */
  file: string;
  title: string;
  /** The file's settings and then the scenario's own: of several with one name the last counts. */
  settings: Setting[];
  turns: ScriptedTurn[];
}

export interface Setting {
  name: string;
  value: string;
  at: number;
}

/** Something that happens, and all that must come of it. */
export interface ScriptedTurn {
  played: Line<(typeof acts)[number]>;
  expected: Line<(typeof answers)[number]>[];
}

export interface Line<Verb = string> {
  verb: Verb;
  text: string;
  /** Number of the line in its file, from 1. */
  at: number;
}

const acts = ['customer', 'agent', 'clock', 'event'] as const;
const answers = ['bot', 'choices', 'rating', 'effect'] as const;

/** Throws TRANSCRIPT_INVALID, naming file and line. */
export function readTranscript(text: string, file: string): Scenario[] {
  const common: Setting[] = [];
  const scenarios: Scenario[] = [];
  let last: Line | undefined;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const at = index + 1;
    if (raw.startsWith('## ')) {
      const title = raw.slice(3).trim();
      if (scenarios.some((other) => other.title === title)) throw invalid(file, at, `"${title}" is there twice`);
      scenarios.push({ file, title, settings: [...common], turns: [] });
      last = undefined;
    } else if (/^\s+\S/.test(raw) && last) {
      last.text += `\n${raw.trim()}`;
    } else if (raw.trim() !== '' && !raw.startsWith('# ')) {
      last = readLine(raw, at, scenarios.at(-1), common, file) ?? last;
    }
  }
  return scenarios;
}

/** What a transcript that cannot be read or played is refused with. */
export function invalid(file: string, at: number, problem: string): ConvozError {
  return new ConvozError('TRANSCRIPT_INVALID', `${file}:${at}: ${problem}`, {
    hint: 'CONTRIBUTING.md shows how a transcript is written.',
  });
}

function readLine(
  raw: string,
  at: number,
  scenario: Scenario | undefined,
  common: Setting[],
  file: string,
): Line | undefined {
  const [, name, rest] = /^([a-z]+):(.*)$/.exec(raw) ?? [];
  if (name === undefined || rest === undefined) throw invalid(file, at, 'this is not a line of a transcript');
  const text = rest.trim();
  const turn = scenario?.turns.at(-1);
  const act = acts.find((verb) => verb === name);
  const answer = answers.find((verb) => verb === name);
  if (!act && !answer) {
    if (turn) throw invalid(file, at, `"${name}" is no verb, and a setting belongs before the first line`);
    (scenario?.settings ?? common).push({ name, value: text, at });
    return undefined;
  }
  if (!scenario) throw invalid(file, at, `"${name}" comes before the first scenario`);
  if (act) {
    const played = { verb: act, text, at };
    scenario.turns.push({ played, expected: [] });
    return played;
  }
  if (!answer || !turn) throw invalid(file, at, `"${name}" comes before anything has happened`);
  const expected = { verb: answer, text, at };
  turn.expected.push(expected);
  return expected;
}
