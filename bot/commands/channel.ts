import type { Finding, WebhookChannel } from '../channels/webhook-channel.js';
import type { Config } from '../config.js';
import { ConvozError } from '../errors.js';
import { vendorChannels } from '../vendor-channels.js';

type Print = (line: string) => void;

/** `convoz channel list`: a line for each channel that is set up. */
export function channelList(config: Config, print: Print): void {
  const channels = inUse(config);
  if (channels.length === 0) print('No channel is set up that a vendor calls; .env.example says what each needs.');
  for (const { id } of channels) print(`${id.padEnd(10)}  ${config.PUBLIC_URL}/webhooks/${id}`);
}

/** `convoz channel check <channel>`: what the vendor says. Exit code 1 when something does not work. */
export async function channelCheck(config: Config, name: string, print: Print): Promise<void> {
  show(await named(config, name).check(), print);
}

/** `convoz channel register <channel>`: tells the vendor our address, and what he says to it. Exit code 1 when he refuses. */
export async function channelRegister(config: Config, name: string, print: Print): Promise<void> {
  const channel = named(config, name);
  if (!channel.register) {
    throw new ConvozError('BAD_REQUEST', `${name} is not registered from here`, {
      hint: `The address is set at the vendor: docs/channels says where. It is ${config.PUBLIC_URL}/webhooks/${name}.`,
    });
  }
  show(await channel.register(config.PUBLIC_URL ?? ''), print);
}

function inUse(config: Config): WebhookChannel[] {
  return vendorChannels(config, { now: () => new Date() });
}

function named(config: Config, name: string): WebhookChannel {
  const channels = inUse(config);
  const channel = channels.find(({ id }) => id === name);
  if (channel) return channel;
  const others = channels.map(({ id }) => id).join(', ') || 'none';
  throw new ConvozError('NOT_FOUND', `There is no channel ${name} set up; those that are: ${others}`, {
    hint: 'Its settings are in .env.example.',
  });
}

const marks: Record<Finding['result'], string> = { ok: 'ok  ', warn: 'WARN', failed: 'FAIL' };

function show(findings: readonly Finding[], print: Print): void {
  const width = Math.max(...findings.map(({ what }) => what.length));
  for (const { what, result, detail } of findings) print(`${marks[result]}  ${what.padEnd(width)}  ${detail}`);
  if (findings.some(({ result }) => result === 'failed')) process.exitCode = 1;
}
