import type { EpisodeOutcome } from '../support/episodes/index.js';
import type { History, PastConversation } from '../support/history.js';
import type { Metric } from '../support/survey.js';
import type { Dialect, Row } from './database.js';
import { asDate, optional, text, toConversation } from './rows.js';

export function historyRepository({ reader }: Dialect): History {
  return {
    before: async ({ id, contactId }, limit) => {
      const rows: Row[] = await reader('conversations as c')
        .leftJoin('episodes as e', (join) => {
          join.on('e.conversation_id', 'c.id').on('e.episode', 'c.episode');
        })
        .where('c.contact_id', contactId)
        .whereNot('c.id', id)
        .orderBy('c.updated_at', 'desc')
        .limit(limit)
        .select('c.*', 'e.outcome', reader.raw(`(${latestAnswered}) AS invitation_id`));
      const ratings = await ratingsOf(
        reader,
        rows.flatMap(({ invitation_id }) => (invitation_id === null ? [] : [text(invitation_id)])),
      );
      return rows.map((row) => toPast(row, ratings));
    },
  };
}

const latestAnswered = `SELECT i.id FROM invitations i WHERE i.conversation_id = c.id AND i.status = 'answered'
  ORDER BY i.episode DESC LIMIT 1`;

type Ratings = Map<string, NonNullable<PastConversation['rating']>>;

/** The last revision of each. */
async function ratingsOf(reader: Dialect['reader'], invitationIds: string[]): Promise<Ratings> {
  if (invitationIds.length === 0) return new Map();
  const rows: Row[] = await reader('responses as r')
    .join('invitations as i', 'i.id', 'r.invitation_id')
    .whereIn('r.invitation_id', invitationIds)
    .orderBy('r.revision')
    .select('i.id', 'i.metric', 'i.survey_id', 'i.survey_version', 'r.value');
  return new Map(
    rows.map((row) => [
      text(row.id),
      {
        metric: row.metric as Metric,
        surveyId: text(row.survey_id),
        surveyVersion: Number(row.survey_version),
        value: Number(row.value),
      },
    ]),
  );
}

function toPast(row: Row, ratings: Ratings): PastConversation {
  const rating = ratings.get(text(row.invitation_id));
  return {
    conversation: toConversation(row),
    lastText: text(row.last_text),
    lastAt: asDate(row.last_at),
    ...optional('outcome', row.outcome, (outcome) => outcome as EpisodeOutcome),
    ...(rating && { rating }),
  };
}
