import { add, count, type Figures, nothing } from './figures.js';
import { PersistentCustomer, type Place } from './persistent-customer.js';
import { between, pick, seeded } from './random.js';

/** Nothing of this calls a person, so that the bot owes an answer to nearly every one. */
const phrases = [
  '¿cuánto tarda el envío?',
  '¿qué formas de pago hay?',
  'how long does delivery take?',
  'canto custa o envío?',
  'quais são os métodos de pagamento?',
  'hola',
  'gracias, ya está',
] as const;

const messagesPerConversation = 60;
const longestPauseMs = 30;

export interface Talk {
  /** One conversation after the other, by the same customer or not. */
  customers: PersistentCustomer[];
  /** No new messages; resolves when the last has been acknowledged. */
  stop(): Promise<void>;
}

/** Lets `size` conversations go on at a time, each message as soon as the one before it is acknowledged or a little later. */
export function startTalking(place: Place, size: number, seed: number): Talk {
  const customers: PersistentCustomer[] = [];
  let stopping = false;
  const talk = async (random: () => number) => {
    while (!stopping) {
      const customer = new PersistentCustomer(place);
      await customer.open();
      customers.push(customer);
      customer.listen();
      const wanted = between(random, messagesPerConversation / 2, messagesPerConversation);
      for (let said = 0; said < wanted && !stopping; said += 1) {
        await customer.say(pick(random, phrases));
        await new Promise((resolve) => setTimeout(resolve, between(random, 0, longestPauseMs)));
      }
    }
  };
  const all = Promise.all(Array.from({ length: size }, (_, i) => talk(seeded(seed + i))));
  all.catch(() => {});
  return {
    customers,
    async stop() {
      stopping = true;
      await all;
    },
  };
}

export interface Outcome extends Figures {
  conversations: number;
  retries: number;
  reconnects: number;
  /** Live streams that brought a message twice, or not in order, or left one out. */
  brokenStreams: number;
}

/** Waits until nothing is left to do, then reads every conversation and counts. */
export async function takeStock(place: Place, { customers }: Talk): Promise<Outcome> {
  await workDone(place);
  let figures = nothing;
  let brokenStreams = 0;
  for (const customer of customers) {
    const transcript = await customer.transcript();
    const last = transcript.length;
    await arrived(() => customer.heard.length >= last);
    customer.leave();
    figures = add(figures, count(transcript, customer.acknowledged));
    if (customer.heard.length !== last || customer.heard.some((seq, i) => seq !== i + 1)) brokenStreams += 1;
  }
  return {
    ...figures,
    conversations: customers.length,
    retries: customers.reduce((sum, { retries }) => sum + retries, 0),
    reconnects: customers.reduce((sum, { reconnects }) => sum + reconnects, 0),
    brokenStreams,
  };
}

const patienceMs = 15_000;
const lookEveryMs = 50;

async function workDone({ url }: Place): Promise<void> {
  await arrived(async () => {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    return /^convoz_inbox\{state="pending"\} 0$/m.test(metrics);
  });
}

/** Looks until it is so, or until patience is over; then the counting tells what is missing. */
async function arrived(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < patienceMs && !(await isSo()); waited += lookEveryMs) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}
