import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium: `CHROMIUM_PATH`, else one on the PATH, else the one that @sparticuz/chromium carries.
 * Rejects, saying what to do, when there is none or it does not start.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await onPath()) ?? (await carried());
  try {
    return await chromium.launch({ executablePath, args: flags, headless: true });
  } catch (cause) {
    throw new Error(`The browser at ${executablePath} does not start. Set CHROMIUM_PATH to a Chromium that does.`, {
      cause,
    });
  }
}

async function onPath(): Promise<string | undefined> {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const found = await promisify(execFile)('which', [name]).then(
      ({ stdout }) => stdout.trim(),
      () => undefined,
    );
    if (found) return found;
  }
  return undefined;
}

async function carried(): Promise<string> {
  try {
    return await sparticuz.executablePath();
  } catch (cause) {
    throw new Error('No Chromium was found: set CHROMIUM_PATH, or run npm install to get @sparticuz/chromium.', {
      cause,
    });
  }
}
