import { say } from '../../dialogs/wording/index.js';
import { type Config, databaseOf } from '../config.js';
import { invent } from '../demo/invent.js';
import { readMaterial } from '../demo/read-material.js';
import { agents } from '../demo/story.js';
import { ConvozError } from '../errors.js';
import { faqFiles } from '../knowledge/index.js';
import { readCorpus } from '../nlu/index.js';
import { projectPath } from '../project-path.js';
import { type OpenStore, openStore } from '../store/index.js';
import { corpusDirectory } from './train.js';

export interface DemoOptions {
  conversations: string;
  seed: string;
  /** The last day, YYYY-MM-DD; today unless given. */
  until?: string;
  remove?: boolean;
  /** Also where NODE_ENV is production. */
  yes?: boolean;
}

type Print = (line: string) => void;

const days = 183;
const most = 100_000;
/** Committed at a time: one transaction of some thousand rows. */
const together = 100;
const progressEvery = 1000;

/** `convoz demo-data`: fills the database with invented months, so that reports have something to show; `--remove` takes them out. */
export async function demoData(config: Config, options: DemoOptions, print: Print, tell: Print): Promise<void> {
  if (config.NODE_ENV === 'production' && !options.yes) {
    throw new ConvozError('DEMO_DATA_REFUSED', 'Invented conversations do not belong among real ones', {
      hint: 'If this is no real installation after all, say --yes.',
    });
  }
  const [conversations, seed] = [
    whole(options.conversations, 'conversations', 1, most),
    whole(options.seed, 'seed', 0, 2 ** 31),
  ];
  const until = endOf(options.until);
  const store = await openStore(databaseOf(config));
  try {
    if (options.remove) await remove(store, print);
    else await fill(store, { conversations, seed, until }, print, tell);
  } finally {
    await store.close();
  }
}

async function fill(
  store: OpenStore,
  what: { conversations: number; seed: number; until: Date },
  print: Print,
  tell: Print,
): Promise<void> {
  if (await store.demo.exist()) {
    throw new ConvozError('DEMO_DATA_EXISTS', 'There are invented conversations already', {
      hint: 'Remove them first: convoz demo-data --remove',
    });
  }
  const material = readMaterial({
    corpus: await readCorpus(corpusDirectory()),
    knowledge: await faqFiles(projectPath('nlp-models/faq')),
    say: {
      order: (language) => say(language, 'order.shipped', { number: 'MR-10482' }),
      unsure: (language) => say(language, 'fallback.first'),
    },
    model: 'demo',
  });
  for (const { id, name } of agents) {
    // Nobody can log in as one of them: there is no password that fits, and the account is not active.
    const agent = {
      id,
      login: id,
      name,
      role: 'agent',
      active: false,
      createdAt: what.until,
      mustChangePassword: true,
    } as const;
    await store.agents.add(agent, '-');
  }
  let written = 0;
  let group: Promise<void>[] = [];
  for (const changes of invent({ ...what, days }, material)) {
    group.push(store.commit(changes));
    if (group.length === together) {
      await Promise.all(group);
      group = [];
    }
    written += 1;
    if (written % progressEvery === 0) tell(`  ${written} of ${what.conversations} conversations`);
  }
  await Promise.all(group);
  print(`${written} invented conversations until ${what.until.toISOString().slice(0, 10)}.`);
  print(
    'Look at /desk/reports; the people have "(demo)" in their names. Take them out with: convoz demo-data --remove',
  );
}

async function remove(store: OpenStore, print: Print): Promise<void> {
  const removed = await store.demo.remove();
  print(`${removed.conversations ?? 0} invented conversations removed, ${removed.messages ?? 0} messages with them.`);
}

function whole(text: string, name: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new ConvozError('BAD_REQUEST', `--${name} must be a whole number from ${least} to ${most}`);
  }
  return value;
}

/** The end of the day, UTC; now for today. */
function endOf(day: string | undefined): Date {
  if (day === undefined) return new Date();
  const end = new Date(`${day}T23:59:59.999Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(end.getTime())) {
    throw new ConvozError('BAD_REQUEST', `${day} is not a day`, { hint: 'Write days as YYYY-MM-DD.' });
  }
  return end;
}
