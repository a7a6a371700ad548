import { Command } from 'commander';
import { readConfig } from '../config.js';

type Print = (line: string) => void;

/** `convoz channel …`: whether the channels that vendors call work. */
export function channelCommand(print: Print): Command {
  const channel = new Command('channel').description('the channels whose vendor calls us');
  const load = () => import('./channel.js');
  channel
    .command('list')
    .description('those that are set up, and where each is delivered to')
    .action(async () => (await load()).channelList(readConfig(), print));
  channel
    .command('check')
    .argument('<channel>', 'such as telegram')
    .description('ask the vendor whether what is set up works')
    .action(async (name: string) => (await load()).channelCheck(readConfig(), name, print));
  channel
    .command('register')
    .argument('<channel>', 'such as telegram')
    .description('tell the vendor where to deliver')
    .action(async (name: string) => (await load()).channelRegister(readConfig(), name, print));
  return channel;
}
