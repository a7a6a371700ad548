import { expect } from 'chai';
import { type Follower, Live } from '../../bot/engine/live.js';
import type { Message } from '../../bot/support/message.js';
import { event, message, opening } from '../store/change-sets.js';

function hears(said: (messages: readonly Message[]) => unknown): Follower {
  return { said, whispered: () => undefined };
}

describe('Live', () => {
  it('tells followers of a conversation what was committed there, and nobody else', () => {
    const live = new Live();
    const set = opening({ id: 'mine' });
    const mine: string[] = [];
    const theirs: string[] = [];
    live.follow(
      'mine',
      hears((messages) => mine.push(...messages.map(({ text }) => text))),
    );
    live.follow(
      'theirs',
      hears((messages) => theirs.push(...messages.map(({ text }) => text))),
    );

    live.publish({ ...set, messages: [message(set, 1, 'one'), message(set, 2, 'two')] });

    expect(mine).to.deep.equal(['one', 'two']);
    expect(theirs).to.deep.equal([]);
  });

  it('tells every follower of the same conversation until each of them stops', () => {
    const live = new Live();
    const set = opening({ id: 'mine' });
    const heard: string[] = [];
    const stopFirst = live.follow(
      'mine',
      hears(() => heard.push('first')),
    );
    live.follow(
      'mine',
      hears(() => heard.push('second')),
    );

    stopFirst();
    live.publish({ ...set, messages: [message(set, 1, 'hello')] });

    expect(heard).to.deep.equal(['second']);
  });

  it('says nothing of turns without messages to those who follow messages', () => {
    const live = new Live();
    const set = opening({ id: 'mine' });
    let told = 0;
    live.follow(
      'mine',
      hears(() => {
        told += 1;
      }),
    );

    live.publish({ ...set, events: [event(set, 'conversation.closed')] });

    expect(told).to.equal(0);
  });

  it('whispers to those who follow the conversation at that moment, and keeps nothing for later', () => {
    const live = new Live();
    const heard: string[] = [];
    const follower = { said: () => undefined, whispered: (activity: string) => heard.push(activity) };
    live.whisper('mine', { type: 'typing', at: 'before' });
    const stop = live.follow('mine', follower);

    live.whisper('mine', { type: 'typing' });
    live.whisper('theirs', { type: 'typing' });
    stop();
    live.whisper('mine', { type: 'typing', at: 'after' });

    expect(heard).to.deep.equal(['{"type":"typing"}']);
  });

  it('wakes feeds for events of any conversation, until they stop', () => {
    const live = new Live();
    let woken = 0;
    const stop = live.followFeed(() => {
      woken += 1;
    });

    for (const set of [opening(), opening()]) live.publish({ ...set, events: [event(set, 'message.sent')] });
    live.publish(opening());
    stop();
    const last = opening();
    live.publish({ ...last, events: [event(last, 'message.sent')] });

    expect(woken).to.equal(2);
  });
});
