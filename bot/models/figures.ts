import { z } from 'zod';
import type { ModelFigures } from '../support/model-work.js';
import type { ModelReport } from './model-report.js';

const measured = z.looseObject({ reliability: z.looseObject({ calibrationError: z.number() }) });

/** A report as a person compares models by it. Shares are 0–1, null where there was nothing to take a share of. */
export function figuresOf({ scores, training, gates, ...report }: ModelReport): ModelFigures {
  const { version, trainedAt, utterances, lessons } = report;
  return {
    version,
    trainedAt,
    utterances,
    lessons,
    calibrationError: measured.safeParse(training).data?.reliability.calibrationError ?? null,
    languages: scores.map(({ language, inScope, answered, right, outOfScope, outOfScopeAnswered }) => ({
      language,
      accuracy: ratio(right, answered),
      coverage: ratio(answered, inScope),
      outOfScopeAnswered: ratio(outOfScopeAnswered, outOfScope),
    })),
    ...(gates && { gates }),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
