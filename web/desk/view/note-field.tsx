import { useEffect, useState } from 'preact/hooks';
import type { Trigger } from '../composing.js';
import { mentionedIn, replaced, triggerAt } from '../composing.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';
import { useDraft } from './use-draft.js';
import { WritingField } from './writing-field.js';

const mostOffered = 6;

/** A note to colleagues. `@` and the beginning of a name offers those who can be mentioned. */
export function NoteField({ detail }: { detail: Detail }) {
  const { desk, t } = useDesk();
  const { id } = detail.conversation;
  const [text, write] = useDraft(id, 'note');
  const [trigger, setTrigger] = useState<Trigger>();
  const people = desk.workforce.people.value;
  const wanted = trigger?.word.toLocaleLowerCase();
  const offered =
    wanted === undefined
      ? []
      : people.filter(({ name }) => ` ${name.toLocaleLowerCase()}`.includes(` ${wanted}`)).slice(0, mostOffered);
  useEffect(() => document.getElementById('note')?.focus(), []);

  const submit = () => {
    const words = text.trim();
    write('');
    setTrigger(undefined);
    void desk.act('note', { text: words, mentions: mentionedIn(words, people) }).then((isKept) => {
      if (!isKept) write(words);
    });
  };
  return (
    <WritingField
      id="note"
      label={t.note}
      placeholder={t.notePlaceholder}
      text={text}
      submit={t.addNote}
      onText={(next, caret) => {
        write(next);
        setTrigger(triggerAt(next, caret, '@'));
      }}
      onSubmit={submit}
      offers={offered.map((person) => ({
        key: person.id,
        name: person.name,
        about: t.availability[person.status],
        choose: () => {
          if (trigger) write(replaced(text, trigger, `@${person.name} `));
          setTrigger(undefined);
          document.getElementById('note')?.focus();
        },
      }))}
      offersLabel={t.colleagues}
      onDismiss={() => setTrigger(undefined)}
    />
  );
}
