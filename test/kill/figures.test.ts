import { expect } from 'chai';
import { count, type Said } from './figures.js';

const acknowledged = [
  { id: 'a', clientActivityId: 'c1', text: 'hello' },
  { id: 'b', clientActivityId: 'c2', text: 'thanks' },
];

describe('the figures of the kill test', () => {
  it('finds nothing wrong with a transcript in which every message stands once and is answered once', () => {
    const transcript = numbered([
      greeting(),
      from('a', 'c1', 'hello'),
      reply('a'),
      reply('a'),
      from('b', 'c2', 'thanks'),
      reply('b'),
    ]);

    const figures = count(transcript, acknowledged);

    expect(figures).to.deep.equal({ ...clean, acknowledged: 2, answered: 2 });
  });

  it('calls a message lost that is missing, or stands there with other words', () => {
    const transcript = numbered([from('a', 'c1', 'hallo'), reply('a')]);

    const figures = count(transcript, acknowledged);

    expect(figures).to.deep.include({ lost: 2, unanswered: 1 });
  });

  it('calls a message doubled that was answered again later', () => {
    const transcript = numbered([
      from('a', 'c1', 'hello'),
      reply('a'),
      from('b', 'c2', 'thanks'),
      reply('b'),
      reply('a'),
    ]);

    const figures = count(transcript, acknowledged);

    expect(figures).to.deep.equal({ ...clean, acknowledged: 2, answered: 2, doubled: 1 });
  });

  it('calls a conversation doubled that was opened twice', () => {
    const transcript = numbered([greeting(), reply('another opening'), from('a', 'c1', 'hello'), reply('a')]);

    const figures = count(transcript, acknowledged.slice(0, 1));

    expect(figures).to.deep.equal({ ...clean, acknowledged: 1, answered: 1, doubled: 1 });
  });

  it('owes no answer to what was said after a person had been called', () => {
    const called: Said = { id: 'e', type: 'event', name: 'handoff.initiate', replyToId: 'a', from: { role: 'bot' } };
    const transcript = numbered([from('a', 'c1', 'hello'), reply('a'), called, from('b', 'c2', 'thanks')]);

    const figures = count(transcript, acknowledged);

    expect(figures).to.deep.equal({ ...clean, acknowledged: 2, answered: 1, held: 1 });
  });

  it('counts a message twice in the transcript as a duplicate, even under another id', () => {
    const transcript = numbered([from('a', 'c1', 'hello'), reply('a'), from('x', 'c1', 'hello'), reply('x')]);

    const figures = count(transcript, acknowledged.slice(0, 1));

    expect(figures.duplicates).to.equal(1);
  });

  it('counts a number left out of the sequence as a gap, and one used twice', () => {
    const [first, second, third] = numbered([greeting(), from('a', 'c1', 'hello'), reply('a')]) as [Said, Said, Said];

    expect(count([first, third], []).gaps).to.equal(1);
    expect(count([first, second, second, third], []).gaps).to.equal(2);
  });
});

const clean = { acknowledged: 0, lost: 0, doubled: 0, answered: 0, held: 0, unanswered: 0, duplicates: 0, gaps: 0 };

let made = 0;

function greeting(): Said {
  return reply('opening');
}

function reply(replyToId: string): Said {
  return { id: `reply ${++made}`, type: 'message', text: 'Hello!', replyToId, from: { role: 'bot' } };
}

function from(id: string, clientActivityID: string, text: string): Said {
  return { id, type: 'message', text, from: { role: 'user' }, channelData: { clientActivityID } };
}

function numbered(transcript: Said[]): Said[] {
  return transcript.map((said, i) => ({ ...said, channelData: { ...said.channelData, 'webchat:sequence-id': i + 1 } }));
}
