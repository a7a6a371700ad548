import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../transcript.js';

/** How near the end (px) still counts as reading the newest message. */
const nearEnd = 48;
/** What stays in sight above the beginning of a long answer (px). */
const headroom = 12;
/** Messages of the bot no further apart than this are one answer. */
const oneGoMs = 20;

/**
 * Keeps the newest message in sight while the customer is at the end; further up the log stays where it is and `missed`
 * says that there is more. His own messages always take him to the end. An answer of the bot that is higher than the log
 * is shown from its beginning, since its first line says most.
 */
export function useFollowing(entries: readonly Entry[]) {
  const log = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  /** Where following has put the log. */
  const rest = useRef(0);
  /** The answer whose end the customer has gone to. */
  const read = useRef<string | undefined>(undefined);
  const answer = useRef<Answer | undefined>(undefined);
  const [missed, setMissed] = useState(false);
  const last = entries.at(-1);
  answer.current = lastAnswer(entries);

  const follow = () => {
    const element = log.current;
    if (!element) return;
    following.current = true;
    const end = element.scrollHeight - element.clientHeight;
    const isLong = answer.current && answer.current.key !== read.current;
    rest.current = Math.min(end, isLong ? topOf(element, answer.current) : end);
    element.scrollTop = rest.current;
    setMissed(end - rest.current > nearEnd);
  };

  const goToEnd = () => {
    read.current = answer.current?.key;
    follow();
  };

  const onScroll = () => {
    const { scrollHeight, scrollTop, clientHeight } = log.current ?? document.documentElement;
    const isAtEnd = scrollHeight - scrollTop - clientHeight <= nearEnd;
    const isAtRest = Math.abs(scrollTop - rest.current) < 2;
    following.current = isAtEnd || isAtRest;
    if (isAtEnd && !isAtRest) read.current = answer.current?.key;
    if (isAtEnd) setMissed(false);
  };

  useLayoutEffect(() => {
    if (following.current || last?.author === 'me') follow();
    else if (last) setMissed(true);
  }, [last?.key]);

  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => following.current && follow());
    if (log.current) observer.observe(log.current);
    if (content.current) observer.observe(content.current);
    return () => observer.disconnect();
  }, []);

  return { log, content, missed, onScroll, goToEnd };
}

interface Answer {
  /** Of its first message, which is the `index`th of the log. */
  key: string;
  index: number;
}

/** What the bot said last in one go: the messages of one turn stand a millisecond apart. */
function lastAnswer(entries: readonly Entry[]): Answer | undefined {
  let index = entries.length;
  for (let next = entries.at(-1); next; next = entries[index - 1]) {
    if (next.author !== 'bot' || (entries[index]?.at ?? next.at) - next.at > oneGoMs) break;
    index -= 1;
  }
  const first = entries[index];
  return first && { key: first.key, index };
}

function topOf(log: HTMLElement, answer: Answer | undefined): number {
  const first = log.querySelectorAll('.message')[answer?.index ?? 0];
  if (!first) return Number.POSITIVE_INFINITY;
  return Math.max(0, first.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop - headroom);
}
