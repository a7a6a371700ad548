import { expect } from 'chai';
import { openInvites } from '../../../web/widget/invites.js';
import { emptyTranscript, receive } from '../../../web/widget/transcript.js';
import type { WireActivity } from '../../../web/widget/wire.js';
import { agentSays, botAsksToRate, botSays, systemSays } from '../bot-says.js';

describe('what the conversation asks of the customer', () => {
  it('is a rating by its control alone, though its numbers come along for clients without one', () => {
    const actions = ['1', '2', '3', '4', '5'].map((value) => ({ type: 'imBack', title: value, value }));

    const { rating, choices } = asked([{ ...botAsksToRate('¿Qué tal?'), suggestedActions: { actions } }]);

    expect(rating?.rating.invitationId).to.equal('inv-1');
    expect(choices).to.equal(undefined);
  });

  it('is the way back to the bot only until a person is there', () => {
    const waiting = botSays('Aviso a una persona del equipo.', { 'Seguir con Vera': 'back_to_bot' });

    const alone = asked([waiting]);
    const joined = asked([waiting, systemSays('Ya estás con Ana.')]);
    const spoken = asked([waiting, agentSays('Ana', 'Hola')]);

    expect(alone.choices?.choices).to.deep.equal([{ title: 'Seguir con Vera', value: 'back_to_bot' }]);
    expect(joined.choices).to.equal(undefined);
    expect(spoken.choices).to.equal(undefined);
  });

  function asked(activities: WireActivity[]) {
    const transcript = activities.reduce(
      (seen, activity, i) => receive(seen, { id: `m${i}`, timestamp: '2026-03-02T10:00:00Z', ...activity }, 0),
      emptyTranscript,
    );
    return openInvites(transcript.entries);
  }
});
