import type { RuleFault } from '../surveys/rule-draft.js';
import type { Words } from './page.js';

interface SentenceParts {
  after: string;
  what: string;
  whom: string;
  how: string;
  quiet: string | undefined;
}

/** What is said of the rules. */
export interface RuleStrings {
  rules: {
    title: string;
    count(count: number): string;
    explanation: string;
    none: Words;
    add: string;
    change: string;
    up: string;
    down: string;
    remove: string;
    /** The parts of a rule's own sentence. */
    sentence(parts: SentenceParts): string;
    after: Record<'any' | 'bot' | 'agent', string>;
    transfers(from: number): string;
    everybody: string;
    someOf(percent: number): string;
    inChat: string;
    byLink(hours: number): string;
    notBetween(from: string, to: string): string;
    when: string;
    servedBy: string;
    served: Record<'any' | 'bot' | 'agent', string>;
    transfersFrom: string;
    channels: string;
    topics: string;
    namesHint: string;
    ask: string;
    survey: string;
    shareOf(survey: string): string;
    split: string;
    sample: string;
    how: string;
    via: string;
    vias: Record<'chat' | 'link', string>;
    afterHours: string;
    quiet: string;
    quietEnds: Record<'from' | 'to', string>;
    relationship: string;
    relationshipOn: string;
    relationshipSample: string;
    relationshipCases: string;
    faults: Record<RuleFault, string>;
    save: string;
    saveHint: string;
    saved: string;
  };
}
