import type { Knex } from 'knex';
import { ConvozError } from '../errors.js';
import { foldText } from '../support/fold-text.js';
import type { Reviews } from '../support/repositories.js';
import type { Lesson, ReviewDecision, ReviewMessage, ReviewOutcome, ReviewPage } from '../support/review.js';
import { metrics, type Survey, surveys } from '../support/survey.js';
import { bulkInsert, type Dialect, type Row } from './database.js';
import {
  decisionRow,
  draftRow,
  lessonRows,
  toAgentReply,
  toDecision,
  toDraft,
  toLesson,
  toReviewMessage,
} from './review-rows.js';
import { type Table, tables } from './tables.js';
import type { Apply, Writer } from './writer.js';

/** What a longer message asks is said in the beginning, or not at all. */
const mostCharacters = 1000;

export function reviewRepository(dialect: Dialect, writer: Writer): Reviews {
  const { reader } = dialect;
  const decide = decideOn(dialect);
  return {
    unsure: async (page) => {
      // Word for word the condition of the index messages_unsure, or SQLite does not see that it can use it.
      const unsure = reader('messages as m').whereRaw(`m.decision IN ('clarify', 'fallback')`);
      const rows: Row[] = await pageOf(reader, unsure, page);
      return rows.map((row) => toReviewMessage(row, row.decision === 'clarify' ? 'clarified' : 'unanswered'));
    },
    badlyRated: async (page) => {
      const boxes = await boxesOf(reader);
      const rows: Row[] = await pageOf(reader, inBadlyRatedEpisodes(dialect, page.since, boxes), page);
      return rows.map((row) => toReviewMessage(row, 'badly_rated'));
    },
    replies: async (messages) => {
      const found = await Promise.all(messages.map((message) => replyTo(reader, message)));
      return found.flatMap((row) => (row ? [toAgentReply(row)] : []));
    },
    decisions: async (limit) =>
      (await reader('review_decisions').orderBy('decided_at', 'desc').orderBy('id').limit(limit)).map(toDecision),
    decide: (decision, outcome) => writer.submit(decide, { decision, outcome }),
    undo: (groupId) => writer.submit(undo, groupId),
    lessons: async () => {
      const rows: Row[] = await reader('review_lessons as l')
        .join('review_decisions as d', 'd.id', 'l.decision_id')
        .orderBy(['d.decided_at', 'd.id', 'l.ordinal'])
        .select('l.text', 'l.language', 'l.intent');
      const latest = new Map<string, Lesson>();
      for (const lesson of rows.map(toLesson)) latest.set(`${lesson.language}\n${foldText(lesson.text)}`, lesson);
      return [...latest.values()];
    },
    drafts: async (limit) => {
      const rows: Row[] = await reader('faq_drafts as f')
        .join('review_decisions as d', 'd.id', 'f.decision_id')
        .orderBy('d.decided_at', 'desc')
        .orderBy('d.id')
        .limit(limit)
        .select('f.*');
      return rows.map(toDraft);
    },
  };
}

function pageOf(reader: Knex, query: Knex.QueryBuilder, { since, until, after, limit }: ReviewPage): Knex.QueryBuilder {
  query
    .where('m.author', 'customer')
    .where('m.at', '>=', since.getTime())
    .orderBy(['m.at', 'm.conversation_id', 'm.seq'].map((column) => ({ column, order: 'desc' })))
    .limit(limit)
    .select('m.conversation_id', 'm.seq', 'm.at', 'm.language', 'm.decision')
    .select({ text: reader.raw(`substr(m.text, 1, ${mostCharacters})`) });
  if (until) query.where('m.at', '<=', until.getTime());
  if (after) {
    const last = [after.at.getTime(), after.conversationId, after.seq];
    query.where('m.at', '<=', after.at.getTime()).whereRaw('(m.at, m.conversation_id, m.seq) < (?, ?, ?)', last);
  }
  return query;
}

/** The first message of a person after this one, in the same episode. */
async function replyTo(
  reader: Knex,
  { conversationId, seq }: Pick<ReviewMessage, 'conversationId' | 'seq'>,
): Promise<Row | undefined> {
  return reader('messages as m')
    .join('messages as asked', (on) =>
      on.on('asked.conversation_id', 'm.conversation_id').andOn('asked.episode', 'm.episode'),
    )
    .where({ 'asked.conversation_id': conversationId, 'asked.seq': seq, 'm.author': 'agent' })
    .where('m.seq', '>', seq)
    .orderBy('m.seq')
    .first('m.author_id', 'm.at', 'm.language', { text: reader.raw(`substr(m.text, 1, ${mostCharacters})`) });
}

