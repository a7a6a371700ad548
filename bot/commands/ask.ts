import { readConfig } from '../config.js';
import { loadModelInUse } from '../models/index.js';
import { languageOf } from '../support/language.js';
import { modelPlaces } from './model-places.js';

/** `convoz ask`: what the bot makes of a sentence, without a conversation. */
export async function ask(
  text: string,
  options: { lang?: string; json?: boolean },
  print: (line: string) => void,
): Promise<void> {
  const { recognizer } = await loadModelInUse(await modelPlaces(readConfig()), () => undefined);
  const language = languageOf(options.lang);
  const recognition = recognizer.recognise(text, { now: new Date(), ...(language && { language }) });
  if (options.json) {
    print(JSON.stringify(recognition));
    return;
  }
  const { intent, probability, decision, alternatives, further = [], entities } = recognition;
  print(`${decision}: ${intent} (${percent(probability)}), language ${recognition.language}`);
  for (const wish of further) print(`  and ${wish}`);
  for (const other of alternatives) print(`  or ${other.intent} (${percent(other.probability)})`);
  for (const entity of entities) print(`  ${entity.type}: ${entity.value}`);
}

function percent(probability: number): string {
  return `${Math.round(probability * 100)} %`;
}
