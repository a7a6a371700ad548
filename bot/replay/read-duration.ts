/** Milliseconds of `+20s`, `+3m`, `+2h` or `+14d`; undefined for anything else. */
export function readDuration(text: string): number | undefined {
  const [, amount, unit = ''] = /^\+(\d{1,6})([smhd])$/.exec(text) ?? [];
  const seconds = { s: 1, m: 60, h: 3600, d: 86_400 }[unit];
  return seconds === undefined ? undefined : Number(amount) * seconds * 1000;
}
