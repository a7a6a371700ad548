import type { Language } from '../../../bot/support/language.js';
import { teamStrings } from '../../ui/team/strings/index.js';
import { cases as enCases } from './en/cases.js';
import { experiments as enExperiments } from './en/experiments.js';
import { page as enPage } from './en/page.js';
import { rules as enRules } from './en/rules.js';
import { surveys as enSurveys } from './en/surveys.js';
import { cases as esCases } from './es/cases.js';
import { experiments as esExperiments } from './es/experiments.js';
import { page as esPage } from './es/page.js';
import { rules as esRules } from './es/rules.js';
import { surveys as esSurveys } from './es/surveys.js';
import { cases as glCases } from './gl/cases.js';
import { experiments as glExperiments } from './gl/experiments.js';
import { page as glPage } from './gl/page.js';
import { rules as glRules } from './gl/rules.js';
import { surveys as glSurveys } from './gl/surveys.js';
import { cases as ptCases } from './pt/cases.js';
import { experiments as ptExperiments } from './pt/experiments.js';
import { page as ptPage } from './pt/page.js';
import { rules as ptRules } from './pt/rules.js';
import { surveys as ptSurveys } from './pt/surveys.js';
import type { Strings } from './strings.js';

export const strings: Record<Language, Strings> = {
  es: { ...teamStrings.es, ...esPage, ...esCases, ...esSurveys, ...esRules, ...esExperiments },
  gl: { ...teamStrings.gl, ...glPage, ...glCases, ...glSurveys, ...glRules, ...glExperiments },
  en: { ...teamStrings.en, ...enPage, ...enCases, ...enSurveys, ...enRules, ...enExperiments },
  pt: { ...teamStrings.pt, ...ptPage, ...ptCases, ...ptSurveys, ...ptRules, ...ptExperiments },
};
