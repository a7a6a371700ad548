import { expect } from 'chai';
import fc from 'fast-check';
import { isConvozError } from '../../bot/errors.js';
import { checkPassword } from '../../bot/team/password-rules.js';

const words = ['ana.souto@shop.example', 'Ana Souto Rey', 'Mareira'];

function isTaken(password: string): boolean {
  try {
    checkPassword(password, words);
    return true;
  } catch (error) {
    if (!isConvozError(error, 'PASSWORD_TOO_WEAK')) throw error;
    return false;
  }
}

describe('the rules for passwords', () => {
  it('take what people are told to choose', () => {
    const good = [
      'correct horse battery staple',
      'unha batea na ría',
      'batea-gaivota-marea',
      'a much better one',
      'V7#qLp0!zR2w',
      'Mi gata come 3 sardinas',
      'perro verano cielo rojo azul',
      '密码密码很长很长的一句话啊',
      'mareira vende lámparas de pesca',
    ];

    expect(good.filter((password) => !isTaken(password))).to.deep.equal([]);
  });

  it('count characters as people see them, from twelve on', () => {
    expect(isTaken('V7#qLp0!zR2')).to.equal(false);
    expect(isTaken('V7#qLp0!zR2é')).to.equal(true);
    expect(isTaken('🦑🐙🦐🦀🐚🐠'), 'twelve units, six characters').to.equal(false);
  });

  it('refuse common words however they are dressed up', () => {
    const weak = [
      'passwordpassword',
      'Password1234',
      'Password2024!',
      'P4ssw0rd2024!',
      'contraseña2025',
      'Contrasinal!!!123',
      'qwertyuiop12',
      '123456789012',
      'abcdefghijkl',
      '1qaz2wsx3edc',
      'iloveyou1234',
      'barcelona2024',
      'administrator1',
      'letmein!letmein!',
      'zxcvbnm,./12',
      '210987654321',
    ];

    expect(weak.filter(isTaken)).to.deep.equal([]);
  });

  it('refuse the person’s and the shop’s own names', () => {
    const weak = [
      'ana.souto@shop.example',
      'AnaSouto2024',
      'Mareira2024!!',
      'mareira-mareira',
      'souto rey 1234',
      'Soutó.Rey.99',
    ];

    expect(weak.filter(isTaken)).to.deep.equal([]);
  });

  it('refuse one or two characters again and again', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 2 }), fc.integer({ min: 12, max: 60 }), (unit, times) => {
        expect(isTaken(unit.repeat(times))).to.equal(false);
      }),
    );
  });

  it('take any random password of twenty letters and digits', () => {
    const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
    const letter = fc.constantFrom(...alphabet);
    fc.assert(
      fc.property(fc.uniqueArray(letter, { minLength: 20, maxLength: 20 }), (letters) => {
        expect(isTaken(letters.join(''))).to.equal(true);
      }),
    );
  });

  it('answer in no time for whatever is typed', () => {
    fc.assert(fc.property(fc.string({ minLength: 0, maxLength: 200, unit: 'binary' }), (text) => void isTaken(text)));
    for (const unit of ['a', 'ab', '1234', 'qwer', ' ', 'password', '@']) isTaken(unit.repeat(200).slice(0, 200));
  });
});
