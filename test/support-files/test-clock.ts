import type { Clock } from '../../bot/engine/ports.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A clock that stands still until it is told to go on. */
export class TestClock implements Clock {
  #now: number;

  constructor(start = '2026-03-10T10:00:00.000Z') {
    this.#now = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  advance(ms: number): void {
    this.#now += ms;
  }
}
