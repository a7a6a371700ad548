import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { ConvozError, errorCodes, isConvozError } from '../bot/errors.js';
import { projectPath } from '../bot/project-path.js';

describe('ConvozError', () => {
  it('travels under the status of its code, with hint and cause', () => {
    const cause = new Error('disk full');

    const error = new ConvozError('STORE_UNAVAILABLE', 'The database refused to commit', {
      hint: 'Free space.',
      cause,
    });

    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({
      name: 'ConvozError',
      code: 'STORE_UNAVAILABLE',
      status: 503,
      hint: 'Free space.',
      cause,
    });
  });

  it('is told from other errors, and one code from another', () => {
    const error = new ConvozError('NOT_FOUND', 'nothing here');

    expect(isConvozError(error)).to.equal(true);
    expect(isConvozError(error, 'NOT_FOUND')).to.equal(true);
    expect(isConvozError(error, 'BAD_JSON')).to.equal(false);
    expect(isConvozError(Object.assign(new Error('x'), { code: 'NOT_FOUND' }), 'NOT_FOUND')).to.equal(false);
    expect(isConvozError(undefined)).to.equal(false);
  });
});

describe('the error catalogue docs/errors.md', () => {
  let sections: Map<string, string>;
  before(async () => {
    const page = await readFile(projectPath('docs/errors.md'), 'utf8');
    const parts = page.split(/^## /m).slice(1);
    sections = new Map(parts.map((part) => [part.split('\n', 1)[0]?.replaceAll('`', '').trim() ?? '', part]));
  });

  it('explains every code there is, and none that there is not', () => {
    const documented = [...sections.keys()].filter((title) => /^[A-Z_]+$/.test(title)).sort();

    expect(documented).to.deep.equal(Object.keys(errorCodes).sort());
  });

  it('names the status of each code, and says more than that', () => {
    for (const [code, status] of Object.entries(errorCodes)) {
      const section = sections.get(code) ?? '';
      expect(section, code).to.include(String(status));
      expect(section.length, `${code} is explained`).to.be.greaterThan(code.length + 50);
    }
  });
});

describe('the code', () => {
  it('throws every code there is', async () => {
    const entries = await readdir(projectPath('bot'), { recursive: true, withFileTypes: true });
    const files = entries.filter(({ name, parentPath }) => name.endsWith('.ts') && name !== 'errors.ts' && parentPath);
    const sources = await Promise.all(files.map(({ name, parentPath }) => readFile(join(parentPath, name), 'utf8')));
    const source = sources.join('\n');

    const unused = Object.keys(errorCodes).filter((code) => !source.includes(`'${code}'`));

    expect(unused).to.deep.equal([]);
  });
});
