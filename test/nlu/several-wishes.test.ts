import { expect } from 'chai';
import { severalWishes, type Understood } from '../../bot/nlu/several-wishes.js';

/** Understands by words: what of the table occurs in a text, the first one most. */
function understanding(table: Record<string, string>) {
  return (text: string): Understood => {
    const found = Object.entries(table).filter(([word]) => text.includes(word));
    const [first, ...rest] = found.map(([, intent]) => intent);
    if (first === undefined) return { intent: 'none', probability: 0.9, decision: 'fallback', alternatives: [] };
    return {
      intent: first,
      probability: rest.length > 0 ? 0.7 : 0.97,
      decision: first === 'contact.human_agent' ? 'handoff' : 'answer',
      alternatives: rest.map((intent) => ({ intent, probability: 0.2 })),
    };
  };
}

const understand = understanding({
  anular: 'order.cancel',
  dinero: 'refund.policy',
  reembolso: 'refund.request',
  envío: 'delivery.period',
  paypal: 'payment.methods',
  factura: 'invoice.get',
  harta: 'feedback.complaint',
  queja: 'feedback.complaint',
  hola: 'smalltalk.greeting',
  gracias: 'smalltalk.thanks',
  persona: 'contact.human_agent',
});

function wishesIn(text: string, whole = understand(text)): string[] {
  const { intent, further = [] } = severalWishes(text, whole, understand);
  return [intent, ...further];
}

describe('severalWishes', () => {
  it('finds two wishes in the order they were written, whatever joins them', () => {
    for (const text of [
      'quiero anular y la factura',
      'quiero anular. la factura?',
      'se puede anular? y además la factura',
      'quiero anular\nla factura',
      'quero anular e a factura',
      'anular and factura',
      'puedo anular?la factura',
    ]) {
      expect(wishesIn(text), text).to.deep.equal(['order.cancel', 'invoice.get']);
    }
  });

  it('finds three, and never more', () => {
    expect(wishesIn('el envío? y paypal? y la factura')).to.deep.equal([
      'delivery.period',
      'payment.methods',
      'invoice.get',
    ]);
    expect(wishesIn('el envío? y paypal? y la factura? y anular?')).to.have.length(3);
  });

  it('answers such a message even when the whole was not clear, and is as sure of it as of the least sure part', () => {
    const whole: Understood = { intent: 'order.cancel', probability: 0.4, decision: 'clarify', alternatives: [] };

    const understood = severalWishes('quiero anular y la factura', whole, understand);

    expect(understood).to.deep.equal({
      intent: 'order.cancel',
      probability: 0.97,
      decision: 'answer',
      alternatives: [],
      further: ['invoice.get'],
    });
  });

  it('leaves a message with one wish as it was understood', () => {
    for (const text of [
      'quiero anular',
      'quiero anular y anular',
      'hola, quiero anular',
      'quiero anular. gracias',
      'quiero anular, mi primo y yo',
      'y',
      '? ! .',
    ]) {
      const whole = understand(text);

      expect(severalWishes(text, whole, understand), text).to.equal(whole);
    }
  });

  it('does not part what is surely one wish at a mere comma', () => {
    const sure: Understood = { ...understand('anular'), probability: 0.995 };

    expect(wishesIn('quería anular, la factura', sure)).to.deep.equal(['order.cancel']);
    expect(wishesIn('quería anular y además la factura', sure)).to.deep.equal(['order.cancel', 'invoice.get']);
  });

  it('takes anger for the tone of the wish beside it, and a complaint to be made for a wish', () => {
    expect(wishesIn('quiero anular. estoy harta')).to.deep.equal(['order.cancel']);
    expect(wishesIn('estoy harta. quiero anular')).to.deep.equal(['order.cancel']);
    expect(wishesIn('quiero anular. quiero poner una queja')).to.deep.equal(['order.cancel', 'feedback.complaint']);
  });

  it('takes a number or an address for a fact that helps with the wish, unless it is plainly asked about', () => {
    const apart = understanding({
      anular: 'order.cancel',
      correo: 'account.edit',
      ana: 'newsletter.subscription',
      MR: 'order.track',
    });
    const wishes = (text: string) => severalWishes(text, apart('anular'), apart).further;

    expect(wishes('quiero anular y además mi correo es ana@correo.example')).to.equal(undefined);
    expect(wishes('quiero anular. es el MR-10482')).to.deep.equal(['order.track']);
    expect(wishes('quiero anular y además mi correo es ana@correo.example?')).to.deep.equal(['account.edit']);
  });

  it('hands over whoever asks for a person in any part', () => {
    for (const text of ['quiero anular. una persona', 'una persona? y la factura']) {
      const { intent, decision, further } = severalWishes(text, { ...understand('anular') }, understand);

      expect([intent, decision, further], text).to.deep.equal(['contact.human_agent', 'handoff', undefined]);
    }
  });

  it('tells neighbours apart by the whole message where a part cannot', () => {
    const apart = understanding({
      anular: 'order.cancel',
      dinero: 'refund.policy',
      devuelvan: 'refund.request',
    });
    const whole: Understood = { intent: 'refund.request', probability: 0.8, decision: 'answer', alternatives: [] };

    const { intent, further } = severalWishes('quiero anular y que me devuelvan el dinero', whole, apart);

    expect([intent, further]).to.deep.equal(['order.cancel', ['refund.request']]);
  });

  it('reads a long message again only in part', () => {
    let read = 0;
    const counting = (text: string) => {
      read += text.length;
      return understand(text);
    };
    const long = 'hola, quiero anular. '.repeat(48);

    severalWishes(long, understand(long), counting);

    expect(read).to.be.at.most(1500);
  });
});
