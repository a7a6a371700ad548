import type { Language } from '../../../bot/support/language.js';
import type { MacroStep } from '../../../bot/support/macro.js';

export interface CannedReply {
  id: string;
  code: string;
  language: Language;
  title: string;
  text: string;
  /** Absent: everybody's. */
  ownerId?: string;
  version: number;
}

export interface Macro {
  id: string;
  name: string;
  steps: MacroStep[];
  version: number;
}

export type { Language, MacroStep };
