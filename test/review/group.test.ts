import { expect } from 'chai';
import { readCorpus } from '../../bot/nlu/index.js';
import { projectPath } from '../../bot/project-path.js';
import type { Gathered } from '../../bot/review/gather.js';
import { groupByLikeness, idOf } from '../../bot/review/group.js';
import { normalised } from '../../bot/review/likeness.js';
import type { Language } from '../../bot/support/language.js';
import type { ReviewDecision } from '../../bot/support/review.js';

function message(text: string, minute = 0, language: Language = 'es'): Gathered {
  const at = new Date(Date.UTC(2026, 2, 10, 12, minute));
  return { conversationId: 'c1', seq: 1, at, text, normalised: normalised(text), language, reasons: ['unanswered'] };
}

function messages(...texts: string[]): Gathered[] {
  return texts.map((text, i) => message(text, i));
}

/** The texts of each group, one group a list. */
async function grouped(...texts: string[]): Promise<string[][]> {
  const groups = await groupByLikeness(messages(...texts));
  return groups.map((group) => group.messages.map(({ text }) => text));
}

function decided(text: string, language: Language, minute: number): ReviewDecision {
  return {
    id: text,
    groupId: idOf(text, language),
    kind: 'dismissed',
    leader: { text, language },
    coversUntil: new Date(Date.UTC(2026, 2, 10, 12, minute)),
    decidedAt: new Date(Date.UTC(2026, 2, 11)),
  };
}

describe('groupByLikeness', () => {
  it('brings together what differs in case, accents, punctuation, endings, order and slips of the keyboard', async () => {
    expect(
      await grouped(
        '¿Hacéis envoltorio de regalo?',
        'haceis envoltorios para regalos',
        'HACEIS ENVOLTORIO DE REGALO!!!',
        'para regalo haceis envoltorio',
        'haceis envoltrio de regalo',
      ),
    ).to.have.length(1);
  });

  it('keeps apart what only shares the small words', async () => {
    expect(
      await grouped(
        '¿tenéis recambios para la lámpara?',
        '¿tenéis aparcamiento para la furgoneta?',
        'do you sell spare parts for the lamp?',
        'do you have parking for vans?',
      ),
    ).to.have.length(4);
  });

  it('takes numbers and masked words for what they are: details', async () => {
    expect(
      await grouped('quiero el plano del mueble 4410', 'quiero el plano del mueble 7', 'quiero el plano del mueble'),
    ).to.have.length(1);
    expect(
      await grouped('certificado para _order_ ya', 'certificado para _email_ ya', 'certificado para ya'),
    ).to.have.length(1);
  });

  it('tells texts apart that have nothing but small words or one letter', async () => {
    expect(await grouped('a ti', 'a mi', 'q', 'o de', 'a mi')).to.deep.equal([
      ['a ti'],
      ['a mi', 'a mi'],
      ['q'],
      ['o de'],
    ]);
  });

  it('counts a question asked in two languages alike as one group, known by the first', async () => {
    const groups = await groupByLikeness([
      message('tedes certificado de garantía', 0, 'gl'),
      message('tenéis certificado de garantía', 1, 'es'),
    ]);

    expect(groups).to.have.length(1);
    expect(groups[0]?.leader).to.deep.equal({ text: 'tedes certificado de garantia', language: 'gl' });
    expect(groups[0]?.id).to.match(/^[0-9a-f]{12}$/);
  });

  it('never changes a group or its id by what comes later', async () => {
    const first = messages('recambio de lámpara', 'plano del mueble', 'recambios lámpara', 'otra cosa distinta');
    const more = [...first, message('recambio para la lámpara', 9), message('asunto completamente nuevo', 10)];

    const before = await groupByLikeness(first);
    const after = await groupByLikeness(more);

    expect(after.slice(0, before.length).map(({ id }) => id)).to.deep.equal(before.map(({ id }) => id));
    expect(after.map((group) => group.messages.length)).to.deep.equal([3, 1, 1, 1]);
  });

  it('leaves out what has been decided about, until it is asked again', async () => {
    const decision = decided('recambio de lampara', 'gl', 5);

    const quiet = await groupByLikeness(
      [message('recambio de lámpara', 3), message('recambios lámpara', 5)],
      [decision],
    );
    const again = await groupByLikeness([message('recambios lámpara', 5), message('recambios lámpara', 6)], [decision]);

    expect(quiet).to.deep.equal([]);
    expect(again).to.have.length(1);
    expect(again[0]).to.deep.include({ id: decision.groupId, leader: decision.leader, decision });
    expect(again[0]?.messages.map(({ at }) => at.getUTCMinutes())).to.deep.equal([6]);
  });

  it('goes by the later of two decisions about the same', async () => {
    const decisions = [decided('recambio de lampara', 'es', 8), decided('recambio de lampara', 'es', 5)];

    const groups = await groupByLikeness([message('recambio lámpara', 7)], decisions);

    expect(groups).to.deep.equal([]);
  });

  it('lets others work while it places five thousand decisions', async () => {
    const letters = (n: number) =>
      [...n.toString(7).padStart(5, '0')].map((digit) => 'bcdfghj'[Number(digit)]).join('a');
    const decisions = Array.from({ length: 5000 }, (_, i) =>
      decided([i, i * 31, i * 1009, i * 7919].map((n) => letters(n % 16_807)).join(' '), 'es', 0),
    );
    let rounds = 0;
    const counting = setInterval(() => {
      rounds += 1;
    }, 0);

    await groupByLikeness([], decisions);
    clearInterval(counting);

    expect(rounds).to.be.greaterThan(2);
  });

  it('groups ten thousand messages in seconds, and lets others work meanwhile', async function () {
    this.timeout(60_000);
    const corpus = await readCorpus(projectPath('nlp-models/corpus'));
    const many = Array.from({ length: 10_000 }, (_, i) => {
      const [first, second] = [corpus[(i * 7919) % corpus.length], corpus[(i * 104_729) % corpus.length]];
      return message(i < corpus.length ? (first?.text ?? '') : `${first?.text} ${second?.text}`, i, first?.language);
    });
    let longestWait = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      longestWait = Math.max(longestWait, performance.now() - last);
      last = performance.now();
    }, 0);

    const started = process.cpuUsage();
    const groups = await groupByLikeness(many);
    const took = process.cpuUsage(started).user / 1000;
    longestWait = Math.max(longestWait, performance.now() - last);
    clearInterval(ticking);

    expect(groups.length).to.be.greaterThan(5000);
    // About half a second on a quiet machine; comparing all with all would take minutes.
    expect(took).to.be.below(10_000);
    expect(longestWait).to.be.below(1000);
  });
});
