import { expect } from 'chai';
import { languages } from '../../bot/support/language.js';
import { surveys } from '../../bot/support/survey.js';
import { inFull, surveyWords } from '../../dialogs/survey-words.js';
import { say } from '../../dialogs/wording/index.js';

describe('the words of the shipped surveys', () => {
  const inWords = (survey: (typeof surveys)['ces' | 'csat']) =>
    Object.fromEntries(
      languages.map((language) => [
        language,
        inFull(surveyWords(survey, { language, brand: 'web', place: 'directline' }), survey, language),
      ]),
    );

  it('ask how easy it was, from very difficult to very easy, in four languages', () => {
    expect(inWords(surveys.ces)).to.deep.equal({
      es: '¿Qué tan fácil ha sido resolver tu consulta hoy? 1 = muy difícil, 7 = muy fácil',
      gl: 'Que fácil foi resolver a túa consulta hoxe? 1 = moi difícil, 7 = moi fácil',
      en: 'How easy was it to resolve your query today? 1 = very difficult, 7 = very easy',
      pt: 'Quão fácil foi resolver a sua questão hoje? 1 = muito difícil, 7 = muito fácil',
    });
  });

  it('ask how good the care was, from very bad to very good, in four languages', () => {
    expect(inWords(surveys.csat)).to.deep.equal({
      es: '¿Cómo valoras la atención recibida? 1 = muy mala, 5 = muy buena',
      gl: 'Como valoras a atención recibida? 1 = moi mala, 5 = moi boa',
      en: 'How would you rate the help you received? 1 = very poor, 5 = very good',
      pt: 'Como avalia o atendimento que recebeu? 1 = muito mau, 5 = muito bom',
    });
  });

  it('ask for a comment by what could be better, whatever the score', () => {
    const asks = {
      es: '¿Qué podríamos mejorar?',
      gl: 'Que poderiamos mellorar?',
      en: 'What could we do better?',
      pt: 'O que podíamos melhorar?',
    };

    for (const language of languages) {
      expect(say(language, 'survey.thanks_ask_comment')).to.include(asks[language]);
      expect(say(language, 'survey.sorry_ask_comment')).to.include(asks[language]);
    }
  });
});
