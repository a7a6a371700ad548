import type { Language } from '../support/language.js';
import type { AgentReply, FaqDraft, Lesson, ReviewDecision, ReviewMessage, ReviewReason } from '../support/review.js';
import type { Row } from './database.js';
import { asDate, ms, optional, text } from './rows.js';

export function toReviewMessage(row: Row, reason: ReviewReason): ReviewMessage {
  return {
    conversationId: text(row.conversation_id),
    seq: Number(row.seq),
    at: asDate(row.at),
    text: text(row.text),
    language: row.language as Language,
    reason,
  };
}

export function toAgentReply(row: Row): AgentReply {
  return { text: text(row.text), at: asDate(row.at), language: row.language as Language, agentId: text(row.author_id) };
}

export function decisionRow(decision: ReviewDecision): Row {
  return {
    id: decision.id,
    group_id: decision.groupId,
    kind: decision.kind,
    leader: decision.leader.text,
    leader_language: decision.leader.language,
    covers_until: ms(decision.coversUntil),
    decided_at: ms(decision.decidedAt),
    decided_by: decision.decidedBy ?? null,
    intent: decision.intent ?? null,
  };
}

export function toDecision(row: Row): ReviewDecision {
  return {
    id: text(row.id),
    groupId: text(row.group_id),
    kind: row.kind as ReviewDecision['kind'],
    leader: { text: text(row.leader), language: row.leader_language as Language },
    coversUntil: asDate(row.covers_until),
    decidedAt: asDate(row.decided_at),
    ...optional('decidedBy', row.decided_by, String),
    ...optional('intent', row.intent, String),
  };
}

export function lessonRows(decisionId: string, lessons: readonly Lesson[]): Row[] {
  return lessons.map(({ text, language, intent }, ordinal) => ({
    decision_id: decisionId,
    ordinal,
    text,
    language,
    intent,
  }));
}

export function toLesson(row: Row): Lesson {
  return { text: text(row.text), intent: text(row.intent), language: row.language as Language };
}

export function draftRow(decisionId: string, draft: FaqDraft): Row {
  return {
    decision_id: decisionId,
    status: draft.status,
    question: draft.question,
    answer: draft.answer,
    language: draft.language,
    intent: draft.intent ?? null,
    questions: JSON.stringify(draft.questions),
  };
}

export function toDraft(row: Row): FaqDraft & { decisionId: string } {
  return {
    decisionId: text(row.decision_id),
    status: row.status as FaqDraft['status'],
    question: text(row.question),
    answer: text(row.answer),
    language: row.language as Language,
    ...optional('intent', row.intent, String),
    questions: JSON.parse(text(row.questions)) as string[],
  };
}
