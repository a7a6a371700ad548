import { expect } from 'chai';
import { followEvents } from '../../../bot/feedback/webhooks/follow-events.js';
import type { EventType, SupportEvent } from '../../../bot/support/event.js';
import type { Webhook, WebhookDelivery } from '../../../bot/support/webhook.js';
import { eventually } from '../../support-files/eventually.js';
import { TestClock } from '../../support-files/test-clock.js';

type Follow = Parameters<typeof followEvents>[0];

/** Webhooks that take everything at once, and a log to be written by hand. */
class Place {
  readonly clock = new TestClock();
  readonly log: SupportEvent[] = [];
  readonly begun: WebhookDelivery[] = [];
  looks = 0;
  webhook: Webhook = {
    id: 'w1',
    version: 1,
    url: 'https://crm.example/',
    types: ['conversation.closed'],
    secretVersion: 1,
    active: true,
    cursor: 0,
    createdAt: this.clock.now(),
    createdBy: 'admin-1',
  };

  readonly follow = followEvents({
    store: {
      events: {
        since: async (seq: number, limit: number) => {
          this.looks += 1;
          return this.log.filter((one) => (one.seq ?? 0) > seq).slice(0, limit);
        },
      },
      webhooks: {
        list: async () => [this.webhook],
        skip: async (_id: string, from: number, to: number) => {
          if (this.webhook.cursor === from) this.webhook = { ...this.webhook, cursor: to };
        },
        begin: async (delivery: WebhookDelivery) => {
          if (this.webhook.cursor !== delivery.fromSeq) return false;
          this.webhook = { ...this.webhook, cursor: delivery.toSeq };
          this.begun.push(delivery);
          return true;
        },
      },
    } as unknown as Follow['store'],
    kick: () => {},
    switchedOff: () => {},
    clock: this.clock,
    log: () => {},
  });

  happened(seq: number, type: EventType): void {
    this.log.push({ seq, conversationId: 'c1', episode: 1, type, at: this.clock.now(), data: {} });
  }

  /** Resolves when it has looked once more. */
  async looked(): Promise<void> {
    const before = this.looks;
    await eventually(() => this.looks > before + 1);
  }
}

describe('following events for webhooks', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.follow.stop());

  const ranges = () => place.begun.map(({ fromSeq, toSeq }) => [fromSeq, toSeq]);

  it('passes over what is not wanted, and sends nothing of it', async () => {
    for (let seq = 1; seq <= 250; seq += 1) place.happened(seq, 'message.received');
    place.happened(251, 'conversation.closed');
    place.follow.start();

    await eventually(() => place.begun.length === 1);
    await place.looked();

    expect(ranges()).to.deep.equal([[200, 251]]);
  });

  it('sends a hundred at a time, one after the other', async () => {
    for (let seq = 1; seq <= 150; seq += 1) place.happened(seq, 'conversation.closed');
    place.follow.start();

    await eventually(() => place.begun.length === 2);

    expect(ranges()).to.deep.equal([
      [0, 100],
      [100, 150],
    ]);
  });

  it('waits for a number that is missing, since it may yet be committed, but not for ever', async () => {
    place.happened(1, 'conversation.closed');
    place.happened(3, 'conversation.closed');
    place.follow.start();
    await eventually(() => place.begun.length === 1);
    await place.looked();
    const early = ranges();

    place.clock.advance(5000);
    await eventually(() => place.begun.length === 2);

    expect(early).to.deep.equal([[0, 1]]);
    expect(ranges()).to.deep.equal([
      [0, 1],
      [1, 3],
    ]);
  });
});
