import { expect } from 'chai';
import fc from 'fast-check';
import { accentTokens } from '../../../web/ui/accent.js';
import { contrast, parseHex, type Rgb, toHex } from '../../../web/ui/contrast.js';

const surfaces = { light: ['#ffffff', '#eef3f3'], dark: ['#151b1e', '#222a2e'] };

describe('accentTokens', () => {
  it('makes readable tokens of any colour, in both themes', () => {
    const channel = fc.integer({ min: 0, max: 255 });

    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (brand) => {
        const tokens = accentTokens(toHex(brand));
        if (!tokens) return false;
        return (['light', 'dark'] as const).every((theme) => {
          const colour = (name: keyof typeof tokens) => side(tokens[name], theme);
          const inkReads = surfaces[theme].every((surface) => contrast(colour('--accent-ink'), rgb(surface)) >= 4.5);
          return inkReads && contrast(colour('--accent-text'), colour('--accent')) >= 4.5;
        });
      }),
    );
  });

  it('keeps a brand’s colour as the fill where it can be told from the surface', () => {
    const tokens = accentTokens('#ffcc00');

    expect(tokens?.['--accent']).to.equal('light-dark(#ffcc00, #ffcc00)');
    expect(tokens?.['--accent-text']).to.equal('light-dark(#000000, #000000)');
  });

  it('moves a fill that would melt into the surface', () => {
    const white = accentTokens('#ffffff');
    const black = accentTokens('#111111');

    expect(contrast(side(white?.['--accent'] ?? '', 'light'), rgb('#eef3f3'))).to.be.at.least(1.3);
    expect(contrast(side(black?.['--accent'] ?? '', 'dark'), rgb('#222a2e'))).to.be.at.least(1.3);
  });

  it('is undefined for what is no colour', () => {
    expect(accentTokens('teal')).to.equal(undefined);
  });
});

function side(value: string, theme: 'light' | 'dark'): Rgb {
  const both = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
  return rgb(both?.[theme === 'light' ? 1 : 2] ?? '');
}

function rgb(hex: string): Rgb {
  const colour = parseHex(hex);
  if (!colour) throw new Error(`"${hex}" is no colour`);
  return colour;
}
