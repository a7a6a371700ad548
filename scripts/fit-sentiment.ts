import { writeFile } from 'node:fs/promises';
import { cleanText } from '../bot/nlu/clean.js';
import { signals } from '../bot/nlu/sentiment/evidence.js';
import { fitSentiment } from '../bot/nlu/sentiment/fit.js';
import { readFeelingsCorpus } from '../bot/nlu/sentiment/read-labelled.js';
import type { Side } from '../bot/nlu/sentiment/weights.js';
import { tokenise } from '../bot/nlu/tokens.js';
import { projectPath } from '../bot/project-path.js';

/** `npx tsx scripts/fit-sentiment.ts`: writes bot/nlu/sentiment/weights.ts anew from what nlp-models/sentiment teaches. */
const corpus = await readFeelingsCorpus(projectPath('nlp-models/sentiment'));
const { negative, positive } = fitSentiment(
  corpus.map(({ text, sentiment }) => ({ text, sentiment, tokens: tokenise(cleanText(text), []) })),
);

await writeFile(
  projectPath('bot/nlu/sentiment/weights.ts'),
  `import type { Signal } from './evidence.js';

/** In log-odds per unit of a signal; \`constant\` is where a message without any stands. */
export type Side = Record<Signal | 'constant', number>;

export interface SentimentWeights {
  negative: Side;
  positive: Side;
}

/** Written by scripts/fit-sentiment.ts from nlp-models/sentiment. */
export const weights: SentimentWeights = {
  negative: {
${listed(negative)}
  },
  positive: {
${listed(positive)}
  },
};
`,
);
process.stdout.write(`${corpus.length} messages\n`);

function listed(side: Side): string {
  return [...signals, 'constant' as const].map((signal) => `    ${signal}: ${side[signal]},`).join('\n');
}
