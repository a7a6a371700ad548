import { contrast, mix, parseHex, type Rgb, toHex } from './contrast.js';

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
/** The surfaces on which an accent must show: the raised one is the harder of each theme. */
const raised = { light: [238, 243, 243] as Rgb, dark: [34, 42, 46] as Rgb };

/** The least contrast at which a filled shape still stands out; what it means is in the text on it. */
const visible = 1.3;

/** Custom properties of tokens.css for one brand colour. */
export type AccentTokens = Record<'--accent' | '--accent-text' | '--accent-ink', string>;

/**
 * Makes the accent tokens of both themes from one brand colour `#rrggbb`. The fill is the brand's, unless it would melt
 * into the surface; what is written on it, and the accent as ink on a surface, reach 4.5 : 1. Undefined when it is no colour.
 */
export function accentTokens(brand: string): AccentTokens | undefined {
  const colour = parseHex(brand);
  if (!colour) return undefined;
  const light = theme(colour, raised.light, black);
  const dark = theme(colour, raised.dark, white);
  return {
    '--accent': `light-dark(${light.fill}, ${dark.fill})`,
    '--accent-text': `light-dark(${light.text}, ${dark.text})`,
    '--accent-ink': `light-dark(${light.ink}, ${dark.ink})`,
  };
}

function theme(brand: Rgb, surface: Rgb, away: Rgb) {
  const fill = reach(brand, surface, away, visible);
  const ink = reach(brand, surface, away, 4.5);
  const text = contrast(fill, white) >= 4.5 ? white : black;
  return { fill: toHex(fill), text: toHex(text), ink: toHex(ink) };
}

/** Moves a colour towards `away` in steps of 4 % until it stands out from the surface by `ratio`. */
function reach(colour: Rgb, surface: Rgb, away: Rgb, ratio: number): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = rounded(mix(colour, away, share));
    if (contrast(candidate, surface) >= ratio) return candidate;
  }
  return away;
}

function rounded([red, green, blue]: Rgb): Rgb {
  return [Math.round(red), Math.round(green), Math.round(blue)];
}
