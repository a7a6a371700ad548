import { Command } from 'commander';
import { readConfig } from '../config.js';
import type { ReviewOptions } from './review.js';

type Say = (line: string) => void;

const load = () => import('./review.js');

/** `convoz review` and what one can decide there. The work is loaded only when it is asked for. */
export function reviewCommand(print: Say, tell: Say): Command {
  const review = windowed(new Command('review'))
    .description('what the bot did not understand or answer well, grouped')
    .option('--language <language>', 'es, gl, en or pt')
    .option('--reason <reason>', 'unanswered, clarified or badly_rated')
    .option('--limit <groups>', 'largest groups first', '50')
    .option('--json', 'as JSON')
    .action(async (options: ReviewOptions) => (await load()).reviewList(readConfig(), options, print, tell));
  windowed(review.command('approve'))
    .argument('<group>')
    .description('teach the group’s wordings at the next training')
    .requiredOption('--intent <intent>', 'what they mean, or "none" if the bot cannot help')
    .option('--only', 'teach the example alone')
    .option('--json', 'as JSON')
    .action(async (id: string, _options, command: Command) =>
      (await load()).reviewApprove(readConfig(), id, optionsOf(command), print, tell),
    );
  windowed(review.command('draft'))
    .argument('<group>')
    .description('keep an answer to the group’s question, to be published later')
    .option('--answer <text>')
    .option('--answer-file <file>')
    .option('--intent <intent>', 'the intent it may become')
    .option('--json', 'as JSON')
    .action(async (id: string, _options, command: Command) =>
      (await load()).reviewDraft(readConfig(), id, optionsOf(command), print, tell),
    );
  windowed(review.command('dismiss'))
    .argument('<group>')
    .description('there is nothing to learn from the group')
    .option('--json', 'as JSON')
    .action(async (id: string, _options, command: Command) =>
      (await load()).reviewDismiss(readConfig(), id, optionsOf(command), print, tell),
    );
  review
    .command('undo')
    .argument('<group>')
    .description('take the latest decision about a group back')
    .action(async (id: string) => (await load()).reviewUndo(readConfig(), id, print));
  review
    .command('decided')
    .description('what has been decided lately')
    .option('--json', 'as JSON')
    .action(async (_options, command: Command) =>
      (await load()).reviewDecided(readConfig(), optionsOf(command), print, tell),
    );
  return review;
}

function windowed(command: Command): Command {
  return command
    .option('--since <date>', 'first day, YYYY-MM-DD (UTC); thirty days ago unless given')
    .option(
      '--until <moment>',
      'last moment that counts, such as "lastSeen" in --json; a day counts from its midnight (UTC)',
    );
}

/** `convoz review` has some of the same options, and takes them first wherever they stand. */
function optionsOf(command: Command): ReviewOptions {
  return command.optsWithGlobals();
}
