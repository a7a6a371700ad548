import { computed, effect, signal } from '@preact/signals-core';
import type { Api } from './api.js';
import { freshId } from './fresh-id.js';
import { openInvites } from './invites.js';
import type { Looks } from './looks.js';
import { createOutbox } from './outbox.js';
import { type Connection, createSession } from './session.js';
import type { Settings } from './settings.js';
import type { Storage } from './storage.js';
import { openStream } from './stream.js';
import { type Language, languages, strings } from './strings/index.js';
import { discard, emptyTranscript, enqueue, receive, setDelivery } from './transcript.js';
import { createVisitor } from './visitor.js';
import type { RatingAnswer } from './wire.js';

/** Longest message the server takes, in UTF-16 units. */
export const textLimit = 4000;

const typingEveryMs = 3000;

export interface ChatParts {
  settings: Settings;
  looks: Looks;
  api: Api;
  /** Outlives the page: the visitor, the outbox, what has been read. */
  storage: Storage;
  /** Lives as long as the browser tab: whether the panel is open. */
  tab: Storage;
}

export type Chat = ReturnType<typeof createChat>;

/** The widget's state as signals, and everything a customer can do with it. */
export function createChat({ settings, looks, api, storage, tab }: ChatParts) {
  const { theme = {} } = looks;
  // A choice in the menu holds for pages of the language it was made on: a page in another language is spoken to in that.
  const choiceKey = `language:${settings.language}`;
  const chosen = languages.find((language) => language === storage.get(choiceKey));
  const language = signal<Language>(chosen ?? settings.language);
  const open = signal(tab.get('open') === 'yes');
  const connection = signal<Connection>('idle');
  const transcript = signal(emptyTranscript);
  const persona = signal(settings.name ?? looks.persona?.name ?? storage.get('persona') ?? 'Convoz');
  const bubbleHidden = signal(tab.get('bubble') === 'no');
  const readUpTo = signal(Number(storage.get('read') ?? 0));
  const visible = signal(true);
  const outbox = createOutbox(storage);
  let typedAt = 0;
  const visitor = createVisitor(api, storage, () => language.value);

  const session = createSession({
    api,
    openStream,
    visitor,
    outbox,
    locale: () => language.value,
    on: {
      connection: (state) => {
        connection.value = state;
      },
      conversation(id) {
        const known = storage.get('conversation') === id;
        storage.set('conversation', id);
        if (!known) markRead(0);
        transcript.value = outbox.entries().reduce(enqueue, emptyTranscript);
      },
      persona(name) {
        storage.set('persona', name);
        persona.value = name;
      },
      activity(activity) {
        const id = activity.channelData?.clientActivityID;
        if (id) outbox.remove(id);
        transcript.value = receive(transcript.value, activity, Date.now());
      },
      acknowledged: (id) => show(id, 'sent'),
      refused: (id) => show(id, 'failed'),
    },
  });

  const show = (id: string, delivery: 'pending' | 'sent' | 'failed') => {
    transcript.value = setDelivery(transcript.value, id, delivery);
  };

  const markRead = (seq: number) => {
    readUpTo.value = seq;
    storage.set('read', String(seq));
  };

  const unread = computed(
    () =>
      transcript.value.entries.filter(
        (entry) => (entry.author === 'bot' || entry.author === 'agent') && entry.seq > readUpTo.value,
      ).length,
  );

  effect(() => {
    if (!open.value || !visible.value) return;
    const last = transcript.value.entries.findLast((entry) => entry.seq !== Number.POSITIVE_INFINITY)?.seq ?? 0;
    if (last > readUpTo.peek()) markRead(last);
  });

  const send = (text: string, rating?: RatingAnswer, files: readonly File[] = []) => {
    const entry = {
      clientActivityID: freshId(),
      text,
      at: Date.now(),
      ...(rating && { rating }),
      ...(files.length > 0 && { files }),
    };
    transcript.value = enqueue(transcript.value, entry);
    session.send(entry);
  };

  transcript.value = outbox.entries().reduce(enqueue, emptyTranscript);
  if (open.value || visitor.isKnown()) session.wake();

  return {
    open,
    connection: computed<Connection>(() => (transcript.value.ended ? 'ended' : connection.value)),
    transcript,
    invites: computed(() => openInvites(transcript.value.entries)),
    persona,
    avatar: looks.persona?.avatar ?? {},
    /** What stands on the launcher. */
    launcherText: computed(() => theme.launcher?.[language.value] ?? persona.value),
    bubble: computed(() => {
      const isNew = connection.value === 'idle' && !open.value && !bubbleHidden.value && !visitor.isKnown();
      return isNew ? theme.bubble?.[language.value] : undefined;
    }),
    hideBubble() {
      tab.set('bubble', 'no');
      bubbleHidden.value = true;
    },
    language,
    text: computed(() => strings[language.value]),
    unread,
    /** Whether the page is in sight: what arrives in a hidden tab is unread even with the panel open. */
    visible,
    show() {
      tab.set('open', 'yes');
      open.value = true;
      session.wake();
    },
    hide() {
      tab.remove('open');
      open.value = false;
    },
    send,
    sendFiles: (text: string, files: readonly File[]) => send(text, undefined, files),
    /** The customer is writing; told every few seconds at most. */
    link: session.link,
    typing() {
      if (Date.now() - typedAt < typingEveryMs) return;
      typedAt = Date.now();
      session.typing();
    },
    /** `word`: what the point is called, where it has a name. */
    rate: (invitationId: string, value: number, word = String(value)) => send(word, { invitationId, value }),
    comment: (invitationId: string, comment: string) => send(comment, { invitationId, comment }),
    declineRating: (invitationId: string) => send(strings[language.value].noThanks, { invitationId, decline: true }),
    retry(key: string) {
      show(key, 'pending');
      session.retry(key);
    },
    discard(key: string) {
      outbox.remove(key);
      transcript.value = discard(transcript.value, key);
    },
    restart: () => session.restart(),
    speak(chosenLanguage: Language) {
      storage.set(choiceKey, chosenLanguage);
      language.value = chosenLanguage;
    },
    /** The network came back, or the page came into sight. */
    wake() {
      if (connection.peek() !== 'idle') session.wake();
    },
    drop: () => session.drop(),
  };
}
