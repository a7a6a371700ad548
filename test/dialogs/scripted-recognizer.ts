import type { Decision, Entity, Recognition, Recognizer } from '../../bot/engine/ports.js';
import type { Language } from '../../bot/support/language.js';

/**
 * Understands by a table. A rule is `words | other words → intent`, or `→ clarify intent intent` (unsure between them; `intent:0.02` gives a probability),
 * `→ both intent intent` (several wishes), `→ foreign ru` (none of our languages), `→ handoff`; ` (−0.8)` at the end is the sentiment. Words match anywhere, without case or accents; the first rule wins
 * and anything else falls back.
 */
export function scriptedRecognizer(rules: readonly string[], language: Language): Recognizer {
  const table = rules.map(readRule);
  return {
    version: 'scripted',
    recognise(text) {
      const folded = fold(text);
      const rule = table.find(({ words }) => words.some((word) => folded.includes(word)));
      return { ...unknown, language, ...rule?.result, entities: entitiesIn(text) };
    },
  };
}

const unknown: Omit<Recognition, 'language'> = {
  languageConfidence: 0.9,
  intent: 'none',
  probability: 0.2,
  decision: 'fallback',
  alternatives: [],
  entities: [],
  sentiment: 0,
};

function readRule(rule: string): { words: string[]; result: Partial<Recognition> } {
  const [left = '', right = ''] = rule.split('→').map((part) => part.trim());
  const sentiment = Number(/\(([−-]?[\d.]+)\)$/.exec(right)?.[1]?.replace('−', '-') ?? 0);
  const names = right
    .replace(/\(.*\)$/, '')
    .trim()
    .split(/\s+/);
  const unsure = names[0] === 'clarify';
  const several = names[0] === 'both';
  if (names[0] === 'foreign' && names[1]) return { words: wordsOf(left), result: { foreign: names[1] } };
  const decision: Decision = unsure ? 'clarify' : names[0] === 'handoff' ? 'handoff' : 'answer';
  const intents = decision === 'answer' && !several ? names : names.slice(1);
  return {
    words: wordsOf(left),
    result: {
      decision,
      sentiment,
      intent: intents[0] ?? 'contact.human_agent',
      probability: unsure ? 0.5 : 0.95,
      alternatives: several ? [] : intents.slice(1).map(readAlternative),
      ...(several && { further: intents.slice(1) }),
    },
  };
}

function wordsOf(left: string): string[] {
  return left.split('|').map((word) => fold(word));
}

function readAlternative(name: string): { intent: string; probability: number } {
  const [intent = '', probability = '0.2'] = name.split(':');
  return { intent, probability: Number(probability) };
}

function entitiesIn(text: string): Entity[] {
  const found: Entity[] = [];
  for (const match of text.matchAll(/MR-?\d{4,6}|[\w.]+@\w+(?:\.\w+)+/gi)) {
    const raw = match[0];
    const type = raw.includes('@') ? 'email' : 'order_number';
    found.push({ type, raw, value: raw.toLowerCase(), start: match.index, end: match.index + raw.length });
  }
  return found;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
