import { Command } from 'commander';
import { readConfig } from '../config.js';
import type { ReplayOptions } from './replay.js';

type Say = (line: string) => void;

const help = `
With FILES, plays transcripts (CONTRIBUTING.md shows how they are written) and lists what does not come true;
the exit code is then 1. Each scenario has a Convoz of its own on a temporary database.

With --since, plays the stored conversations in which the customer wrote since that day, each from its beginning
and at its own pace, once with the model in use and once with the other, and lists every reply that would change.
The store is only read. Customers' messages and agents' actions and words come from it; all else is the same on both
sides but may not be as it was: the dialogs and the FAQ are today's, orders are those of the demo shop, nobody else
is in the queue, and what the contact did in other conversations is not known. From the first change of a
conversation on the customer answers something that was not said to him; such changes are marked.
Words are shown masked and cut, for the operator alone; --ids-only leaves them out. Interrupting is safe.
`;

/** `convoz replay`. The work is loaded only when it is asked for. */
export function replayCommand(print: Say, tell: Say): Command {
  return new Command('replay')
    .description('play conversations against a model and list what differs')
    .argument('[files...]', 'transcripts (.chat)')
    .option('--since <date>', 'stored conversations from this day on, YYYY-MM-DD (UTC)')
    .option('--until <date>', 'day after the last, YYYY-MM-DD (UTC)')
    .option('--model <model>', 'directory, or version on the shelf (DATA_DIR/models); the model in use unless given')
    .option('--limit <conversations>', 'most conversations, the earliest of the period first')
    .option('--ids-only', 'no texts')
    .option('--json', 'as JSON; with --since one line for each change and a last one for the summary')
    .addHelpText('after', help)
    .action(async (files: string[], options: ReplayOptions) =>
      (await import('./replay.js')).replay(readConfig(), files, options, print, tell),
    );
}
