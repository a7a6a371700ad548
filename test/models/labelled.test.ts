import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { readLabelled } from '../../bot/models/labelled.js';
import { codeOf } from '../support-files/code-of.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';

describe('readLabelled', () => {
  let directory: TemporaryDirectory;
  beforeEach(async () => {
    directory = await temporaryDirectory();
  });
  afterEach(() => directory.remove());

  const write = (name: string, ...lines: object[]) =>
    writeFile(join(directory.path, name), lines.map((line) => JSON.stringify(line)).join('\n'));

  it('reads one file per language, whose name is the language of lines that do not tell theirs', async () => {
    await write('pt.jsonl', { text: 'olá', intent: 'smalltalk.greeting', lang: 'pt' });
    await write('gl.jsonl', { text: 'ola', intent: 'smalltalk.greeting' }, { text: 'hi', intent: 'none', lang: 'en' });

    expect(await readLabelled(directory.path)).to.deep.equal([
      { text: 'ola', intent: 'smalltalk.greeting', language: 'gl' },
      { text: 'hi', intent: 'none', language: 'en' },
      { text: 'olá', intent: 'smalltalk.greeting', language: 'pt' },
    ]);
  });

  it('leaves files of other kinds alone', async () => {
    await write('two-wishes-es.jsonl', { text: 'x', intents: ['a.b', 'c.d'] });
    await write('notes.txt', {});

    expect(await readLabelled(directory.path)).to.deep.equal([]);
  });

  it('refuses a line without an intent, and a directory that is not there', async () => {
    await write('es.jsonl', { text: 'x', intents: ['a.b'] });

    expect(await codeOf(readLabelled(directory.path))).to.equal('CORPUS_INVALID');
    expect(await codeOf(readLabelled(join(directory.path, 'nowhere')))).to.equal('FILE_NOT_FOUND');
  });
});
