import type { Reply } from '../../bot/support/message.js';
import type { Heard, Host } from './host.js';
import type { Line, Scenario } from './transcript.js';

/** Plays a scenario against a host; throws at the first line that does not come true. */
export async function play(scenario: Scenario, host: Host): Promise<void> {
  let heard: Heard = { replies: [], effects: [] };
  let last: Reply | undefined;
  for (const line of scenario.lines) {
    switch (line.verb) {
      case 'customer':
      case 'event':
      case 'clock':
        settled(heard, last, line);
        last = undefined;
        heard = await act(line, host);
        break;
      case 'bot':
        settled({ replies: [], effects: [] }, last, line);
        last = heard.replies.shift();
        expectText(last?.text ?? '(nothing)', line);
        break;
      case 'choices':
        expectText(last?.choices?.map((choice) => choice.title).join(' | ') ?? '(no choices)', line);
        delete last?.choices;
        break;
      case 'rating':
        expectText(last?.rating ? `${last.rating.metric} ${last.rating.min}–${last.rating.max}` : '(no rating)', line);
        delete last?.rating;
        break;
      case 'effect':
        expectText(heard.effects.shift() ?? '(no effect)', line);
    }
  }
  settled(heard, last, { verb: 'event', text: 'the end', at: scenario.lines.at(-1)?.at ?? 0 });
}

async function act({ verb, text, at }: Line, host: Host): Promise<Heard> {
  if (verb === 'customer') return host.hear(text);
  if (verb === 'clock') {
    host.now = new Date(host.now.getTime() + readDuration(text));
    return { replies: [], effects: [] };
  }
  if (text === 'opened') return host.open();
  if (text === 'survey csat') return host.survey('csat');
  if (text === 'survey ces') return host.survey('ces');
  throw new Error(`line ${at}: no such event: ${text}`);
}

/** Nothing may be left over when the conversation goes on. */
function settled({ replies, effects }: Heard, last: Reply | undefined, line: Line): void {
  const left = [
    ...(last?.choices ? [`choices: ${last.choices.map((choice) => choice.title).join(' | ')}`] : []),
    ...(last?.rating ? [`rating: ${last.rating.metric}`] : []),
    ...replies.map((reply) => `bot: ${reply.text}`),
    ...effects.map((effect) => `effect: ${effect}`),
  ];
  if (left.length > 0) throw new Error(`line ${line.at}: not in the script:\n${left.join('\n')}`);
}

function expectText(actual: string, { verb, text, at }: Line): void {
  const pattern = plain(text).split(/ ?… ?/).map(escapeRegex).join('.*?');
  if (new RegExp(`^${pattern}$`, 's').test(plain(actual))) return;
  throw new Error(`line ${at}: expected\n${verb}: ${text}\nbut got\n${verb}: ${actual}`);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function readDuration(text: string): number {
  const [, amount, unit] = /^\+(\d+)([mhd])$/.exec(text) ?? [];
  const minutes = { m: 1, h: 60, d: 1440 }[unit ?? ''];
  if (minutes === undefined) throw new Error(`not a duration: ${text}`);
  return Number(amount) * minutes * 60_000;
}
