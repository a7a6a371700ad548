import type { Sketch } from './likeness.js';

/** The leaders that hold a triple, and how much it weighs in each. */
interface Posting {
  leaders: number[];
  weights: number[];
}

/**
 * Groups by their first member, the leader: a text goes to the leader it is most like, or leads a group of its own when
 * none is at least `threshold` like it (0–1). What comes later never changes where something has gone. The likeness to
 * all leaders is summed up over an index by triples, so that leaders without a common triple cost nothing.
 */
export class Leaders {
  readonly #threshold: number;
  readonly #index = new Map<number, Posting>();
  /** Of the text at hand, to each leader; all zero in between. */
  readonly #likeness: number[] = [];

  constructor(threshold: number) {
    this.#threshold = threshold;
  }

  /** The number of the group a sketch goes to; groups are numbered from 0 in the order in which they came up. */
  place(sketch: Sketch): number {
    return this.#nearest(sketch) ?? this.#lead(sketch);
  }

  #lead({ grams, weights }: Sketch): number {
    const leader = this.#likeness.push(0) - 1;
    for (const [i, gram] of grams.entries()) {
      const posting = this.#index.get(gram) ?? { leaders: [], weights: [] };
      posting.leaders.push(leader);
      posting.weights.push(weights[i] ?? 0);
      this.#index.set(gram, posting);
    }
    return leader;
  }

  #nearest({ grams, weights }: Sketch): number | undefined {
    const likeness = this.#likeness;
    const postings = grams.map((gram) => this.#index.get(gram));
    let best: number | undefined;
    let most = this.#threshold;
    for (const [i, posting] of postings.entries()) {
      if (posting) add(posting, weights[i] ?? 0, likeness);
    }
    for (const posting of postings) {
      for (const leader of posting?.leaders ?? []) {
        const like = likeness[leader] ?? 0;
        if (like > most || (like === most && leader < (best ?? Number.POSITIVE_INFINITY))) {
          best = leader;
          most = like;
        }
        likeness[leader] = 0;
      }
    }
    return best;
  }
}

function add({ leaders, weights }: Posting, weight: number, likeness: number[]): void {
  for (let i = 0; i < leaders.length; i++) {
    const leader = leaders[i] ?? 0;
    likeness[leader] = (likeness[leader] ?? 0) + weight * (weights[i] ?? 0);
  }
}
