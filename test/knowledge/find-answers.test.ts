import { expect } from 'chai';
import { faqFiles, findAnswers } from '../../bot/knowledge/index.js';
import { projectPath } from '../../bot/project-path.js';

describe('looking for an answer', () => {
  it('finds it by what the recogniser takes the question for, before any other', async () => {
    const faq = await faqFiles(projectPath('nlp-models/faq'));
    const guesses = [
      { intent: 'refund.track', probability: 0.2 },
      { intent: 'delivery.period', probability: 0.9 },
    ];

    const found = findAnswers(faq, { q: 'canto me levará?', language: 'gl', limit: 5 }, guesses);

    expect(found[0]).to.deep.include({ intent: 'delivery.period', text: faq.answer('delivery.period', 'gl') });
    expect(found.map(({ intent }) => intent)).to.include('refund.track');
  });

  it('finds it by words of the title or the text, as they begin, whatever their case and accents', async () => {
    const faq = {
      intents: () => ['a.title', 'b.text', 'c.neither', 'd.elsewhere'],
      title: (intent: string) => (intent === 'a.title' ? 'Devolución gratuíta' : intent),
      answer: (intent: string) => ({ 'a.title': 'Si.', 'b.text': 'A DEVOLUCION é así.', 'c.neither': 'Nada.' })[intent],
    };

    const found = findAnswers(faq, { q: 'devoluc.', language: 'gl', limit: 5 }, []);

    expect(found.map(({ intent }) => intent)).to.deep.equal(['a.title', 'b.text']);
    expect(findAnswers(faq, { q: 'devoluc.', language: 'gl', limit: 1 }, []).length).to.equal(1);
  });

  it('finds nothing for words too short to tell, and never what is not said', async () => {
    const faq = { intents: () => ['a.draft'], title: () => 'Stilts', answer: () => undefined };

    expect(findAnswers(faq, { q: 'stilts', language: 'en', limit: 5 }, [])).to.deep.equal([]);
    const shipped = await faqFiles(projectPath('nlp-models/faq'));
    expect(findAnswers(shipped, { q: 'a o', language: 'gl', limit: 5 }, [])).to.deep.equal([]);
  });
});
