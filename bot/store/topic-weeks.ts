import type { TopicWeek, TopicWeeks } from '../support/topic-weeks.js';
import { bulkInsert, type Dialect, type Row } from './database.js';
import { text } from './rows.js';
import { table } from './table.js';
import type { Apply, Writer } from './writer.js';

const followedKey = 'topics.followed';
const topicWeeks = table('topic_weeks', { week: 'text', intent: 'text', asked: 'integer', unanswered: 'integer' });

interface Step {
  counts: readonly TopicWeek[];
  from: number;
  to: number;
}

export function topicWeekRepository(dialect: Dialect, writer: Writer): TopicWeeks {
  const { reader } = dialect;
  const add = addCounts(dialect);
  return {
    followed: async () => Number((await reader('settings').where({ key: followedKey }).first('value'))?.value ?? 0),
    add: (counts, from, to) => writer.submit(add, { counts, from, to }),
    since: async (week) =>
      (await reader('topic_weeks').where('week', '>=', week).orderBy(['week', 'intent'])).map(toWeek),
  };
}

/** How far the events have been counted moves with the counts, and only from where they begin: nothing is counted twice. */
function addCounts(dialect: Dialect): Apply<Step, boolean> {
  const sum = (column: string) => `${column} = topic_weeks.${column} + excluded.${column}`;
  const upsert = bulkInsert(
    dialect,
    topicWeeks,
    `ON CONFLICT (week, intent) DO UPDATE SET ${sum('asked')}, ${sum('unanswered')}`,
  );
  return async (run, steps) => {
    const added: boolean[] = [];
    for (const { counts, from, to } of steps) {
      await run('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING', [followedKey, '0']);
      const moved = await run('UPDATE settings SET value = ? WHERE key = ? AND value = ? RETURNING key', [
        String(to),
        followedKey,
        String(from),
      ]);
      if (moved.length > 0 && counts.length > 0) await run(upsert, [JSON.stringify(counts)]);
      added.push(moved.length > 0);
    }
    return added;
  };
}

function toWeek(row: Row): TopicWeek {
  return {
    week: text(row.week),
    intent: text(row.intent),
    asked: Number(row.asked),
    unanswered: Number(row.unanswered),
  };
}
