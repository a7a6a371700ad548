import { join } from 'node:path';
import { expect } from 'chai';
import { builtWeb } from '../built.js';
import { firstLoad } from '../first-load.js';

describe('the reports’ files', () => {
  it('weigh at most 90 kB over the wire until the page can be used', async function () {
    this.timeout(60_000);
    const { files, bytes } = await firstLoad(join(await builtWeb('desk,reports'), 'reports'));

    expect(files).to.have.length(2);
    expect(bytes).to.be.below(90_000);
  });
});
