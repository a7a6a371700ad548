import { poolable } from '../support/scores/index.js';
import { type Metric, type Survey, surveys } from '../support/survey.js';

/** Versions of a survey whose answers are on one scale. */
export interface SurveyScale {
  /** The latest first. */
  versions: [Survey, ...Survey[]];
}

/**
 * Finds the scale of what columns call a survey, `metric id version`. A version nobody has defined is taken to be on the
 * scale of the shipped survey of its metric.
 */
export class Scales {
  readonly #definitions: ReadonlyMap<string, Survey>;
  readonly #byWord = new Map<string, number>();
  readonly all: SurveyScale[] = [];

  constructor(definitions: readonly Survey[]) {
    this.#definitions = new Map(definitions.map((survey) => [wordOf(survey), survey]));
  }

  /** Number of the scale in `all`; −1 for surveys of other metrics. */
  numberOf(word: string, metric: Metric): number {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const survey = this.surveyOf(word);
    const number = survey.metric === metric ? this.#add(survey) : -1;
    this.#byWord.set(word, number);
    return number;
  }

  surveyOf(word: string): Survey {
    const [metric, id = '', version] = word.split(' ');
    return this.#definitions.get(word) ?? { ...surveys[metric as Metric], id, version: Number(version) };
  }

  #add(survey: Survey): number {
    const place = this.all.findIndex(({ versions: [first] }) => poolable(first, survey));
    const scale = this.all[place];
    if (!scale) return this.all.push({ versions: [survey] }) - 1;
    scale.versions.push(survey);
    scale.versions.sort((a, b) => b.version - a.version);
    return place;
  }
}

export function wordOf({ metric, id, version }: Pick<Survey, 'metric' | 'id' | 'version'>): string {
  return `${metric} ${id} ${version}`;
}
