import { z } from 'zod';
import type { ThemeSetting } from '../../support/settings.js';
import { readSetting } from './read-setting.js';
import { perLanguage } from './texts.js';

/**
 * What is written on the accent and the accent as ink are made readable by the widget itself; what it cannot mend is a colour
 * that nobody tells from the page (W3C, WCAG 2.2, 1.4.11 asks 3 : 1 of a control; the button has its name on it, so less will do).
 */
const leastContrast = 1.3;
const pages = ['#ffffff', '#14191c'] as const;

const schema: z.ZodType<ThemeSetting> = z.strictObject({
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0f766e')
    .toLowerCase()
    .refine(showsOnPages, 'cannot be told from the page it stands on, light or dark')
    .optional(),
  position: z.enum(['right', 'left']),
  launcher: perLanguage(30),
  bubble: perLanguage(160),
}) as z.ZodType<ThemeSetting>;

export const shippedTheme: ThemeSetting = { position: 'right', launcher: {}, bubble: {} };

/** Checks what an admin has written; throws SETTING_INVALID. */
export function readTheme(written: unknown): ThemeSetting {
  return readSetting(schema, written);
}

function showsOnPages(colour: string): boolean {
  return pages.every((page) => contrast(colour, page) >= leastContrast);
}

/** 1–21 (W3C, WCAG 2.2, "contrast ratio", "relative luminance"). */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
