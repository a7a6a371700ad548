import { Command } from 'commander';
import { readConfig } from '../config.js';
import { reportNames } from '../support/report-query.js';

const help = `
csat, ces, nps: what customers said when they were asked. times: how long they waited. outcomes: how conversations ended, the
effort they took, what was asked afterwards. drivers: which groups move a score. volume: when and where they begin.

Days are local days of TIME_ZONE; without any, the last 30 including today. A filter is an exact value; an empty one
("--topic=") keeps what has none. Every figure is printed with what is not known of it.
`;

/** `convoz report`. The work is loaded only when it is asked for. */
export function reportCommand(print: (line: string) => void): Command {
  return new Command('report')
    .argument('<name>', reportNames.join(', '))
    .description('print figures with what is known of them')
    .option('--json', 'as JSON, the same as GET /api/reports/<name>')
    .option('--from <date>', 'first day, YYYY-MM-DD')
    .option('--to <date>', 'day after the last, YYYY-MM-DD')
    .option('--unit <unit>', 'day, week or month: what the trend is cut into')
    .option('--baseline <days>', 'previous (as many days just before), none, or FROM..TO')
    .option('--metric <metric>', 'of drivers: csat, ces or nps')
    .option('--channel <id>')
    .option('--language <language>')
    .option('--agent <id>')
    .option('--topic <intent>')
    .option('--product <id>')
    .option('--segment <segment>', 'new or returning')
    .option('--served-by <who>', 'bot or agent')
    .option('--survey <id>')
    .option('--variant <experiment:variant>')
    .addHelpText('after', help)
    .action(async (name: string, options: Record<string, string>) =>
      (await import('./report.js')).report(readConfig(), name, options, print),
    );
}
