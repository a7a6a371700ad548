import { expect } from 'chai';
import { asksForPerson } from '../../bot/nlu/asks-for-person.js';
import { prepare } from '../../bot/nlu/prepare.js';
import { noWords } from './no-words.js';

const asks = (text: string) => asksForPerson(prepare(text, new Date('2026-03-10T12:00:00Z'), noWords).tokens);

describe('asksForPerson', () => {
  for (const text of [
    'quiero hablar con una persona',
    'Pásame con un agente, por favor',
    'quero falar cun axente xa',
    'podo falar con algunha persoa?',
    'can I speak to a human please',
    'connect me with an agent',
    'quero falar com um atendente',
    'agente',
    'human please',
    'dejadme hablar con otra persona',
  ]) {
    it(`hears it in "${text}"`, () => expect(asks(text)).to.equal(true));
  }

  for (const text of [
    'eres una persona?',
    'am i talking to a person',
    'estou a falar com uma pessoa?',
    'no quiero hablar con una persona',
    'una persona recogió mi paquete',
    'agente?',
    'quiero cambiar mi cuenta de persona física',
    'hola',
  ]) {
    it(`does not hear it in "${text}"`, () => expect(asks(text)).to.equal(false));
  }
});
