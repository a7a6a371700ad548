import { useEffect, useState } from 'preact/hooks';
import { caller } from './call.js';
import { readableTopic } from './readable-topic.js';

type Titles = Readonly<Record<string, string>>;

const call = caller((input, init) => fetch(input, init));
/** Asked for once by each page; what failed is asked for again by the next that wants it. */
const asked = new Map<string, Promise<Titles>>();

/** How to call a topic in a language: by its title as soon as that is known, and whatever has none by its id, readably. */
export function useTopicTitle(language: string): (topic: string) => string {
  const [titles, setTitles] = useState<Titles>({});
  useEffect(() => {
    let isWanted = true;
    titlesIn(language).then(
      (known) => isWanted && setTitles(known),
      // The page has words without them.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return (topic) => titles[topic] ?? readableTopic(topic);
}

function titlesIn(language: string): Promise<Titles> {
  const known = asked.get(language);
  if (known) return known;
  const answer = call('GET', `topics?language=${language}`).then((body) => (body as { titles: Titles }).titles);
  asked.set(language, answer);
  answer.catch(() => asked.delete(language));
  return answer;
}
