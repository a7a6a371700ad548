import type { Display } from '../../../bot/support/survey.js';
import type { SurveyFault } from '../surveys/survey-faults.js';
import type { Words } from './page.js';

/** What is said of the definitions. */
export interface SurveyStrings {
  surveys: {
    choose: Words;
    unknown: Words;
    version(version: number): string;
    add: string;
    newTitle: string;
    readOnly: string;
    id: string;
    idHint: string;
    scale: string;
    display: string;
    displays: Record<Display, string>;
    reversed: string;
    reversedHint: string;
    words: string;
    ownWords: string;
    addWords: string;
    addPlace: string;
    removeWords: string;
    everywhere: string;
    fields: Record<'question' | 'first' | 'last' | 'comment' | 'brand' | 'place', string>;
    commentHint: string;
    whereHint: string;
    faults: Record<SurveyFault, string>;
    correct: string;
    saveAs(version: number): string;
    saveHint: string;
    newHint: string;
    saved(version: number): string;
    stale(version: number): string;
    takeTheirs(version: number): string;
    keepMine: string;
    preview: string;
    previewHint: string;
    /** "4 of 5". */
    outOf(value: number, max: number): string;
    history: string;
    restore(version: number): string;
  };
}
