import { expect } from 'chai';
import { languages, resolveLanguage, strings } from '../../../web/widget/strings/index.js';

describe('the widget’s strings', () => {
  it('say something in every language, and no two languages say all the same', () => {
    const sentences = languages.map((language) =>
      Object.values(strings[language]).map((text) =>
        typeof text === 'function' ? text.call(null, 2 as never, 5) : text,
      ),
    );

    expect(sentences.flat().every((text) => typeof text === 'string' && text.trim() === text && text !== '')).to.equal(
      true,
    );
    expect(new Set(sentences.map((all) => all.join('\n'))).size).to.equal(languages.length);
  });

  it('are chosen by the first wish that can be met, else English', () => {
    expect(resolveLanguage([undefined, 'de', 'pt_BR', 'es'])).to.equal('pt');
    expect(resolveLanguage(['GL-es'])).to.equal('gl');
    expect(resolveLanguage(['', 'espanol'])).to.equal('en');
  });
});
