import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { conceptFinder } from '../bot/nlu/concepts/concept-finder.js';
import { type Prepared, prepare } from '../bot/nlu/prepare.js';
import type { Sentiment } from '../bot/nlu/sentiment/feelings.js';
import { measureSentiment } from '../bot/nlu/sentiment/measure.js';
import { type LabelledFeeling, readFeelings } from '../bot/nlu/sentiment/read-labelled.js';
import { sentimentLabel, sentimentOf } from '../bot/nlu/sentiment/sentiment.js';
import { projectPath } from '../bot/project-path.js';
import { languages } from '../bot/support/language.js';
import { percentile } from './nlu/measures.js';

/**
 * `npm run bench:sentiment [-- --development]`: how well feelings are read in messages written by others, beside
 * @nlpjs/sentiment on the same messages. `--development`: the messages that the lexicon was written with, which flatter it.
 */
const { values } = parseArgs({ options: { development: { type: 'boolean', default: false } } });
const directory = projectPath(`nlp-models/${values.development ? 'development' : 'held-out'}`);
const messages = await readFeelings(directory);
const now = new Date('2026-01-01T12:00:00Z');
const lexicon = { stem: (word: string) => word, findConcepts: conceptFinder([]) };

const prepared = new Map(messages.map((message) => [message, prepare(message.text, now, lexicon)] as const));
const theirs = nlpjsSentiment();
for (let round = 0; round < 3; round += 1) for (const message of prepared.values()) sentimentOf(message);

const timesMs: number[] = [];
say('| | | n | right | unhappy noticed | unhappy rightly | macro-F1 |');
say('| --- | --- | --- | --- | --- | --- | --- |');
for (const language of [...languages, undefined]) {
  const own = messages.filter((message) => language === undefined || message.language === language);
  say(row(language ?? 'all', 'Convoz', own, own.map(ours)));
  say(row('', '@nlpjs/sentiment', own, await Promise.all(own.map(theirs))));
}
say(`\nOne message: p50 ${percentile(timesMs, 0.5).toFixed(3)} ms, p99 ${percentile(timesMs, 0.99).toFixed(3)} ms`);

/** Timed is only the reading itself: other parts of understanding need the message prepared anyway. */
function ours(message: LabelledFeeling): Sentiment {
  const words = prepared.get(message) as Prepared;
  const started = performance.now();
  const score = sentimentOf(words);
  timesMs.push(performance.now() - started);
  return sentimentLabel(score);
}

function row(language: string, system: string, own: readonly LabelledFeeling[], read: readonly Sentiment[]): string {
  const figures = measureSentiment(own.map(({ sentiment }, at) => ({ truth: sentiment, read: read[at] as Sentiment })));
  const { n, accuracy, negativeRecall, negativePrecision, macroF1 } = figures;
  const shares = [accuracy, negativeRecall, negativePrecision, macroF1].map((share) => (share * 100).toFixed(1));
  return `| ${[language, system, n, ...shares].join(' | ')} |`;
}

/** Its own analyzer with the lexicon, tokeniser and stemmer of each language, told the language, and its own verdict. */
function nlpjsSentiment(): (message: LabelledFeeling) => Promise<Sentiment> {
  interface Analyzer {
    process(input: { locale: string; text: string }): Promise<{ sentiment: { vote: Sentiment } }>;
  }
  const load = createRequire(import.meta.url);
  const { Container } = load('@nlpjs/basic') as { Container: new () => { use(plugin: unknown): void } };
  const { SentimentAnalyzer } = load('@nlpjs/sentiment') as {
    SentimentAnalyzer: new (settings: { container: unknown }) => Analyzer;
  };
  const container = new Container();
  for (const language of languages) {
    const plugin = `Lang${language[0]?.toUpperCase()}${language[1]}`;
    container.use((load(`@nlpjs/lang-${language}`) as Record<string, unknown>)[plugin]);
  }
  const analyzer = new SentimentAnalyzer({ container });
  return async ({ text, language }) => (await analyzer.process({ locale: language, text })).sentiment.vote;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
