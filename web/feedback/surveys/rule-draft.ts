import type { SurveyRule, SurveyRules } from '../../../bot/support/survey-rule.js';

/** Changes to the parts of a condition; undefined takes a part away. */
export type WhenChanges = { [K in keyof SurveyRule['when']]?: SurveyRule['when'][K] | undefined };

export function changedWhen(when: SurveyRule['when'], changes: WhenChanges): SurveyRule['when'] {
  const parts = Object.entries({ ...when, ...changes });
  return Object.fromEntries(
    parts.filter(([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0)),
  ) as SurveyRule['when'];
}

/** What changes in a rule; `quiet` undefined means at any hour. */
export type RuleChanges = Partial<Omit<SurveyRule, 'quiet'>> & { quiet?: SurveyRule['quiet'] | undefined };

export function changedRule(rule: SurveyRule, changes: RuleChanges): SurveyRule {
  const { quiet, ...rest } = { ...rule, ...changes };
  return { ...rest, ...(quiet && { quiet }) };
}

/** A rule that asks everybody in the chat, under an id nobody has. */
export function newRule(rules: readonly SurveyRule[], surveyId: string): SurveyRule {
  const taken = new Set(rules.map(({ id }) => id));
  let number = rules.length + 1;
  while (taken.has(`rule-${number}`)) number++;
  return { id: `rule-${number}`, when: {}, ask: [{ surveyId, share: 1 }], sample: 1, how: { via: 'chat' } };
}

/** The list with one of its members a place further up (−1) or down (1), if there is one. */
export function moved<T>(list: readonly T[], from: number, step: -1 | 1): readonly T[] {
  const [one, other] = [list[from], list[from + step]];
  if (one === undefined || other === undefined) return list;
  return list.with(from, other).with(from + step, one);
}

export type RuleFault = 'shares' | 'twice' | 'quiet';

/** What is wrong with a rule. */
export function ruleFaults({ ask, quiet }: SurveyRule): RuleFault[] {
  const sum = ask.reduce((total, { share }) => total + share, 0);
  return [
    ...(Math.abs(sum - 1) > 1e-6 ? (['shares'] as const) : []),
    ...(new Set(ask.map(({ surveyId }) => surveyId)).size < ask.length ? (['twice'] as const) : []),
    ...(quiet && (quiet.from === quiet.to || quiet.from === '' || quiet.to === '') ? (['quiet'] as const) : []),
  ];
}

export function isInOrder({ closing }: SurveyRules): boolean {
  return closing.every((rule) => ruleFaults(rule).length === 0);
}

/** A share as whole per cent, and back: 0.2 ↔ 20. */
export function percentOf(share: number): number {
  return Math.round(share * 1000) / 10;
}

export function shareOf(percent: string): number {
  const share = Number(percent) / 100;
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}

/** "a, b" as a list, without what is empty. */
export function namesIn(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
