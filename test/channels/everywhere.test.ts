import { expect } from 'chai';
import type { Message } from '../../bot/support/message.js';
import { vendorFakes } from '../fakes/index.js';
import { eventually } from '../support-files/eventually.js';
import { type VendorCustomer, VendorStage } from './vendor-stage.js';

/** What is said in the whole of it, without how a channel shows choices and scales. */
const spoken = [
  ['customer', 'How long does delivery take?'],
  ['bot', /delivery|working days/i],
  ['bot', 'Did that help?'],
  ['customer', 'Where is my order MR-10482?'],
  ['bot', 'Thanks. Which email did you use for order MR-10482? That tells me it is yours.'],
  ['customer', 'ana@correo.example'],
  ['bot', /MR-10482/],
  ['bot', /^You have 4 other recent orders:/],
  ['customer', 'can I speak to a person'],
  ['bot', /^I’m calling someone from the team\./],
  ['system', 'You are now with Noa.'],
  ['customer', 'my torch came without batteries'],
  ['agent', 'They are on their way.'],
  ['bot', 'How would you rate the help you received? 1 = very poor, 5 = very good'],
  ['customer', /./],
  ['bot', 'Thank you. What could we do better? It’s optional.'],
  ['customer', 'Noa was lovely'],
  ['bot', 'Thank you, I’ll pass it on to the team.'],
] as const;

const patienceMs = 60_000;

describe('one conversation on every channel: a question, an order, a person, a rating and a comment', function () {
  this.timeout(4 * patienceMs);

  it('is tried on every vendor there is a fake of', () => {
    expect(vendorFakes.map(({ channel }) => channel)).to.include.members(['telegram', 'whatsapp', 'slack']);
  });

  for (const fake of vendorFakes) {
    describe(`on ${fake.channel}`, () => {
      let stage: VendorStage;
      before(async () => {
        stage = await VendorStage.start(fake, { DEFAULT_LANGUAGE: 'en' });
      });
      after(() => stage?.close());

      it('is answered, handed over, commented, and rated by a tap unless nothing can be tapped there', async () => {
        if (!stage.vendor.taps) return void expect(stage.vendor.channel).to.match(/^(twilio_sms|twilio_wa|email)/);
        const ana = stage.customer('ana');
        await untilAsked(ana);
        const question = await ana.sees(/How would you rate/);
        expect(question.choices, 'what can be tapped').to.have.length.of.at.least(5);

        await ana.taps(question, /5/, /What could we do better/);
        await ana.says('Noa was lovely', /pass it on to the team/);

        await expectAllOfIt(ana);
      });

      it('is rated as well by typing the figure', async () => {
        const brais = stage.customer('brais');
        await untilAsked(brais);
        await brais.sees(/How would you rate/);

        await brais.says('5', /What could we do better/);
        await brais.says('Noa was lovely', /pass it on to the team/);

        await expectAllOfIt(brais);
      });
    });
  }
});

/** Up to the closing by an agent, whose first sign the customer has not looked at. */
async function untilAsked(customer: VendorCustomer): Promise<void> {
  await customer.says('How long does delivery take?', /Did that help\?/);
  await customer.says('Where is my order MR-10482?', /Which email/);
  await customer.says('ana@correo.example', /MR-10482/);
  await customer.says('can I speak to a person', /calling someone from the team/);
  const noa = await customer.stage.convoz.agent({ name: 'Noa' });
  const { id } = await customer.conversation();
  expect((await noa.claim(id)).status).to.equal(200);
  await customer.sees(/You are now with Noa/);
  await customer.tells('my torch came without batteries');
  expect((await noa.reply(id, 'They are on their way.')).status).to.equal(200);
  await customer.sees(/They are on their way/);
  expect((await noa.close(id)).status).to.equal(200);
}

async function expectAllOfIt(customer: VendorCustomer): Promise<void> {
  const { store } = customer.stage.convoz.app;
  const { id } = await customer.conversation();
  await eventually(async () => (await customer.conversation()).status.tag === 'closed');
  const [asked] = await store.surveys.ofConversation(id);
  expect(asked?.response).to.include({ value: 5, comment: 'Noa was lovely' });
  const said = (await customer.transcript()).filter(({ text }) => text !== '');
  const mismatches = spoken.flatMap(([who, what], i) => {
    const message = said[i];
    return message && message.author.kind === who && fits(message, what) ? [] : [`${who}: ${what} / ${message?.text}`];
  });
  expect(mismatches).to.deep.equal([]);
  expect(said).to.have.length(spoken.length);
}

function fits({ text }: Message, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? text.startsWith(expected) : expected.test(text);
}
