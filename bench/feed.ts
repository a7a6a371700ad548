import { cpus, loadavg } from 'node:os';
import { dropAtRandom } from '../test/live/dropped-screens.js';
import { smallFeed } from '../test/live/small-feed.js';

/**
 * `npm run bench:feed [-- --screens 1000 --seconds 60]`: screens on the desk's feed that lose their lines at random while events
 * are committed, server and screens in one process. Each must end with exactly the sequence that is stored.
 */
const screens = Number(option('--screens') ?? 1000);
const seconds = Number(option('--seconds') ?? 60);

const feed = await smallFeed();
const figures = await dropAtRandom(feed, { screens, seconds });
await feed.close();
const told = figures.screens * figures.events;
const load = loadavg()[0]?.toFixed(1);
const mb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}, load ${load}
${figures.screens} screens, ${seconds} s, ${figures.events} events, ${figures.drops} lines cut, ${told} frames due
gaps: ${figures.gaps}, repeats: ${figures.repeats}; most memory (RSS), server and screens: ${mb} MB
`);
process.exitCode = figures.gaps + figures.repeats === 0 ? 0 : 1;

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
