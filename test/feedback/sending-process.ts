// A process of its own that sends what waits: `sending-process.ts <database> <mail server> <ms that its clock is ahead>`.
import { createDispatcher } from '../../bot/feedback/dispatcher.js';
import { openStore } from '../../bot/store/index.js';
import { mailSender } from './mail-room.js';

const [database = '', url = '', ahead = '0'] = process.argv.slice(2);
const clock = { now: () => new Date(Date.now() + Number(ahead)) };
const store = await openStore(database);
createDispatcher({
  dispatches: store.dispatches,
  senders: { email: mailSender({ store, url, clock }) },
  clock,
  random: Math.random,
  log: () => {},
}).start();
// The timers of a dispatcher do not keep a process alive.
setInterval(() => {}, 1000);
