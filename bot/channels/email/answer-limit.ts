import type { EmailReference } from './reference.js';

const hourMs = 3_600_000;
/** Answers without a person, per hour and address. */
const most = { outOfThread: 3, sameWords: 3, inThread: 20 };
const mostAddresses = 10_000;

type Answered = Pick<EmailReference, 'mail' | 'said' | 'thread'> & { at: number };

/**
 * Ends a conversation of two machines whose mails do not say that they are machines'. Mails are counted that were answered without a person
 * within the hour: three of an address that begin a thread, or say the same; twenty that go on with one, as a customer may who
 * answers our questions. Counted in this process, and from nothing at each start.
 */
export class AnswerLimit {
  readonly #answered = new Map<string, Answered[]>();

  /** Counts an answer to this mail, unless it is one too many; all answers to one mail are one. */
  admits({ to, mail, said, thread }: EmailReference, now: Date): boolean {
    const since = now.getTime() - hourMs;
    const before = (this.#answered.get(to) ?? []).filter(({ at }) => at > since);
    if (before.some((one) => one.mail === mail)) return true;
    const [inThread, outOfThread] = [before.filter((one) => one.thread), before.filter((one) => !one.thread)];
    const isTooMany = thread
      ? inThread.length >= most.inThread || before.filter((one) => one.said === said).length >= most.sameWords
      : outOfThread.length >= most.outOfThread;
    if (isTooMany) return false;
    this.#answered.delete(to);
    this.#answered.set(to, [...before, { mail, said, thread, at: now.getTime() }]);
    const [oldest] = this.#answered.keys();
    if (this.#answered.size > mostAddresses && oldest !== undefined) this.#answered.delete(oldest);
    return true;
  }
}
