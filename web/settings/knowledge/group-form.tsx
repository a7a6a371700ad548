import { useState } from 'preact/hooks';
import { agoLabel } from '../moments.js';
import { addressOf } from '../route.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useRead } from '../state/use-read.js';
import { SelectField } from '../view/select-field.js';
import { TextField } from '../view/text-field.js';
import type { Group, Language, Row } from './wire.js';

export interface GroupFormProps {
  group: Group;
  topics: readonly Row[];
  onDone(): void;
  onUndone(): void;
}

interface Reply {
  text: string;
  at: string;
  language: Language;
}

/** What is made of a group: lessons for the next training, a draft from what an agent replied, or nothing. All can be undone. */
export function GroupForm({ group, topics, onDone, onUndone }: GroupFormProps) {
  const { t, call, language } = useSettings();
  const replies = useRead<{ replies: Reply[] }>(
    `review/${group.id}/replies?until=${encodeURIComponent(group.lastSeen)}`,
  );
  const guess = topics.find(({ intent }) => intent === group.guesses[0]?.intent)?.intent ?? '';
  const [intent, setIntent] = useState(guess);
  const [answer, setAnswer] = useState('');
  const { busy, run } = useDeed();
  const decide = (what: 'approve' | 'draft' | 'dismiss', fields: object, said: string) => {
    const path = `review/${group.id}`;
    const undo = () => call('POST', `${path}/undo`).finally(onUndone);
    const body = { ...fields, until: group.lastSeen };
    return run(() => call('POST', `${path}/${what}`, { body }), { said, undo }).then((done) => done && onDone());
  };
  const toTopic = intent === '' ? undefined : addressOf('knowledge', 'answers', intent, group.example.language);

  return (
    <div class="item-body review-group">
      <ul class="wordings">
        {group.wordings.slice(0, 12).map(({ text, language: said, count }) => (
          <li key={`${said} ${text}`} lang={said}>
            {text} <span class="soft">{count > 1 ? `${count}×` : ''}</span>
          </li>
        ))}
      </ul>
      <div class="field-row">
        <SelectField
          label={t.knowledge.meant}
          hint={t.knowledge.meantHint}
          value={intent}
          options={[
            ['', t.knowledge.choose] as const,
            ...topics.map((row) => [row.intent, `${row.title} (${row.intent})`] as const),
            ['none', t.knowledge.outOfScope] as const,
          ]}
          onChange={setIntent}
        />
      </div>
      <div class="row-actions">
        <button
          type="button"
          class="button primary"
          aria-disabled={busy || intent === ''}
          onClick={() => intent !== '' && void decide('approve', { intent }, t.knowledge.approved)}
        >
          {t.knowledge.teach}
        </button>
        {toTopic !== undefined && intent !== 'none' && (
          <a class="button" href={toTopic}>
            {t.knowledge.openAnswer}
          </a>
        )}
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => void decide('dismiss', {}, t.knowledge.dismissed)}
        >
          {t.knowledge.dismiss}
        </button>
      </div>
      {(replies.data?.replies.length ?? 0) > 0 && (
        <div class="replies">
          <p class="field-label">{t.knowledge.agentsReplied}</p>
          {replies.data?.replies.map((reply) => (
            <button
              key={reply.at}
              type="button"
              class="reply-choice"
              lang={reply.language}
              onClick={() => setAnswer(reply.text)}
            >
              {reply.text} <span class="soft">{agoLabel(reply.at, Date.now(), language)}</span>
            </button>
          ))}
        </div>
      )}
      <TextField
        label={t.knowledge.draftAnswer}
        hint={t.knowledge.draftHint}
        rows={4}
        maxLength={4000}
        lang={group.example.language}
        value={answer}
        onInput={setAnswer}
      />
      <div class="row-actions">
        <button
          type="button"
          class="button"
          aria-disabled={busy || answer.trim() === ''}
          onClick={() => {
            const to = intent === '' || intent === 'none' ? {} : { intent };
            if (answer.trim() !== '') void decide('draft', { answer: answer.trim(), ...to }, t.knowledge.draftKept);
          }}
        >
          {t.knowledge.keepDraft}
        </button>
      </div>
    </div>
  );
}
