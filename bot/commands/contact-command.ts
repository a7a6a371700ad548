import { Command } from 'commander';
import { readConfig } from '../config.js';

/** `convoz export contact` and `convoz erase contact`: what is kept of a customer, handed over or gone for good. */
export function contactCommands(print: (line: string) => void): Command[] {
  const exporting = new Command('export').description('hand over what is kept');
  exporting
    .command('contact')
    .argument('<id>')
    .description('everything that is kept of a contact, as JSON')
    .action(async (id: string) =>
      (await import('./export-contact.js')).exportContactCommand(readConfig(), id, (piece) => {
        process.stdout.write(piece);
      }),
    );
  const erasing = new Command('erase').description('remove for good');
  erasing
    .command('contact')
    .argument('<id>')
    .description('remove a contact with all that he said; figures stay')
    .option('--confirm <name>', 'his name or id, typed again')
    .action(async (id: string, options: { confirm?: string }) =>
      (await import('./erase-contact.js')).eraseContactCommand(readConfig(), id, options, print),
    );
  return [exporting, erasing];
}
