import { z } from 'zod';
import { foldText } from '../support/fold-text.js';
import { languages } from '../support/language.js';
import type { Product } from '../support/product.js';
import { readJson } from './read-json.js';

const name = z.string().regex(/\p{L}/u);

const product = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  names: z.strictObject({ es: name, gl: name, en: name, pt: name }),
  also: z.partialRecord(z.enum(languages), z.array(name)).default({}),
});

const catalogueFile = z.strictObject({ products: z.array(product) }).superRefine(({ products }, check) => {
  const owners = new Map<string, string>();
  const ids = products.map(({ id }) => id);
  for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) check.addIssue(`${id} is there twice`);
  for (const { id, names, also } of products) {
    for (const called of [...Object.values(names), ...Object.values(also).flat()]) {
      const owner = owners.get(foldText(called)) ?? id;
      owners.set(foldText(called), owner);
      if (owner !== id) check.addIssue(`"${called}" is ${owner} and ${id}: nobody could tell which is meant`);
    }
  }
});

/**
 * The products of the shop. Throws `FILE_NOT_FOUND`, or `CONFIG_INVALID` naming every fault: an id that is there twice, a
 * name that two products share.
 */
export async function readCatalogue(path: string): Promise<Product[]> {
  return (await readJson(path, 'The catalogue', catalogueFile)).products;
}
