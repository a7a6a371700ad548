import type { HandoffReason } from '../../support/handoff.js';
import type { TurnContext } from '../botbuilder.js';
import type { Draft } from '../draft.js';
import type { Dialog, Recognition } from '../ports.js';
import type { TurnDeps } from '../turn.js';
import { carryOut } from './carry-out.js';
import { converse } from './converse.js';
import { dialogTurn, type Situation, say } from './dialog-turn.js';
import type { Received } from './receive.js';
import { begin, byIntent, callPerson, firstStep } from './route.js';
import { keepWishes, recognitionOfWish, takeWish } from './wishes.js';

/**
 * Gives the message to the dialog that waits for it, or to the one its intent begins, then does the same for whatever
 * else the customer wanted, as far as nothing must be asked of him first, and carries the outcome out.
 * `handoff` begins with calling a person, for a reason that another stage has found.
 */
export async function dispatch(
  received: Received,
  recognition: Recognition,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
  { handoff }: { handoff?: HandoffReason } = {},
): Promise<void> {
  const { conversation, now } = draft;
  const { language, memory } = conversation;
  const { script, adapter, settings, facts } = deps;
  const apologise = (text: string) => adapter.say(context, { kind: 'bot' }, [{ text }]);
  if (received.goesOn) {
    await apologise(script.notices.goesOnHere(language));
    return carryOut({}, draft, context, deps);
  }
  if (received.kind === 'other') {
    return mayTell(draft) ? apologise(script.notices.unsupported(language)) : undefined;
  }
  if (received.text.length > settings.textLimit) {
    return apologise(script.notices.tooLong(language, settings.textLimit));
  }

  const situation: Situation = { received, recognition };
  const first = handoff
    ? callPerson(handoff, draft, script)
    : received.kind === 'open'
      ? begin(script.welcome)
      : firstStep(dialogTurn(draft, deps, situation, [], {}), script);
  const changed = recognition.languageAsked && script.notices.languageChanged(language);
  let talk = await converse(first, situation, draft, context, deps, changed);
  let { effects, closing } = talk;
  if (received.kind === 'message' && !talk.lost) memory.unsure = 0;

  if (received.choice === undefined) {
    keepWishes(memory, talk.isReply ? besideReply(situation, first.dialog) : recognition, now);
  }
  for (let wish = nextWish(); wish !== undefined; wish = nextWish()) {
    const opening = script.notices.nextWish(language, facts.knowledge.title(wish, language));
    const own = situationOfWish(situation, wish);
    talk = await converse(begin(byIntent(own.recognition, script)), own, draft, context, deps, opening);
    effects = { ...effects, ...talk.effects };
    closing = talk.closing ?? closing;
  }
  if (talk.isSettled && closing) {
    memory.active = closing.active;
    await say([closing.question], draft, context, deps);
  }
  if (effects.person) delete memory.wishes;
  await carryOut(effects, draft, context, deps);

  function nextWish(): string | undefined {
    return talk.isSettled ? takeWish(memory, now) : undefined;
  }
}

/** Whoever sends ten photos is told once what the bot can read. */
const tellAgainMs = 10 * 60_000;

function mayTell({ conversation: { memory }, now }: Draft): boolean {
  if (memory.unsupportedAt !== undefined && now.getTime() - Date.parse(memory.unsupportedAt) < tellAgainMs)
    return false;
  memory.unsupportedAt = now.toISOString();
  return true;
}

/**
 * What is asked beside the number or address that a dialog had asked for: "MR-10482, and how do I return it?". What the
 * dialog itself is about it deals with anyway. One that others speak through cannot tell, and an answer that asks nothing
 * may look like any wish: it neither adds one nor settles one that is owed.
 */
function besideReply({ received, recognition }: Situation, { intents }: Dialog): Recognition {
  const { intent, further = [], decision, entities, languageAsked } = recognition;
  const isAsking = further.length > 0 || received.text.includes('?');
  const isTold = decision === 'answer' && entities.length > 0 && intents.length > 0 && !languageAsked?.alone;
  const beside = isAsking && isTold ? [intent, ...further].filter((wish) => !intents.includes(wish)) : further;
  return { ...recognition, intent: 'none', further: beside };
}

/** A choice that was tapped has been dealt with; it says nothing about the wish that comes next. */
function situationOfWish({ received, recognition }: Situation, wish: string): Situation {
  const { choice: _heard, ...rest } = received;
  return { received: rest, recognition: recognitionOfWish(recognition, wish) };
}
