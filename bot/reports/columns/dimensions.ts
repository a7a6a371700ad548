const words = { type: 'words', part: 'rows' } as const;

/** What reports filter and group by, the same in all columns. An empty text is "none". */
export const dimensionLayout = {
  channel: words,
  language: words,
  agent: words,
  topic: words,
  product: words,
  segment: words,
  servedBy: words,
} as const;

type Text = string | null | undefined;

interface Described {
  channel: string;
  language: string;
  agentId?: Text;
  topic?: Text;
  product?: Text;
  segment?: Text;
  servedBy: string;
}

export function dimensionValues(rows: readonly Described[]): Record<keyof typeof dimensionLayout, string[]> {
  return {
    channel: rows.map(({ channel }) => channel),
    language: rows.map(({ language }) => language),
    agent: rows.map(({ agentId }) => agentId ?? ''),
    topic: rows.map(({ topic }) => topic ?? ''),
    product: rows.map(({ product }) => product ?? ''),
    segment: rows.map(({ segment }) => segment ?? ''),
    servedBy: rows.map(({ servedBy }) => servedBy),
  };
}

/** The same for what belongs to having been asked. */
export const surveyLayout = {
  /** `metric id version`. */
  survey: words,
  occasion: words,
  /** Each `experiment:variant`, with a line break after it. */
  variant: words,
} as const;

interface Asked {
  metric: string;
  surveyId: string;
  surveyVersion: number;
  occasion: string;
  /** By experiment; from the database as JSON text. */
  variants?: Record<string, string> | Text;
}

export function surveyValues(rows: readonly Asked[]): Record<keyof typeof surveyLayout, string[]> {
  return {
    survey: rows.map(({ metric, surveyId, surveyVersion }) => `${metric} ${surveyId} ${surveyVersion}`),
    occasion: rows.map(({ occasion }) => occasion),
    variant: rows.map(({ variants }) => (variants == null ? '' : variantsIn(variants))),
  };
}

function variantsIn(variants: Record<string, string> | string): string {
  const byExperiment: Record<string, string> = typeof variants === 'string' ? JSON.parse(variants) : variants;
  return Object.entries(byExperiment)
    .map(([experiment, variant]) => `${experiment}:${variant}\n`)
    .sort()
    .join('');
}
