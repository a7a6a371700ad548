import { expect } from 'chai';
import { asksHowLong } from '../../dialogs/asks-how-long.js';
import { minute } from '../support-files/test-clock.js';
import { SmallConvoz } from './small-convoz.js';

describe('what a customer is told of his wait', () => {
  const convozes: SmallConvoz[] = [];
  afterEach(() => Promise.all(convozes.splice(0).map((convoz) => convoz.close())));

  async function given(halfMs?: number): Promise<SmallConvoz> {
    const estimate = async (soFarMs: number) =>
      halfMs === undefined ? undefined : { halfMs: Math.max(0, halfMs - soFarMs), mostMs: 2 * halfMs - soFarMs };
    const convoz = await SmallConvoz.start({ expectedWait: estimate });
    convozes.push(convoz);
    return convoz;
  }

  it('is his place and what others waited, when he joins the queue and on the wire', async () => {
    const iria = (await given(3 * minute)).guest();

    const [said] = await iria.say('a person, please');

    expect(said).to.include('Nobody is ahead of you.');
    expect(said).to.match(
      /At this time of day half of the people wait at most 3 minutes, and eight in ten at most 6 minutes\.$/,
    );
    const events = (await iria.messages())
      .map(({ activity }) => JSON.parse(activity))
      .filter(({ type }) => type === 'event');
    expect(events[0].value.waiting).to.deep.equal({ ahead: 0, halfSeconds: 180, mostSeconds: 360 });
  });

  it('is his place alone where too little is known', async () => {
    const [said] = await (await given()).guest().say('a person, please');

    expect(said).to.include('Nobody is ahead of you.');
    expect(said).to.not.include('minute');
  });

  it('is what is left, in whole minutes upwards, when he asks while he waits', async () => {
    const convoz = await given(3 * minute);
    const iria = convoz.guest();
    await iria.say('a person, please');
    convoz.clock.advance(2.5 * minute);

    const said = await iria.say('How much longer?');

    expect(said).to.deep.equal([
      'Nobody is ahead of you: you are next. Of those who waited as long as you have, half waited at most one minute more, and eight in ten at most 4 minutes more.',
    ]);
  });

  it('is asked for in four languages', () => {
    const questions = [
      '¿Cuánto falta?',
      'hola, cuánto tiempo tengo que esperar',
      '¿Cuándo me atendéis, por favor?',
      '¿cuánta gente hay delante?',
      'En qué puesto estoy?',
      'Canto tempo teño que esperar?',
      'Cando me atenden?',
      'Canta xente hai diante de min?',
      'How long will it take?',
      'how long do I have to wait?',
      'How much longer please',
      'When will someone answer?',
      'how many people are ahead of me',
      "What's my position in the queue?",
      'Quanto tempo falta?',
      'Quando sou atendida?',
      'Quantas pessoas há à minha frente?',
      'Qual é o tempo de espera?',
    ];

    expect(questions.filter((question) => !asksHowLong(question))).to.deep.equal([]);
  });

  it('is not what these ask for', () => {
    const others = [
      '¿Cuánto tarda el envío?',
      'cuánto falta para que llegue mi pedido',
      'Canto custa?',
      'How long does delivery take?',
      'how long is the cable',
      'When will my order arrive?',
      'Quanto tempo demora a entrega?',
      'Llevo una hora esperando',
      'ok',
      '',
      `${'how long '.repeat(40)}?`,
    ];

    expect(others.filter(asksHowLong)).to.deep.equal([]);
  });
});