/**
 * An episode is rated after its last message, so no invitation older than the messages looked for matters. What is bad depends
 * on the scale that was asked with: `boxes` has the bottom box of every version of every survey. `distinct` keeps SQLite from
 * reading the messages of every rated episode before it looks at the ratings.
 */
function inBadlyRatedEpisodes({ reader, rows }: Dialect, since: Date, boxes: readonly Row[]): Knex.QueryBuilder {
  const episodes = reader('invitations as i')
    .join('responses as r', 'r.invitation_id', 'i.id')
    .joinRaw(
      `JOIN ${rows(bottomBoxes)} ON v.survey_id = i.survey_id AND v.survey_version = i.survey_version
       AND r.value <= v.bottom_to`,
      [JSON.stringify(boxes)],
    )
    // Every metric there is: only so does SQLite find the moment by an index, and not by reading every invitation.
    .whereIn('i.metric', metrics)
    .where('i.created_at', '>=', since.getTime())
    .whereNotExists(
      reader('responses as later')
        .whereRaw('later.invitation_id = r.invitation_id AND later.revision > r.revision')
        .select(reader.raw('1')),
    )
    .distinct('i.conversation_id', 'i.episode');
  return reader(episodes.as('e'))
    .join('messages as m', (on) => on.on('m.conversation_id', 'e.conversation_id').andOn('m.episode', 'e.episode'))
    .whereIn('m.decision', ['answer', 'clarify', 'fallback'])
    .whereNot((nothing) => nothing.where('m.decision', 'answer').where('m.intent', 'like', 'smalltalk.%'));
}

const bottomBoxes: Table = {
  name: 'bottom_boxes',
  columns: { survey_id: 'text', survey_version: 'integer', bottom_to: 'integer' },
};

async function boxesOf(reader: Knex): Promise<Row[]> {
  const written: Row[] = await reader('surveys').select('definition');
  const all = [
    ...Object.values<Survey>(surveys),
    ...written.map(({ definition }) => JSON.parse(String(definition)) as Survey),
  ];
  return all.map(({ id, version, bottomTo }) => ({ survey_id: id, survey_version: version, bottom_to: bottomTo }));
}

function decideOn(dialect: Dialect): Apply<{ decision: ReviewDecision; outcome: ReviewOutcome }, void> {
  const sql = {
    decisions: bulkInsert(dialect, tables.reviewDecisions),
    lessons: bulkInsert(dialect, tables.reviewLessons),
    drafts: bulkInsert(dialect, tables.faqDrafts),
  };
  return async (run, items) => {
    try {
      await run(sql.decisions, [JSON.stringify(items.map(({ decision }) => decisionRow(decision)))]);
      const lessons = items.flatMap(({ decision, outcome }) => lessonRows(decision.id, outcome.lessons));
      await run(sql.lessons, [JSON.stringify(lessons)]);
      const drafts = items.flatMap(({ decision, outcome }) =>
        outcome.draft ? [draftRow(decision.id, outcome.draft)] : [],
      );
      await run(sql.drafts, [JSON.stringify(drafts)]);
    } catch (error) {
      if (!dialect.isUniqueViolation(error)) throw error;
      throw new ConvozError('REVIEW_DECIDED', 'Somebody has decided about these messages meanwhile', {
        hint: 'List again to see what is open.',
        cause: error,
      });
    }
    return items.map(() => undefined);
  };
}

const undo: Apply<string, boolean> = async (run, groups) => {
  const undone: boolean[] = [];
  for (const group of groups) {
    const [latest] = await run(
      'SELECT id FROM review_decisions WHERE group_id = ? ORDER BY covers_until DESC LIMIT 1',
      [group],
    );
    undone.push(latest !== undefined);
    if (!latest) continue;
    await run('DELETE FROM review_lessons WHERE decision_id = ?', [latest.id]);
    await run('DELETE FROM faq_drafts WHERE decision_id = ?', [latest.id]);
    await run('DELETE FROM review_decisions WHERE id = ?', [latest.id]);
  }
  return undone;
};
