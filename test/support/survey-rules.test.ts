import { expect } from 'chai';
import { emptyMemory, type Memory } from '../../bot/support/conversation.js';
import { decideInvitation, type InvitationCase } from '../../bot/support/survey-rules.js';

const now = new Date('2026-11-20T12:00:00Z');

function decide(memory: Partial<Memory>, rest: Partial<InvitationCase> = {}) {
  return decideInvitation({
    conversation: { memory: { ...emptyMemory(), ...memory } },
    contact: { surveyOptOut: false },
    lastAsked: undefined,
    now,
    servedByAgent: false,
    ...rest,
  });
}

const exchange = { customerMessages: 3, replies: 3, resolved: true };

describe('decideInvitation', () => {
  it('asks for effort after the bot and for satisfaction after a person', () => {
    expect(decide(exchange)).to.deep.equal({ metric: 'ces', status: 'sent' });
    expect(decide(exchange, { servedByAgent: true })).to.deep.equal({ metric: 'csat', status: 'sent' });
  });

  it('does not ask when there was nothing to rate', () => {
    const hello = decide({ customerMessages: 1, replies: 1 });
    const unanswered = decide({ customerMessages: 4, replies: 0 });
    const onlyAgentSpoke = decide({ customerMessages: 1, replies: 2 }, { servedByAgent: true });

    expect(hello).to.deep.equal({ metric: 'ces', status: 'suppressed', reason: 'no_exchange' });
    expect(unanswered).to.deep.equal({ metric: 'ces', status: 'suppressed', reason: 'no_exchange' });
    expect(onlyAgentSpoke).to.deep.equal({ metric: 'csat', status: 'suppressed', reason: 'no_exchange' });
  });

  it('asks about a question that the bot resolved at the first message', () => {
    expect(decide({ customerMessages: 1, replies: 1, resolved: true }).status).to.equal('sent');
    expect(decide({ customerMessages: 0, replies: 1, resolved: true }).status).to.equal('suppressed');
  });

  it('asks about an exchange that resolved nothing, too', () => {
    expect(decide({ customerMessages: 2, replies: 2, resolved: false }).status).to.equal('sent');
  });

  it('never asks a contact who does not want to be asked', () => {
    const decision = decide(exchange, { contact: { surveyOptOut: true }, lastAsked: now });

    expect(decision).to.deep.equal({ metric: 'ces', status: 'suppressed', reason: 'opted_out' });
  });

  it('waits seven full days before it asks the same contact again', () => {
    const almost = decide(exchange, { lastAsked: new Date('2026-11-13T12:00:00.001Z') });
    const exactly = decide(exchange, { lastAsked: new Date('2026-11-13T12:00:00Z') });

    expect(almost).to.deep.equal({ metric: 'ces', status: 'suppressed', reason: 'throttled' });
    expect(exactly.status).to.equal('sent');
  });

  it('gives the reason that lies deepest when several hold', () => {
    const decision = decide({ customerMessages: 1, replies: 1 }, { contact: { surveyOptOut: true }, lastAsked: now });

    expect(decision).to.include({ reason: 'no_exchange' });
  });
});
