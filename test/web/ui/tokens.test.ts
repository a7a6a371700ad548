import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { contrast, parseHex, type Rgb } from '../../../web/ui/contrast.js';

const css = ['tokens.css', 'tokens-pages.css']
  .map((file) => readFileSync(new URL(`../../../web/ui/${file}`, import.meta.url), 'utf8'))
  .join('\n');
const surfaces = ['surface', 'surface-raised', 'surface-sunken'];

/** Every pair of ink and ground in use, with the least contrast it needs (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: [ink: string, ground: string, ratio: number][] = [
  ...surfaces.flatMap((ground) =>
    ['text', 'text-soft', 'accent-ink', 'good', 'warn', 'bad', 'info'].map((ink): [string, string, number] => [
      ink,
      ground,
      4.5,
    ]),
  ),
  ...surfaces.flatMap((ground) =>
    ['control', 'focus', 'accent'].map((ink): [string, string, number] => [ink, ground, 3]),
  ),
  ['accent-text', 'accent', 4.5],
];

describe('design tokens', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const [ink, ground, ratio] of pairs) {
      it(`keeps ${ink} on ${ground} at ${ratio} : 1 or better in the ${theme} theme`, () => {
        const colours = [token(ink, theme), token(ground, theme)] as const;

        const reached = contrast(...colours);

        expect(reached).to.be.at.least(ratio);
      });
    }
  }
});

function token(name: string, theme: 'light' | 'dark'): Rgb {
  const both = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(css);
  const colour = parseHex(both?.[theme === 'light' ? 1 : 2] ?? '');
  if (!colour) throw new Error(`tokens.css has no colour --${name}`);
  return colour;
}
