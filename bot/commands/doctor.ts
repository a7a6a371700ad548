import { statfs } from 'node:fs/promises';
import { databaseOf, readConfig } from '../config.js';
import { isConvozError } from '../errors.js';
import { loadModelInUse } from '../models/index.js';
import { openStore } from '../store/index.js';
import { modelPlaces } from './model-places.js';

interface Finding {
  check: string;
  ok: boolean;
  says: string;
}

const leastDiskMb = 500;

/** `convoz doctor`: what a person would check first. Exit code 1 when something is wrong. */
export async function doctor(options: { json?: boolean }, print: (line: string) => void): Promise<void> {
  const findings = [
    await check('settings', async () => `port ${readConfig().PORT}`),
    await check('database', async () => {
      const store = await openStore(databaseOf(readConfig()));
      const [beats, counts] = [await store.heartbeat(), await store.inbox.counts()];
      await store.close();
      if (!beats) throw new Error('a commit takes more than a second');
      return `${store.dialect}; ${counts.pending} waiting, ${counts.dead} given up`;
    }),
    await check('model', async () => {
      const passedOver: unknown[] = [];
      const inUse = await loadModelInUse(await modelPlaces(readConfig()), (_level, _message, { error }) =>
        passedOver.push(error),
      );
      if (passedOver.length > 0) throw new Error(`the published one cannot be used: ${passedOver.join('; ')}`);
      return `version ${inUse.recognizer.version}, ${inUse.source}`;
    }),
    await check('disk', async () => {
      const { bavail, bsize } = await statfs(readConfig().DATA_DIR);
      const freeMb = Math.round((bavail * bsize) / 1e6);
      if (freeMb < leastDiskMb) throw new Error(`only ${freeMb} MB free`);
      return `${freeMb} MB free`;
    }),
  ];
  if (options.json) print(JSON.stringify(findings));
  else for (const { check, ok, says } of findings) print(`${ok ? 'ok  ' : 'FAIL'}  ${check.padEnd(9)} ${says}`);
  if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
}

async function check(name: string, run: () => Promise<string>): Promise<Finding> {
  try {
    return { check: name, ok: true, says: await run() };
  } catch (error) {
    const says = isConvozError(error) ? `${error.code}: ${error.message}` : String((error as Error).message);
    return { check: name, ok: false, says };
  }
}
