import type { Config } from '../config.js';
import type { Recognizer } from '../engine/ports.js';
import { loadModelInUse } from '../models/index.js';
import { modelPlaces } from './model-places.js';

/** The model a server of this installation would use; what is wrong with a published one is told. */
export async function modelInUse(config: Config, tell: (line: string) => void): Promise<Recognizer> {
  return (await loadModelInUse(await modelPlaces(config), warnWith(tell))).recognizer;
}

/** Tells warnings about models in the terminal. */
export function warnWith(tell: (line: string) => void) {
  return (_level: string, message: string, { code, error }: Record<string, unknown>) =>
    tell(`${message}. ${code}: ${error}`);
}
