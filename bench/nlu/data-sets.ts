import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Example {
  text: string;
  intent: string;
}

/** One training and one test part that belong together. */
export interface Part {
  train: Example[];
  test: Example[];
}

/** Utterances that belong to no intent. */
export interface OutOfScope {
  train: Example[];
  /** With `validation`, where thresholds are chosen; never on the test part. */
  validationInScope: Example[];
  validation: Example[];
  test: Example[];
}

export interface DataSet {
  id: string;
  title: string;
  /** Where the data come from, for those who have none. */
  source: string;
  /** Files that must be there, under the data folder. */
  needs: string;
  isQuick: boolean;
  /** SIGDIAL has three small corpora; all others one part. */
  read(folder: string): { parts: Part[]; outOfScope?: OutOfScope };
}

const fewShot = 'github.com/jianguoz/Few-Shot-Intent-Detection (folder Datasets)';
const banking = 'github.com/PolyAI-LDN/task-specific-datasets (folder banking_data)';

export const dataSets: readonly DataSet[] = [
  {
    id: 'sigdial',
    title: 'SIGDIAL 2017',
    source: 'github.com/sebischair/NLU-Evaluation-Corpora',
    needs: 'sigdial',
    isQuick: true,
    read: (folder) => ({ parts: ['Chatbot', 'AskUbuntu', 'WebApplications'].map((name) => sigdial(folder, name)) }),
  },
  {
    id: 'banking77',
    title: 'Banking77',
    source: banking,
    needs: 'banking77',
    isQuick: false,
    read: (folder) => ({
      parts: [{ train: csv(join(folder, 'banking77/train.csv')), test: csv(join(folder, 'banking77/test.csv')) }],
    }),
  },
  { ...fewShotSet('banking77-10', 'Banking77 10-shot', 'BANKING77', 'train_10'), isQuick: true },
  fewShotSet('hwu64', 'HWU64', 'HWU64', 'train'),
  { ...fewShotSet('hwu64-10', 'HWU64 10-shot', 'HWU64', 'train_10'), isQuick: true },
  {
    id: 'clinc150',
    title: 'CLINC150',
    source: 'github.com/clinc/oos-eval (data_full.json)',
    needs: 'clinc150',
    isQuick: false,
    read: readClinc,
  },
];

/** What is missing of a data set, in words; undefined when it is all there. */
export function missing(folder: string, { needs, source, title }: DataSet): string | undefined {
  return existsSync(join(folder, needs)) ? undefined : `${title}: ${join(folder, needs)} (get it from ${source})`;
}

function fewShotSet(id: string, title: string, name: string, train: string): DataSet {
  return {
    id,
    title,
    source: fewShot,
    needs: `fewshot/${name}`,
    isQuick: false,
    read: (folder) => ({
      parts: [
        {
          train: lineByLine(join(folder, 'fewshot', name, train)),
          test: lineByLine(join(folder, 'fewshot', name, 'test')),
        },
      ],
    }),
  };
}

function lineByLine(folder: string): Example[] {
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
  const labels = lines('label');
  return lines('seq.in').map((text, at) => ({ text, intent: labels[at] ?? '' }));
}

function sigdial(folder: string, name: string): Part {
  const { sentences } = JSON.parse(readFileSync(join(folder, `sigdial/${name}Corpus.json`), 'utf8')) as {
    sentences: { text: string; intent: string; training: boolean }[];
  };
  const half = (training: boolean) =>
    sentences.filter((one) => one.training === training).map(({ text, intent }) => ({ text, intent }));
  return { train: half(true), test: half(false) };
}

function readClinc(folder: string): { parts: Part[]; outOfScope: OutOfScope } {
  const data = JSON.parse(readFileSync(join(folder, 'clinc150/data_full.json'), 'utf8')) as Record<
    string,
    [string, string][]
  >;
  const part = (name: string) => (data[name] ?? []).map(([text, intent]) => ({ text, intent }));
  return {
    parts: [{ train: part('train'), test: part('test') }],
    outOfScope: {
      train: part('oos_train'),
      validationInScope: part('val'),
      validation: part('oos_val'),
      test: part('oos_test'),
    },
  };
}

/** Reads `text,category` with quoted texts. */
function csv(path: string): Example[] {
  const records = readFileSync(path, 'utf8').matchAll(/^(?:"((?:[^"]|"")*)"|([^",\r\n]*)),([^,\r\n]+)\r?$/gm);
  return [...records]
    .slice(1)
    .map(([, quoted, plain, intent]) => ({ text: quoted?.replaceAll('""', '"') ?? plain ?? '', intent: intent ?? '' }));
}
