import { readFileSync } from 'node:fs';
import type { EventType, SupportEvent } from '../../../bot/support/event.js';
import type { JsonObject } from '../../../bot/support/json.js';

/** The events of `logs/NAME.events`: a line each, `TIME EPISODE TYPE key=value …`, `#` before remarks. */
export function readLog(name: string): SupportEvent[] {
  return logOf(readFileSync(new URL(`logs/${name}.events`, import.meta.url), 'utf8'));
}

/** The events written in these lines. */
export function logOf(text: string): SupportEvent[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, i) => {
      const [at = '', episode, type, ...fields] = line.split(' ');
      const data: JsonObject = Object.fromEntries(fields.map((field) => fieldOf(field)));
      return {
        seq: i + 1,
        conversationId: 'c1',
        episode: Number(episode),
        type: type as EventType,
        at: new Date(at),
        data,
      };
    });
}

function fieldOf(field: string): [string, string | boolean] {
  const [key = '', value = ''] = field.split(/=(.*)/s);
  return [key, value === 'true' || value === 'false' ? value === 'true' : value];
}
