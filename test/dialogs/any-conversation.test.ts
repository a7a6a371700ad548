import { expect } from 'chai';
import fc from 'fast-check';
import { faqFiles } from '../../bot/knowledge/index.js';
import { demoOrders, readDemoFile } from '../../bot/orders/index.js';
import { languages } from '../../bot/support/language.js';
import { type Heard, Host, type HostSettings } from './host.js';
import { scriptedRecognizer } from './scripted-recognizer.js';

const rules = [
  'dos cosas → both order.track delivery.cost',
  'tres cosas → both order.cancel refund.request order.track',
  'envío → delivery.cost delivery.period',
  'pedido → order.track',
  'cancela mi → order.cancel',
  'roto → order.damaged',
  'queja → feedback.complaint (−0.2)',
  'persona → handoff',
  'dinero → clarify refund.track refund.request',
  'algo → clarify order.track',
  'hola → smalltalk.greeting',
  'gracias → smalltalk.thanks',
  'adiós → smalltalk.goodbye',
  'quién → smalltalk.bot_identity',
];

const texts = [
  'dos cosas',
  'tres cosas',
  'el envío',
  'mi pedido',
  'cancela mi compra',
  'llegó roto',
  'una queja',
  'una persona',
  'lo del dinero',
  'algo',
  'hola',
  'gracias',
  'adiós',
  '¿quién eres?',
  'sí',
  'no',
  'déjalo',
  'cancelar',
  'no, gracias',
  'MR-10482',
  '10482',
  '99999',
  '1',
  '5',
  '9',
  '7/7',
  '123456789',
  'ana@correo.example',
  'otra@correo.example',
  'ana@',
  'asdf qwer',
  'где',
  '🙂',
  'no me preguntes más',
  'la primera',
  '¿y eso?',
  'x'.repeat(3000),
];

/** A message typed, a choice tapped (by its place), or an event. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts).map((text) => ({ text })) },
  { weight: 3, arbitrary: fc.nat(5).map((tap) => ({ tap })) },
  { weight: 1, arbitrary: fc.constantFrom('csat' as const, 'ces' as const).map((survey) => ({ survey })) },
);

describe('any conversation', () => {
  let shop: Pick<HostSettings, 'orders' | 'knowledge'>;
  const now = new Date('2026-11-23T09:42:00Z');

  before(async () => {
    const file = await readDemoFile('nlp-models/shop/orders.json');
    shop = { orders: demoOrders(file, { now: () => now }), knowledge: await faqFiles('nlp-models/faq') };
  });

  it('gets an answer to every message until a person is called, in every language', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...languages),
        fc.boolean(),
        fc.array(step, { maxLength: 14 }),
        async (language, open, steps) => {
          const host = hostOf(language, open);
          for (const one of steps) {
            const heard = await take(host, one);

            expect(heard.replies, JSON.stringify(one)).to.not.be.empty;
            if (heard.effects.some((effect) => effect.startsWith('person'))) return;
          }
        },
      ),
      { numRuns: 400, seed: 20261123 },
    );
  });

  it('never offers the same topics twice in a row for messages it is not sure of', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('lo del dinero', 'algo', 'no', 'Otra cosa', 'asdf qwer'), { maxLength: 8 }),
        async (messages) => {
          const host = hostOf('es', true);
          let before = '';
          for (const text of messages) {
            const heard = await host.hear(text);
            const offered = topicsIn(heard);

            expect(offered === '' || offered !== before, messages.join(' / ')).to.equal(true);
            const asksForOtherWords = heard.replies[0]?.text.startsWith('Cuéntamelo con otras palabras');
            if (!asksForOtherWords) before = offered;
          }
        },
      ),
      { numRuns: 200, seed: 20261123 },
    );
  });

  it('never asks the same question four times in a row', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('mi pedido', 'una persona', 'algo', 'lo del dinero', 'asdf'),
        fc.constantFrom('asdf qwer', '123456789', 'ana@', '🙂'),
        async (opening, answer) => {
          const host = hostOf('es', false);
          const asked = [await host.hear(opening)];
          for (let i = 0; i < 6; i += 1) asked.push(await host.hear(answer));

          const questions = asked.map(({ replies }) => replies.at(-1)?.text ?? '');
          for (let i = 3; i < questions.length; i += 1) {
            expect(new Set(questions.slice(i - 3, i + 1)).size, questions.join('\n')).to.be.greaterThan(1);
          }
        },
      ),
      { numRuns: 40, seed: 20261123 },
    );
  });

  /** The question whether one of some topics is meant, or the single one; empty when that is not asked. */
  function topicsIn({ replies }: Heard): string {
    const [reply] = replies;
    const asked = reply?.text.startsWith('Quiero entenderte bien') ? reply : undefined;
    return asked ? `${asked.text} ${asked.choices?.map(({ title }) => title).join()}` : '';
  }

  function hostOf(language: HostSettings['language'], open: boolean): Host {
    const timeZone = 'Europe/Madrid';
    const opensAt = new Date('2026-11-24T08:30:00Z');
    const hours = { at: () => (open ? { open, timeZone } : { open, opensAt, timeZone }) };
    return new Host({
      ...shop,
      language,
      now,
      hours,
      queue: 1,
      limited: false,
      recognizer: scriptedRecognizer(rules, language),
    });
  }

  async function take(
    host: Host,
    one: { text: string } | { tap: number } | { survey: 'csat' | 'ces' },
  ): Promise<Heard> {
    if ('survey' in one) return host.survey(one.survey);
    if ('text' in one) return host.hear(one.text);
    const offered = host.memory.offered ?? [];
    return host.hear(offered[one.tap % Math.max(1, offered.length)]?.title ?? 'nada');
  }
});
