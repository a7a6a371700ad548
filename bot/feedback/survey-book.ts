import { ConvozError } from '../errors.js';
import type { Surveys } from '../support/feedback-repositories.js';
import { shippedBook } from '../support/shipped-book.js';
import { type Survey, surveys as shipped } from '../support/survey.js';
import type { SurveyRules } from '../support/survey-rule.js';
import { type Refreshing, refreshing } from './refreshing.js';
import { readSurvey } from './survey-definition.js';
import { readRules } from './survey-rule-edit.js';

export interface SurveyBookDeps {
  surveys: Pick<Surveys, 'definitions' | 'define' | 'rules' | 'keepRules'>;
  clock: { now(): Date };
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

/** The surveys and rules in force, kept in memory; edits are checked, and never change a version that is there. */
export interface OpenSurveyBook extends Pick<Refreshing, 'refresh' | 'start' | 'stop'> {
  /** That version, or the one in force. An id nobody knows is answered with CSAT, a version nobody knows with the one in force. */
  survey(id: string, version?: number): Survey;
  rules(): SurveyRules;
  /** Those in force, the shipped ones first, then by id. */
  surveys(): Survey[];
  /** All versions of one survey, oldest first; empty for an id nobody knows. */
  versions(id: string): Survey[];
  /**
   * Keeps what was written as the next version of a survey, new or not, and resolves with it. Rejects with SURVEY_INVALID, and with
   * EDIT_CONFLICT when it was made from another version than the one in force. `by` is an agent's id.
   */
  define(written: unknown, by: string): Promise<Survey>;
  /** The same for the rules. */
  keepRules(written: unknown, by: string): Promise<SurveyRules>;
}

/** Resolves once everything has been read. */
export async function openSurveyBook({ surveys: store, clock, log }: SurveyBookDeps): Promise<OpenSurveyBook> {
  let versions = new Map<string, Survey[]>();
  let rules: SurveyRules = shippedBook.rules();
  const { refresh, look, start, stop } = refreshing(
    () => Promise.all([store.definitions(), store.rules()]),
    ([written, kept]) => {
      versions = byId([...Object.values<Survey>(shipped), ...written]);
      rules = kept ?? shippedBook.rules();
    },
    (error) => log('warn', 'The surveys could not be read again', { error: String(error) }),
  );

  const inForce = () => [...versions.values()].flatMap((all) => all.at(-1) ?? []);

  await refresh();
  return {
    survey(id, version) {
      const all = versions.get(id);
      const wanted = all?.find((one) => one.version === version);
      // Another process may have defined it a moment ago.
      if (version !== undefined && !wanted) look();
      return wanted ?? all?.at(-1) ?? shippedBook.survey(id);
    },
    rules: () => rules,
    surveys: inForce,
    versions: (id) => versions.get(id) ?? [],
    async define(written, by) {
      const survey = readSurvey(written);
      await refresh();
      const before = versions.get(survey.id)?.at(-1);
      if (survey.version !== (before?.version ?? 0) + 1) throw conflict();
      if (before && before.metric !== survey.metric) {
        throw new ConvozError('SURVEY_INVALID', `The survey ${survey.id} is one of ${before.metric} and stays one`, {
          hint: 'Define a new survey with an id of its own.',
        });
      }
      await store.define(survey, by, clock.now());
      await refresh();
      return survey;
    },
    async keepRules(written, by) {
      await refresh();
      const next = readRules(written, inForce());
      if (next.version !== rules.version + 1) throw conflict();
      await store.keepRules(next, by, clock.now());
      await refresh();
      return next;
    },
    refresh,
    start,
    stop,
  };
}

function byId(all: readonly Survey[]): Map<string, Survey[]> {
  const found = new Map<string, Survey[]>();
  for (const survey of all) found.set(survey.id, [...(found.get(survey.id) ?? []), survey]);
  for (const versions of found.values()) versions.sort((a, b) => a.version - b.version);
  return found;
}

function conflict(): ConvozError {
  return new ConvozError('EDIT_CONFLICT', 'Somebody has changed it since you loaded it', {
    hint: 'Load it again and make your change anew.',
  });
}
