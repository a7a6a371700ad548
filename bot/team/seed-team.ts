import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Ids } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import { type Language, languages } from '../support/language.js';
import type { MacroStep } from '../support/macro.js';
import type { Store } from '../support/repositories.js';

export interface SeedDeps {
  store: Pick<Store, 'cannedReplies' | 'macros' | 'setting'>;
  /** Where `canned-replies.json` and `macros.json` are. */
  directory: string;
  /** In which macros are named; canned replies are kept in every language. */
  language: Language;
  clock: Clock;
  ids: Ids;
}

type Words = Record<Language, string>;

/**
 * Writes the first canned replies and macros, once in the life of an installation: what the team removes stays away. Safe
 * in several processes at once.
 */
export async function seedTeam({ store, directory, language, clock, ids }: SeedDeps): Promise<void> {
  const mine = ids.next();
  if ((await store.setting('team.seeded', () => mine)) !== mine) return;
  const first = { version: 1, updatedAt: clock.now(), updatedBy: 'seed' };
  const replies = await read<{ code: string; title: Words; text: Words }>(directory, 'canned-replies.json');
  for (const { code, title, text } of replies) {
    for (const one of languages) {
      const reply = { id: ids.next(), code, language: one, title: title[one], text: text[one], ...first };
      await store.cannedReplies.keep(reply);
    }
  }
  for (const { name, steps } of await read<{ name: Words; steps: MacroStep[] }>(directory, 'macros.json')) {
    await store.macros.keep({ id: ids.next(), name: name[language], steps, ...first });
  }
}

async function read<T>(directory: string, file: string): Promise<T[]> {
  const path = join(directory, file);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ConvozError('FILE_NOT_FOUND', `Could not read ${path}`, { cause });
  });
  return JSON.parse(text) as T[];
}
