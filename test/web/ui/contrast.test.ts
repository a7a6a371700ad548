import { expect } from 'chai';
import { contrast, parseHex, toHex } from '../../../web/ui/contrast.js';

describe('contrast', () => {
  it('is 21 between black and white, in either order, and 1 of a colour with itself', () => {
    const [black, white] = [parseHex('#000'), parseHex('#ffffff')] as [never, never];

    const ratios = [contrast(black, white), contrast(white, black), contrast(white, white)];

    expect(ratios.map((ratio) => ratio.toFixed(2))).to.deep.equal(['21.00', '21.00', '1.00']);
  });

  it('agrees with the published figure for #767676 on white', () => {
    const [grey, white] = [parseHex('#767676'), parseHex('#fff')] as [never, never];

    const ratio = contrast(grey, white);

    // Relative luminance of #767676: ((118/255 + 0.055) / 1.055)^2.4 = 0.1812; 1.05 / 0.2312 = 4.54.
    expect(ratio).to.be.closeTo(4.54, 0.005);
  });

  it('reads and writes colours, and refuses what is none', () => {
    const short = parseHex('#0fA');
    const wrong = ['', 'red', '#12', '#12345g', 'url(x)', '#fff;color:red'].map(parseHex);

    expect(short).to.deep.equal([0, 255, 170]);
    expect(toHex([0, 255, 170])).to.equal('#00ffaa');
    expect(wrong.every((colour) => colour === undefined)).to.equal(true);
  });
});
