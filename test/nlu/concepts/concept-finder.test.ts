import { expect } from 'chai';
import { type ConceptFinder, conceptFinder, elsewhere } from '../../../bot/nlu/concepts/concept-finder.js';
import { readConcepts } from '../../../bot/nlu/concepts/read-concepts.js';
import { projectConcepts } from '../trained.js';

describe('conceptFinder', () => {
  let conceptsOf: ConceptFinder;
  const namesOf = (text: string) => conceptsOf(text.split(' ')).names;
  before(async () => {
    conceptsOf = conceptFinder(await readConcepts(projectConcepts));
  });

  it('finds the same concept behind the words of all four languages', () => {
    const found = ['quiero el reembolso', 'quero a devolucion do dinheiro', 'i want my money back', 'quero o estorno'];

    for (const text of found) expect(namesOf(text), text).to.include('refund');
  });

  it('understands phrases only as a whole', () => {
    expect(namesOf('gift card')).to.include('giftcard');
    expect(namesOf('gift wrapped by card')).to.not.include('giftcard');
  });

  it('sees through one slip in a long word', () => {
    const right = namesOf('reembolso');

    expect(namesOf('reembloso')).to.deep.equal(right);
    expect(namesOf('rembolso')).to.deep.equal(right);
  });

  it('finds a phrase with any word in its gap', () => {
    expect(namesOf('devolvedme todo el dinero')).to.include('refund');
    expect(namesOf('devolvedme el paquete')).to.not.include('refund');
  });

  it('says the same when asked again', () => {
    const first = conceptsOf(['reembloso', 'del', 'pedido']);

    expect(conceptsOf(['reembloso', 'del', 'pedido'])).to.deep.equal(first);
  });

  it('is quick on a word that never ends', () => {
    const endless = 'abcdefghij'.repeat(100);

    const timesMs = Array.from({ length: 5 }, () => {
      const started = performance.now();
      namesOf(endless);
      return performance.now() - started;
    });

    expect(Math.min(...timesMs)).to.be.below(20);
  });

  it('marks what belongs to other trades, besides what it is', () => {
    const found = namesOf('cancelar dentista');

    expect(found).to.include.members(['cancel', 'health', elsewhere]);
  });

  it('counts the share of words that stand for nothing', () => {
    expect(conceptsOf(['pedido', 'zzz']).plainShare).to.equal(0.5);
    expect(conceptsOf([]).plainShare).to.equal(1);
  });

  it('is not fooled by words that name parts of JavaScript objects', () => {
    expect(namesOf('constructor __proto__ tostring valueof')).to.not.include(undefined);
  });
});
