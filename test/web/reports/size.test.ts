import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { builtWeb } from '../built.js';

describe('the reports’ files', () => {
  it('weigh at most 90 kB over the wire, all of them', async function () {
    this.timeout(60_000);
    const folder = join(await builtWeb('desk,reports'), 'reports');
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

    const sizes = await Promise.all(
      files.map(async ({ parentPath, name }) => gzipSync(await readFile(join(parentPath, name))).length),
    );

    expect(sizes).to.have.length(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).to.be.below(90_000);
  });
});
