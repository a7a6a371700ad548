import { expect } from 'chai';
import { groupEntries } from '../../../web/widget/groups.js';
import type { Entry } from '../../../web/widget/transcript.js';

function entry(author: Entry['author'], minute: number, name?: string): Entry {
  const key = `${author} ${minute} ${name}`;
  return { key, author, text: 'x', at: minute * 60_000, seq: minute, delivery: 'sent', ...(name && { name }) };
}

describe('groupEntries', () => {
  it('keeps one author’s messages together until somebody else speaks', () => {
    const entries = [entry('bot', 1), entry('bot', 2), entry('me', 3), entry('bot', 4)];

    const groups = groupEntries(entries);

    expect(groups.map(({ author, entries: { length } }) => `${author} ${length}`)).to.deep.equal([
      'bot 2',
      'me 1',
      'bot 1',
    ]);
  });

  it('parts two agents, and messages with five minutes between them', () => {
    const entries = [
      entry('agent', 1, 'Ana'),
      entry('agent', 2, 'Xoán'),
      entry('agent', 6.9, 'Xoán'),
      entry('agent', 11.9, 'Xoán'),
    ];

    const groups = groupEntries(entries);

    expect(groups.map(({ name, entries: { length } }) => `${name} ${length}`)).to.deep.equal([
      'Ana 1',
      'Xoán 2',
      'Xoán 1',
    ]);
  });

  it('lets each line of the system stand alone', () => {
    expect(groupEntries([entry('system', 1), entry('system', 1.1)])).to.have.length(2);
  });
});
