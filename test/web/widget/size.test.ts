import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { builtFile } from '../built.js';

describe('the widget’s file', () => {
  it('weighs at most 25 kB gzipped, styles and all', async function () {
    this.timeout(30_000);

    const script = await builtFile('widget.js');

    expect(gzipSync(script, { level: 9 }).byteLength).to.be.at.most(25_000);
    expect(script.toString()).to.contain('--surface-raised');
  });
});
