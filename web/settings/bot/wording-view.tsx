import { useState } from 'preact/hooks';
import { Empty } from '../../ui/team/empty.js';
import { Languages } from '../knowledge/languages.js';
import type { Language } from '../knowledge/wire.js';
import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { TextField } from '../view/text-field.js';
import { Waiting } from '../view/waiting.js';
import { SentenceForm } from './sentence-form.js';
import type { Sentence } from './wire.js';

const mostShown = 60;

/** Every sentence of the bot in a language, found by its words, each of which may be said in others. */
export function WordingView() {
  const { t, language: own } = useSettings();
  const [language, setLanguage] = useState<Language>(own);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string>();
  const kept = useRead<{ sentences: Sentence[] }>(`settings/wording?language=${language}`);
  const wanted = text.trim().toLowerCase();
  const fitting = (kept.data?.sentences ?? []).filter(({ key, shipped, text: said }) =>
    `${key} ${shipped} ${said ?? ''}`.toLowerCase().includes(wanted),
  );
  return (
    <Card title={t.bot.tabs.wording} hint={t.bot.wordingHint}>
      <div class="list-tools">
        <Languages here={language} onChoose={setLanguage} />
        <TextField label={t.bot.find} type="search" value={text} onInput={setText} />
      </div>
      {kept.data === undefined ? (
        <Waiting loaded={kept} lines={5} />
      ) : fitting.length === 0 ? (
        <Empty words={t.bot.nothingFits} />
      ) : (
        <>
          <ul class="items">
            {fitting.slice(0, mostShown).map((one) => (
              <li key={one.key} class="item">
                <span class="item-name">
                  <code>{one.key}</code>
                </span>
                {one.text !== undefined && <span class="mark good">{t.bot.ownWords}</span>}
                <span class="item-text" lang={language}>
                  {one.text ?? one.shipped}
                </span>
                <span class="item-actions">
                  <button
                    type="button"
                    class="button"
                    aria-expanded={open === one.key}
                    aria-label={`${t.edit}: ${one.key}`}
                    onClick={() => setOpen(open === one.key ? undefined : one.key)}
                  >
                    {t.edit}
                  </button>
                </span>
                {open === one.key && (
                  <SentenceForm
                    key={`${language} ${one.version}`}
                    sentence={one}
                    language={language}
                    onDone={() => {
                      setOpen(undefined);
                      kept.reload();
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
          {fitting.length > mostShown && <p class="hint">{t.bot.moreFit(fitting.length - mostShown)}</p>}
        </>
      )}
    </Card>
  );
}
