import {
  compareLines,
  readDuration,
  replyInLines,
  type Said,
  type Scenario,
  type ScriptedTurn,
} from '../../bot/replay/index.js';
import type { Heard, Host } from './host.js';

/** Plays a scenario against a host; throws at the first line that does not come true. */
export async function play(scenario: Scenario, host: Host): Promise<void> {
  for (const { played, expected } of scenario.turns) {
    const [difference] = compareLines(played, expected, saidIn(await act(played, host)));
    if (!difference) continue;
    throw new Error(`line ${difference.line}: expected\n${difference.expected}\nbut got\n${difference.said}`);
  }
}

async function act({ verb, text, at }: ScriptedTurn['played'], host: Host): Promise<Heard> {
  if (verb === 'customer') return host.hear(text);
  if (verb === 'clock') {
    host.now = new Date(host.now.getTime() + (readDuration(text) ?? Number.NaN));
    return { replies: [], effects: [] };
  }
  if (text === 'opened') return host.open();
  if (text === 'survey csat') return host.survey('csat');
  if (text === 'survey ces') return host.survey('ces');
  throw new Error(`line ${at}: no such ${verb}: ${text}`);
}

function saidIn({ replies, effects }: Heard): Said[] {
  return [
    ...effects.map((text) => ({ verb: 'effect', text })),
    ...replies.flatMap(({ text, choices = [], rating }) =>
      replyInLines(
        text,
        choices.map(({ title }) => title),
        rating,
      ),
    ),
  ];
}
