import { expect } from 'chai';
import { render } from '../../bot/channels/render.js';
import type { ChannelCapabilities } from '../../bot/engine/ports.js';
import type { RatingRequest } from '../../bot/support/message.js';

const places: Record<'web' | 'messenger' | 'whatsapp' | 'sms', ChannelCapabilities> = {
  web: { buttons: 13, textLimit: 20_000, textUnit: 'utf16', delivery: 'replay', ratingControl: true },
  messenger: { buttons: 13, textLimit: 2000, textUnit: 'utf16', delivery: 'push', ratingControl: false },
  whatsapp: { buttons: 10, textLimit: 1024, textUnit: 'utf16', delivery: 'push', ratingControl: false },
  sms: { buttons: 0, textLimit: 160, textUnit: 'utf16', delivery: 'push', ratingControl: false },
};

function rating(part: Partial<RatingRequest>): RatingRequest {
  return {
    invitationId: 'i',
    metric: 'csat',
    min: 1,
    max: 5,
    display: 'stars',
    low: 'Mala',
    high: 'Buena',
    typed: 'Responde con un número.',
    ...part,
  };
}

/** What is tapped and what is read, of a question with this rating. */
function shown(place: keyof typeof places, part: Partial<RatingRequest>) {
  const { text, suggestedActions, channelData } = render(
    { text: '¿Qué tal?', rating: rating(part) },
    'es',
    places[place],
  );
  return {
    text,
    buttons: suggestedActions?.actions.map(({ title }) => title).join(' ') ?? '',
    control: channelData?.convoz?.rating,
  };
}

describe('a question with a scale', () => {
  const scales = {
    two: { min: 1, max: 2, low: 'No', high: 'Sí' },
    five: { min: 1, max: 5 },
    seven: { min: 1, max: 7 },
    eleven: { min: 0, max: 10 },
  };

  it('is a control on the web, whatever its length, with its points for clients without one', () => {
    for (const scale of Object.values(scales)) {
      const { text, control, buttons } = shown('web', scale);

      expect(text).to.equal('¿Qué tal?');
      expect(control).to.deep.include({ invitationId: 'i', ...scale });
      expect(control).to.not.have.property('typed');
      expect(buttons).to.not.equal('');
    }
  });

  it('says nothing of typing beside a control, also where there are no buttons', () => {
    const { text } = render({ text: '¿Qué tal?', rating: rating({}) }, 'es', { ...places.web, buttons: 0 });

    expect(text).to.equal('¿Qué tal?');
  });

  it('is buttons as far as all of them fit', () => {
    expect(shown('messenger', scales.two).buttons).to.equal('No Sí');
    expect(shown('messenger', scales.five).buttons).to.equal('1 2 3 4 5');
    expect(shown('whatsapp', scales.seven).buttons).to.equal('1 2 3 4 5 6 7');
    expect(shown('messenger', scales.eleven).buttons).to.equal('0 1 2 3 4 5 6 7 8 9 10');
  });

  it('says what to type where they do not, and never offers a part of the scale', () => {
    expect(shown('whatsapp', scales.eleven)).to.deep.equal({
      text: '¿Qué tal?\nResponde con un número.',
      buttons: '',
      control: undefined,
    });
    expect(shown('sms', scales.two).text).to.equal('¿Qué tal?\nResponde con un número.');
    expect(shown('whatsapp', scales.seven).text).to.equal('¿Qué tal?');
  });
});
