import { parentPort, workerData } from 'node:worker_threads';
import { openReportReader } from '../../store/index.js';
import { answer } from '../answer.js';
import { ContactIds } from '../columns/contact-ids.js';
import { KeptDays } from '../kept-days.js';
import { LocalHours } from '../local-hours.js';
import { Names } from '../names.js';
import type { Reading } from '../reading.js';
import { refresh } from '../refresh.js';
import { packError, type ThreadData, type ThreadMessage, type ThreadRequest } from './messages.js';

/** The thread in which reports are computed: a connection of its own, and what is kept in memory between reports. */
const { location, timeZone, budget } = workerData as ThreadData;
const reader = openReportReader(location);
const [contacts, names, hours] = [new ContactIds(), new Names(), new LocalHours(timeZone)];
const say = (message: ThreadMessage) => parentPort?.postMessage(message);
let today = 0;
const days = new KeptDays({
  contacts,
  names,
  budget,
  rebuilt: (kind, day) => {
    // Today changes all the time: whatever is kept of it is stale at once.
    if (day.day < today) say({ type: 'rebuilt', kind, day });
  },
});

parentPort?.on('message', (request: ThreadRequest | 'close') => {
  if (request === 'close') {
    parentPort?.close();
    void reader.close();
    return;
  }
  const { now } = request;
  today = Math.floor(now.getTime() / 86_400_000);
  const reading: Omit<Reading, 'view'> = { contacts, names, days, hours, now };
  const work = reader.view(async (view) => {
    if (request.type === 'answer') return answer({ ...reading, view }, request.asked);
    return { rebuilt: await refresh({ ...reading, view }, today) };
  });
  work.then(
    (result) => say({ type: 'done', result }),
    (error: unknown) => say({ type: 'failed', error: packError(error) }),
  );
});
