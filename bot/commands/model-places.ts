import { type Config, costsOf, shelfOf } from '../config.js';
import type { ModelPlaces } from '../models/index.js';
import { readCatalogue } from '../orders/index.js';
import { projectPath } from '../project-path.js';
import { modelDirectory } from './train.js';

/** Where the models of this installation are, and what of the shop they are told. */
export async function modelPlaces(config: Config): Promise<ModelPlaces> {
  const products = await readCatalogue(projectPath('nlp-models/shop/catalogue.json'));
  return { shelf: shelfOf(config), shipped: modelDirectory(), products, costs: costsOf(config) };
}
