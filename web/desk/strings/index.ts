import type { Language } from '../../../bot/support/language.js';
import { en } from './en.js';
import { es } from './es.js';
import { gl } from './gl.js';
import { pt } from './pt.js';
import type { Strings } from './strings.js';

export const strings: Record<Language, Strings> = { es, gl, en, pt };
