import { expect } from 'chai';
import { createOutbox } from '../../../web/widget/outbox.js';
import { createStorage, type WebStorage } from '../../../web/widget/storage.js';

function browserStorage(): WebStorage {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

function message(id: string, at: number) {
  return { clientActivityID: id, text: id, at };
}

describe('the outbox', () => {
  it('keeps messages in the order they were written, over a reload', () => {
    const browser = browserStorage();
    const before = createOutbox(createStorage('convoz:', () => browser));
    before.add(message('b', 2));
    before.add(message('a', 1));

    const after = createOutbox(createStorage('convoz:', () => browser));

    expect(after.entries().map(({ text }) => text)).to.deep.equal(['a', 'b']);
  });

  it('never loses a message that another tab has added', () => {
    const browser = browserStorage();
    const [one, other] = [0, 1].map(() => createOutbox(createStorage('convoz:', () => browser)));

    one?.add(message('a', 1));
    other?.add(message('b', 2));
    one?.remove('a');

    expect(one?.entries().map(({ text }) => text)).to.deep.equal(['b']);
  });

  it('remembers what was refused, until it is tried again', () => {
    const outbox = createOutbox(createStorage('convoz:', browserStorage));
    outbox.add(message('a', 1));

    outbox.mark('a', true);
    const refused = outbox.entries()[0]?.failed;
    outbox.mark('a', false);

    expect(refused).to.equal(true);
    expect(outbox.entries()[0]?.failed).to.equal(false);
  });

  it('throws away what it cannot read, and leaves the keys of others alone', () => {
    const browser = browserStorage();
    browser.setItem('convoz:outbox:x', '{');
    browser.setItem('other', '1');

    const entries = createOutbox(createStorage('convoz:', () => browser)).entries();

    expect(entries).to.deep.equal([]);
    expect(browser.length).to.equal(1);
  });

  it('works in memory where the browser forbids storage', () => {
    const forbidden = () => {
      throw new Error('SecurityError');
    };
    const outbox = createOutbox(createStorage('convoz:', forbidden));

    outbox.add(message('a', 1));

    expect(outbox.entries()).to.have.length(1);
    outbox.remove('a');
    expect(outbox.entries()).to.deep.equal([]);
  });
});
