import { expect } from 'chai';
import { languages } from '../../bot/support/language.js';
import { inVoice, persona, say, shippedVoice, speakIn, wordingCatalogue } from '../../dialogs/wording/index.js';

const fault = (key: string, text: string) => wordingCatalogue.fault('en', key, text);

describe('the voice of an installation', () => {
  afterEach(() => speakIn(shippedVoice));

  it('is who speaks, and the sentences it has of its own', () => {
    speakIn({ ...shippedVoice, bot: 'Brais', shop: 'Ondas', sentences: { en: { 'faq.glad': 'Good, says {bot}.' } } });

    expect(persona.bot).to.equal('Brais');
    expect(say('en', 'faq.glad')).to.equal('Good, says Brais.');
    expect(say('en', 'welcome.hello')).to.include('Brais').and.to.include('Ondas');
    expect(say('es', 'faq.glad')).to.equal('Me alegro.');
  });

  it('is another in what runs in a voice of its own, until that is over', async () => {
    speakIn({ ...shippedVoice, bot: 'Brais' });

    const said = await inVoice(shippedVoice, async () => {
      await Promise.resolve();
      return say('en', 'notice.back_to_bot');
    });

    expect(said).to.include('Vera');
    expect(say('en', 'notice.back_to_bot')).to.include('Brais');
  });
});

describe('a sentence in place of a shipped one', () => {
  for (const language of languages) {
    it(`may be the shipped one itself in ${language}, in either tone`, () => {
      for (const tone of ['tu', 'usted'] as const) {
        for (const { key, text } of wordingCatalogue.shipped(language, tone)) {
          expect(wordingCatalogue.fault(language, key, text), key).to.equal(undefined);
        }
      }
    });
  }

  it('names what the original names, which it may count where that is a number', () => {
    expect(fault('escalation.confirm_email', 'To {email}?')).to.equal(undefined);
    expect(fault('escalation.confirm_email', '{shop}: {bot} writes to {email}, {email}.')).to.equal(undefined);
    expect(fault('waiting.position', '{ahead, plural, one {# person} other {# people}} first.')).to.equal(undefined);
    expect(fault('waiting.position', 'Ahead of you: {ahead}')).to.equal(undefined);
    expect(fault('opening.today', 'today, {time}')).to.equal(undefined);
  });

  it('is refused when it could not be said', () => {
    expect(fault('escalation.confirm_email', 'To you?')).to.match(/leaves out \{email\}/);
    expect(fault('escalation.confirm_email', 'To {email} of {number}?')).to.match(/no \{number\}/);
    expect(fault('escalation.confirm_email', '{email, plural, one {one} other {more}}')).to.match(/no number/);
    expect(fault('escalation.confirm_email', '{email, date, short}')).to.match(/form that does not fit/);
    expect(fault('escalation.confirm_email', 'To {email')).to.match(/cannot be read/);
    expect(fault('waiting.position', '{ahead, plural, one {# person}}')).to.match(/cannot be read/);
    expect(fault('faq.glad', '  ')).to.match(/says nothing/);
    expect(fault('faq.glad', 'x'.repeat(1001))).to.match(/longer/);
    expect(fault('choice.person', 'I would like to talk to a person')).to.match(/button holds 20/);
    expect(fault('mail.subject', 'Hello\nBcc: all@shop.example')).to.match(/one line/);
    expect(fault('faq.glad', 'Good\u0007')).to.match(/one line/);
    expect(fault('faq.glad', 'Good.\nReally.')).to.equal(undefined);
    expect(fault('nothing.such', 'x')).to.match(/no such sentence/);
    expect(fault('constructor', 'x')).to.match(/no such sentence/);
  });
});
