import { languageNames } from '../../ui/team/strings/index.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useDraft } from '../state/use-draft.js';
import { Card } from '../view/card.js';
import { EditForm } from '../view/edit-form.js';
import { TextField } from '../view/text-field.js';
import { languages } from './languages.js';
import type { Language, Topic } from './wire.js';

/** How customers ask about a topic of one's own, a line each: what the next training learns it from. */
export function ExamplesCard({ topic, onDone }: { topic: Topic; onDone(): void }) {
  const { t, call } = useSettings();
  const { examples, leastExamples, isLearned, intent } = topic;
  const kept = Object.fromEntries(languages.map((one) => [one, examples?.examples[one]?.join('\n') ?? '']));
  const draft = useDraft(kept as Record<Language, string>);
  const { busy, run } = useDeed();
  const linesOf = (one: Language) => draft.value[one].split('\n').flatMap((line) => line.trim() || []);
  const faults = Object.fromEntries(
    languages.map((one) => {
      const count = linesOf(one).length;
      return [one, count < leastExamples || count > 50 ? t.knowledge.examplesCount(count, leastExamples) : undefined];
    }),
  ) as Record<Language, string | undefined>;
  const save = () => {
    const body = {
      version: (examples?.version ?? 0) + 1,
      examples: Object.fromEntries(languages.map((one) => [one, linesOf(one)])),
    };
    const deed = () => call('PUT', `knowledge/${encodeURIComponent(intent)}/examples`, { body });
    void run(deed, { said: t.saved }).then((done) => done && onDone());
  };
  return (
    <Card
      title={t.knowledge.examples}
      hint={isLearned ? t.knowledge.isLearned : t.knowledge.examplesHint(leastExamples)}
    >
      <EditForm label={t.knowledge.examples} busy={busy} isChanged={draft.isChanged} faults={faults} onSubmit={save}>
        {(shown) => (
          <div class="field-row">
            {languages.map((one) => (
              <TextField
                key={one}
                label={languageNames[one]}
                rows={9}
                lang={one}
                value={draft.value[one]}
                fault={shown[one]}
                onInput={(text) => draft.set({ [one]: text })}
              />
            ))}
          </div>
        )}
      </EditForm>
    </Card>
  );
}
