import type { SurveyRule } from '../../../bot/support/survey-rule.js';
import { formatLocales } from '../../ui/format-locales.js';
import { channelName, languageName } from '../../ui/team/names.js';
import type { Strings } from '../strings/strings.js';
import { percentOf } from './rule-draft.js';

/** A rule in one sentence: "After a person (WhatsApp): csat to everybody, in the chat." */
export function ruleSummary({ when, ask, sample, how, quiet }: SurveyRule, t: Strings, language: string): string {
  const list = (parts: readonly string[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(formatLocales(language), { type }).format(parts);
  const conditions = [
    ...(when.channels ? [list(when.channels.map(channelName), 'disjunction')] : []),
    ...(when.languages
      ? [
          list(
            when.languages.map((code) => languageName(code, language)),
            'disjunction',
          ),
        ]
      : []),
    ...(when.topics ? [list(when.topics, 'disjunction')] : []),
    ...(when.transfersFrom === undefined ? [] : [t.rules.transfers(when.transfersFrom)]),
  ];
  const isWhole = ask.length === 1;
  const what = ask.map(({ surveyId, share }) => (isWhole ? surveyId : `${surveyId} ${percentOf(share)} %`));
  return t.rules.sentence({
    after: t.rules.after[when.servedBy ?? 'any'] + (conditions.length > 0 ? ` (${conditions.join('; ')})` : ''),
    what: list(what, isWhole ? 'conjunction' : 'disjunction'),
    whom: sample === 1 ? t.rules.everybody : t.rules.someOf(percentOf(sample)),
    how: how.via === 'chat' ? t.rules.inChat : t.rules.byLink(how.afterHours),
    quiet: quiet && t.rules.notBetween(quiet.from, quiet.to),
  });
}
