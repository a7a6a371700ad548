import { expect } from 'chai';
import { remember } from '../../bot/nlu/remember.js';

describe('remember', () => {
  it('asks once for a word', () => {
    const asked: string[] = [];
    const shout = remember((word) => {
      asked.push(word);
      return word.toUpperCase();
    });

    expect([shout('hola'), shout('hola')]).to.deep.equal(['HOLA', 'HOLA']);
    expect(asked).to.deep.equal(['hola']);
  });

  it('forgets when it has kept its limit, and never keeps endless words', () => {
    const asked: string[] = [];
    const lengthOf = remember((word) => asked.push(word), 2);
    const endless = 'a'.repeat(1000);

    for (const word of ['one', 'two', 'three', 'one', endless, endless]) lengthOf(word);

    expect(asked).to.deep.equal(['one', 'two', 'three', 'one', endless, endless]);
  });
});
