#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { agentCommand } from './commands/agent-command.js';
import { channelCommand } from './commands/channel-command.js';
import { contactCommands } from './commands/contact-command.js';
import type { DemoOptions } from './commands/demo-data.js';
import { replayCommand } from './commands/replay-command.js';
import { reportCommand } from './commands/report-command.js';
import { reviewCommand } from './commands/review-command.js';
import { readConfig } from './config.js';
import { isConvozError } from './errors.js';

if (existsSync('.env')) process.loadEnvFile('.env');
// Whoever reads our output may stop reading: `convoz ask … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const print = (line: string) => process.stdout.write(`${line}\n`);
const tell = (line: string) => process.stderr.write(`${line}\n`);

// Each command loads only what it needs: `ask` has no use for a web server.
const convoz = new Command('convoz').description('A customer-support chatbot with feedback capture.').version('0.1.0');

convoz
  .command('start')
  .description('serve the chat, the desk and the API')
  .action(async () => (await import('./commands/start.js')).start(readConfig(), print));
convoz
  .command('chat')
  .description('talk to the bot in this terminal')
  .option('--lang <language>', 'es, gl, en or pt')
  .action(async (options: { lang?: string }) => (await import('./commands/chat.js')).chat(readConfig(), options));
convoz
  .command('ask')
  .argument('<text>', 'what a customer might write')
  .description('show what the bot understands')
  .option('--lang <language>', 'the language of the conversation so far')
  .option('--json', 'as JSON')
  .action(async (text: string, options: { lang?: string; json?: boolean }) =>
    (await import('./commands/ask.js')).ask(text, options, print),
  );
convoz
  .command('evaluate')
  .argument('<files...>', 'lines of {"text", "intent", "lang"?}; intent "none" is out of scope')
  .description('measure the model in use on labelled utterances')
  .option('--json', 'as JSON')
  .action(async (files: string[], options: { json?: boolean }) =>
    (await import('./commands/evaluate.js')).evaluateFiles(readConfig(), files, options, print, tell),
  );
convoz
  .command('train')
  .description('train the model from nlp-models/corpus')
  .action(async () => (await import('./commands/train.js')).train(tell));
const model = convoz.command('model').description('train, publish and take back models while the bot serves');
model
  .command('train')
  .description('train a candidate from the corpus and from lessons of use')
  .action(async () => {
    const lessons = await (await import('./commands/lessons.js')).readLessons(readConfig(), tell);
    return (await import('./commands/model.js')).modelTrain(readConfig(), lessons, print, tell);
  });
model
  .command('list')
  .description('what is on the shelf and what is in use')
  .option('--json', 'as JSON')
  .action(async (options: { json?: boolean }) =>
    (await import('./commands/model.js')).modelList(readConfig(), options, print, tell),
  );
model
  .command('publish')
  .argument('[version]', 'the newest candidate unless given')
  .description('put a model to use if it passes every gate')
  .option('--force <reason>', 'publish it although it fails; the reason is kept')
  .action(async (version: string | undefined, options: { force?: string }) =>
    (await import('./commands/model.js')).modelPublish(readConfig(), version, options, print, tell),
  );
model
  .command('rollback')
  .description('take the last publication back')
  .action(async () => (await import('./commands/model.js')).modelRollback(readConfig(), print, tell));
convoz.addCommand(reviewCommand(print, tell));
convoz.addCommand(replayCommand(print, tell));
convoz.addCommand(reportCommand(print));
convoz
  .command('demo-data')
  .description('fill the database with invented months, so that the reports have something to show')
  .option('--conversations <count>', 'how many', '5000')
  .option('--seed <number>', 'the same number invents the same', '1')
  .option('--until <date>', 'the last day, YYYY-MM-DD; today unless given')
  .option('--remove', 'take all that was invented out again')
  .option('--yes', 'also in production')
  .action(async (options: DemoOptions) =>
    (await import('./commands/demo-data.js')).demoData(readConfig(), options, print, tell),
  );
convoz.addCommand(agentCommand(print));
convoz.addCommand(channelCommand(print));
for (const command of contactCommands(print)) convoz.addCommand(command);
convoz
  .command('migrate')
  .description('bring the database up to date')
  .action(async () => (await import('./commands/migrate.js')).migrateStore(readConfig(), print));
convoz
  .command('doctor')
  .description('check this installation')
  .option('--json', 'as JSON')
  .action(async (options: { json?: boolean }) => (await import('./commands/doctor.js')).doctor(options, print));

convoz.parseAsync().catch((error: unknown) => {
  if (!isConvozError(error)) throw error;
  tell(`${error.code}: ${error.message}`);
  if (error.hint) tell(error.hint);
  process.exitCode = 1;
});
