import { useState } from 'preact/hooks';
import { addressOf } from '../route.js';
import { useSettings } from '../state/context.js';
import { Card } from '../view/card.js';
import { EditForm } from '../view/edit-form.js';
import { TextField } from '../view/text-field.js';
import type { Language } from './wire.js';

/** Begins a topic that nobody has written about yet; it is kept with its first answer. */
export function NewTopic({ known, language }: { known: readonly string[]; language: Language }) {
  const { t } = useSettings();
  const [intent, setIntent] = useState('');
  const fault = !/^[a-z]+(?:[._][a-z]+)*$/.test(intent)
    ? t.knowledge.intentForm
    : known.includes(intent)
      ? t.knowledge.intentTaken
      : undefined;
  return (
    <Card title={t.knowledge.newTopic} hint={t.knowledge.newTopicHint}>
      <EditForm
        label={t.knowledge.newTopic}
        busy={false}
        submit={t.knowledge.write}
        faults={{ intent: fault }}
        onSubmit={() => {
          location.hash = addressOf('knowledge', 'answers', intent, language);
        }}
      >
        {(shown) => (
          <TextField
            label={t.knowledge.intent}
            hint={t.knowledge.intentHint}
            value={intent}
            maxLength={100}
            fault={shown.intent}
            onInput={setIntent}
          />
        )}
      </EditForm>
    </Card>
  );
}
