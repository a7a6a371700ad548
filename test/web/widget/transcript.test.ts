import { expect } from 'chai';
import {
  discard,
  emptyTranscript,
  enqueue,
  receive,
  setDelivery,
  type Transcript,
} from '../../../web/widget/transcript.js';
import type { WireActivity } from '../../../web/widget/wire.js';
import { agentSays, botSays, botTypes, handoff, systemSays } from '../bot-says.js';

const now = Date.parse('2026-03-02T10:00:00Z');

/** As the server stores it: with an id, a time and a place. */
function stored(activity: WireActivity, seq: number): WireActivity {
  const timestamp = new Date(now + seq * 1000).toISOString();
  return {
    id: `m${seq}`,
    timestamp,
    ...activity,
    channelData: { ...activity.channelData, 'webchat:sequence-id': seq },
  };
}

function echo(clientActivityID: string, text: string, seq: number): WireActivity {
  return stored({ type: 'message', from: { id: 'dl_1' }, text, channelData: { clientActivityID } }, seq);
}

function written(clientActivityID: string, text: string) {
  return { clientActivityID, text, at: now };
}

function texts({ entries }: Transcript): string[] {
  return entries.map(({ text, delivery }) => (delivery === 'sent' ? text : `${text} (${delivery})`));
}

describe('the transcript', () => {
  it('puts messages in the server’s order, however they arrive, and each once', () => {
    const activities = [3, 1, 2, 3, 1].map((seq) => stored(botSays(`mensaje ${seq}`), seq));

    const transcript = activities.reduce((so, activity) => receive(so, activity, now), emptyTranscript);

    expect(texts(transcript)).to.deep.equal(['mensaje 1', 'mensaje 2', 'mensaje 3']);
  });

  it('makes one message of what was written and what comes back', () => {
    const waiting = enqueue(emptyTranscript, written('c1', 'hola'));

    const back = receive(waiting, echo('c1', 'hola', 1), now);

    expect(texts(waiting)).to.deep.equal(['hola (pending)']);
    expect(texts(back)).to.deep.equal(['hola']);
    expect(back.entries[0]?.key).to.equal(waiting.entries[0]?.key);
  });

  it('keeps what is not delivered below what is', () => {
    const waiting = enqueue(enqueue(emptyTranscript, written('c1', 'uno')), written('c2', 'dos'));

    const replied = receive(receive(waiting, echo('c1', 'uno', 1), now), stored(botSays('respuesta'), 2), now);

    expect(texts(replied)).to.deep.equal(['uno', 'respuesta', 'dos (pending)']);
  });

  it('leaves a failed message where it was, and moves it down when it is tried again', () => {
    const failed = setDelivery(enqueue(emptyTranscript, written('c1', 'uno')), 'c1', 'failed');
    const after = receive(failed, stored(botSays('sigue'), 1), now);

    const again = setDelivery(after, 'c1', 'pending');

    expect(texts(after)).to.deep.equal(['uno (failed)', 'sigue']);
    expect(texts(again)).to.deep.equal(['sigue', 'uno (pending)']);
    expect(texts(discard(after, 'c1'))).to.deep.equal(['sigue']);
  });

  it('shows a tapped choice under its title, also when the conversation is replayed', () => {
    const asked = receive(emptyTranscript, stored(botSays('¿Qué?', { 'Mi pedido': 'order.track' }), 1), now);

    const tapped = enqueue(asked, written('c1', 'order.track'));
    const replayed = receive(asked, echo('c2', 'order.track', 2), now);

    expect(texts(tapped).at(-1)).to.equal('Mi pedido (pending)');
    expect(texts(replayed).at(-1)).to.equal('Mi pedido');
  });

  it('forgets that somebody writes when he has written', () => {
    const typing = receive(emptyTranscript, botTypes(), now);

    const spoken = receive(typing, stored(botSays('ya'), 1), now);

    expect(typing.typing).to.deep.equal({ name: 'Vera', at: now });
    expect(spoken.typing).to.equal(undefined);
  });

  it('goes on showing that somebody writes while a line of the house comes in between', () => {
    const told = receive(receive(emptyTranscript, botTypes(), now), stored(systemSays('Uxía is here.'), 1), now);

    expect(told.typing).to.deep.equal({ name: 'Vera', at: now });
  });

  it('follows the handoff to a person and back', () => {
    const called: WireActivity = { type: 'event', name: 'handoff.initiate', value: { reason: 'requested' } };
    const states = [called, handoff('accepted'), agentSays('Ana', 'Hola'), handoff('completed')];
    const steps: Transcript[] = [emptyTranscript];

    for (const [i, activity] of states.entries()) {
      steps.push(receive(steps[i] ?? emptyTranscript, stored(activity, i + 1), now));
    }

    expect(steps.map(({ service }) => service)).to.deep.equal(['bot', 'queued', 'person', 'person', 'bot']);
    expect(steps[3]?.agentName).to.equal('Ana');
  });

  it('is ended by the end of the conversation, and not any more when it goes on', () => {
    const ended = receive(emptyTranscript, stored({ type: 'endOfConversation' }, 1), now);

    const resumed = receive(ended, stored(botSays('otra cosa'), 2), now);

    expect(ended.ended).to.equal(true);
    expect(resumed.ended).to.equal(false);
  });

  it('takes no notice of activities it does not know', () => {
    const odd: WireActivity[] = [
      { type: 'trace' },
      { type: 'event', name: 'other' },
      { type: 'message' },
      { type: 'event', name: 'handoff.status', value: null },
    ];

    const transcript = odd.reduce((so, activity) => receive(so, activity, now), emptyTranscript);

    expect(transcript).to.deep.equal(emptyTranscript);
  });
});
