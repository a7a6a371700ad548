import { isConvozError } from '../errors.js';
import type { Agent } from '../support/agent.js';
import type { Difference } from '../support/difference.js';
import { compareLines, type Said } from './compare-lines.js';
import { readDuration } from './read-duration.js';
import { invalid, type Line, type Scenario, type ScriptedTurn } from './read-transcript.js';
import { saidIn } from './said.js';
import type { Sandbox } from './sandbox.js';

/**
 * Plays a scenario in a sandbox. It ends with the first turn that differs from the script, whose differences are
 * returned: what follows would only follow from it. Throws TRANSCRIPT_INVALID.
 */
export async function playScenario(scenario: Scenario, sandbox: Sandbox, locale: string): Promise<Difference[]> {
  const { file, title } = scenario;
  let agent = agentNamed('Noa');
  for (const { played, expected } of scenario.turns) {
    const said = (await saidTo(played).catch(refusal)).map(withReason);
    const script = isSpoken(played) && !said.some(isRefusal) ? [played, ...expected] : expected;
    const differences = compareLines(played, script, said);
    if (differences.length > 0) return differences.map((difference) => ({ file, scenario: title, ...difference }));
  }
  return [];

  function withReason(said: Said): Said {
    return said.text === 'failed' ? { ...said, text: `failed (${sandbox.problem})` } : said;
  }

  async function saidTo(line: ScriptedTurn['played']): Promise<Said[]> {
    const { text } = line;
    switch (line.verb) {
      case 'customer':
        return saidIn(await sandbox.send({ type: 'message', text, locale }));
      case 'clock':
        return saidIn(await sandbox.waitUntil(laterBy(text, line)));
      case 'event':
        if (text !== 'opened') throw invalid(file, line.at, `there is no event "${text}"`);
        return saidIn(await sandbox.send({ type: 'conversationUpdate', locale }));
      case 'agent':
        return saidIn(await agentDoes(line));
    }
  }

  async function agentDoes({ text, at }: Line) {
    const { direction, name, type } = readDirection(text);
    if (name !== undefined) agent = agentNamed(name);
    if (type) return sandbox.act({ type, agent });
    if (direction !== undefined) throw invalid(file, at, `nobody can do this: (${direction})`);
    return sandbox.reply(agent, text);
  }

  function laterBy(text: string, { at }: Line): Date {
    const ms = readDuration(text);
    if (ms === undefined) throw invalid(file, at, `"${text}" is no time to wait, such as +20s, +3m, +2h, +14d`);
    return new Date(sandbox.now.getTime() + ms);
  }
}

/** An agent's own words come back as a line of the conversation; what is done does not. */
function isSpoken({ verb, text }: ScriptedTurn['played']): boolean {
  return verb === 'agent' && readDirection(text).direction === undefined;
}

type Direction = 'claim' | 'return' | 'close';

const directions: Record<string, Direction> = { joins: 'claim', 'hands back': 'return', closes: 'close' };

/** `(joins)`, `(Noa joins)`, `(hands back)`, `(closes)`: what is in brackets is done, not said. */
function readDirection(text: string): { direction?: string; name?: string; type?: Direction } {
  const [, direction, name, deed = ''] = /^\(((?:(\p{Lu}\S*) )?(.*))\)$/su.exec(text) ?? [];
  if (direction === undefined) return {};
  const type = directions[deed];
  return { direction, ...(name !== undefined && { name }), ...(type && { type }) };
}

function agentNamed(name: string): Agent {
  const login = name.toLowerCase();
  const createdAt = new Date(0);
  return { id: login, login, name, role: 'agent', active: true, createdAt, mustChangePassword: false };
}

/** What an agent was refused is an effect like any other. */
function refusal(error: unknown): Said[] {
  if (!isConvozError(error) || error.code === 'TRANSCRIPT_INVALID') throw error;
  return [{ verb: 'effect', text: `refused (${error.code})` }];
}

function isRefusal({ verb, text }: Said): boolean {
  return verb === 'effect' && text.startsWith('refused');
}
