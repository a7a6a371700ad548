import { expect } from 'chai';
import { usted } from '../../dialogs/wording/es-usted.js';
import { inVoice, say, shippedVoice } from '../../dialogs/wording/index.js';
import { shippedSentence, wordings } from '../../dialogs/wording/say.js';
import type { Key } from '../../dialogs/wording/sentences.js';

/** What is said to somebody who is a «tú»: pronouns, and the forms of every verb that the sentences have. */
const pronouns = ['tú', 'te', 'ti', 'tu', 'tus', 'contigo', 'tuyo', 'tuya', 'vosotros', 'os', 'vuestra'];
const verbs = [
  ...['quieres', 'necesitas', 'prefieres', 'puedes', 'tienes', 'eres', 'estás', 'sigues', 'vuelves', 'recibes', 'ves'],
  ...['haces', 'hiciste', 'pediste', 'has', 'hayas', 'repitas', 'recomiendes', 'valoras', 'pones', 'cuentas', 'podrás'],
  ...['hablaste', 'respondiste', 'recibiste', 'equivocaste', 'respondieras', 'valores', 'confirmes', 'escribas'],
  ...['cuéntame', 'cuéntamelo', 'escríbeme', 'escríbelo', 'escríbenos', 'elige', 'responde', 'prueba', 'perdona'],
  ...['espera', 'deja', 'revísalos', 'síguelo', 'recógelo', 'quédate', 'ábrelo', 'acórtalo', 'envíalo', 'preguntéis'],
  ...['quieras', 'vienes', 'entiendes', 'escribes', 'pides', 'dime', 'mira', 'ayudarte', 'sabes'],
];
/** Verbs with a pronoun at their end. */
const endings = /(?<!^p)(?:ar|er|ir|ando|endo)te$/;

/** Where a form of the list is what somebody else does. */
const aboutOthers: Partial<Record<Key, RegExp>> = {
  'waiting.estimate': /\bespera como mucho\b/,
  'order.at_pickup_point': /\ble espera\b/,
  'waiting.timed_out': /\bsiento la espera\b/,
  'mail.alert_subject': /\bespera noticias\b/,
  // For the team, who are a «tú».
  'mail.alert_why': /.*/,
  'mail.webhook_off': /.*/,
  'order.unavailable': /\bel sistema no responde\b/,
  'order.received': /\ba la espera\b/,
  'faq.person_can_look': /\blo mira con usted\b/,
};

function toTu(key: Key, text: string): string[] {
  const left = text.replace(aboutOthers[key] ?? /^$/, '').toLowerCase();
  const words = left.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => pronouns.includes(word) || verbs.includes(word) || endings.test(word));
}

describe('Spanish to an «usted»', () => {
  const keys = Object.keys(wordings.es) as Key[];

  it('has nothing left in it that is said to a «tú»', () => {
    const left = keys.flatMap((key) => {
      const words = toTu(key, shippedSentence('es', key, 'usted'));
      return words.length > 0 ? [`${key}: ${words.join(', ')}`] : [];
    });

    expect(left).to.deep.equal([]);
  });

  it('is told apart by the same words from what is said to a «tú»', () => {
    const same = keys.filter((key) => usted[key] !== undefined && toTu(key, wordings.es[key]).length === 0);

    expect(same).to.deep.equal([]);
  });

  it('says nothing twice: a sentence that addresses nobody is that of the other tone', () => {
    expect(keys.filter((key) => usted[key] === wordings.es[key])).to.deep.equal([]);
  });

  it('is said when the installation speaks so, in Spanish and nowhere else', () => {
    inVoice({ ...shippedVoice, tone: 'usted' }, () => {
      expect(say('es', 'offer.person')).to.equal('¿Quiere que lo vea con usted una persona del equipo?');
      expect(say('gl', 'offer.person')).to.equal(wordings.gl['offer.person']);
    });
    expect(say('es', 'offer.person')).to.equal(wordings.es['offer.person']);
  });
});
