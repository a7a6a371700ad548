import { expect } from 'chai';
import { no, wayOut, yes } from '../../dialogs/answer-words.js';
import { fold, isNo, isThanks, isWayOut, isYes, readOrdinal } from '../../dialogs/answers.js';

describe('answers', () => {
  it('hears yes in four languages, however it is typed', () => {
    for (const text of [
      'Sí',
      'siii',
      'SI!!',
      'sí, por favor',
      'claro que sí',
      'vale',
      'si, grazas',
      'sim',
      'Sim, obrigada.',
      'pode ser',
      'yes',
      'Yes please',
      'yep 👍',
      '👍🏽',
      'ok',
    ]) {
      expect(isYes(text), text).to.equal(true);
    }
  });

  it('hears no in four languages, however it is typed', () => {
    for (const text of [
      'No',
      'nooo',
      'no, gracias',
      'non',
      'Non, moitas grazas',
      'não',
      'nao obrigado',
      'nope',
      'no thanks',
      'nada más',
      'mais nada',
      '👎',
    ]) {
      expect(isNo(text), text).to.equal(true);
    }
  });

  it('takes only whole messages', () => {
    for (const text of [
      'no me llegó',
      'sí pero cuánto cuesta',
      'não recebi a encomenda',
      'no quiero cancelar',
      'ok google',
      'sí '.repeat(40),
      '',
    ]) {
      expect(isYes(text) || isNo(text) || isWayOut(text), text).to.equal(false);
    }
  });

  it('hears a way out in four languages', () => {
    for (const text of [
      'cancelar',
      'Déjalo',
      'déjalo, gracias',
      'da igual',
      'déixao',
      'tanto ten',
      'never mind',
      'forget it',
      'deixa estar',
      'esquece',
    ]) {
      expect(isWayOut(text), text).to.equal(true);
    }
  });

  it('knows thanks from an empty message and from anything more', () => {
    expect(['gracias', 'moitas grazas!', 'thanks 🙂', 'muito obrigada'].every(isThanks)).to.equal(true);
    expect(['', '🙂', 'gracias pero no funciona', 'please'].some(isThanks)).to.equal(false);
  });

  it('reads which of a list is meant', () => {
    expect(['la primera', 'o segundo', 'the third one', '2', 'a cuarta opción'].map(readOrdinal)).to.deep.equal([
      0, 1, 2, 1, 3,
    ]);
    expect(['la de ayer', '7', ''].map(readOrdinal)).to.deep.equal([undefined, undefined, undefined]);
  });

  it('has no word in its lists that could never match, or that says two things', () => {
    for (const word of [...yes, ...no, ...wayOut]) expect(fold(word), word).to.equal(word);
    expect([...yes].filter((word) => no.has(word) || wayOut.has(word))).to.deep.equal([]);
    expect([...no].filter((word) => wayOut.has(word))).to.deep.equal([]);
  });
});
