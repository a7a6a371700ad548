import type { Language } from '../../widget/strings/index.js';
import { en } from './en.js';
import { es } from './es.js';
import { gl } from './gl.js';
import { pt } from './pt.js';
import type { ShopStrings } from './strings.js';

export const shopStrings: Record<Language, ShopStrings> = { es, gl, en, pt };
