import { useSettings } from '../state/context.js';
import { useDraft } from '../state/use-draft.js';
import { Card } from '../view/card.js';
import { EditForm } from '../view/edit-form.js';
import { SelectField } from '../view/select-field.js';
import { TextField } from '../view/text-field.js';
import { LanguageFields } from './language-fields.js';
import { given } from './per-language.js';
import { SettingFoot } from './setting-foot.js';
import { Snippet } from './snippet.js';
import { useSetting } from './use-setting.js';
import { WidgetPreview } from './widget-preview.js';
import type { BotSettings } from './wire.js';

/** The shipped accent, for the colour field to begin with. */
const shippedAccent = '#0b6e6e';

/** How the widget looks where the page itself says nothing, seen on the real widget before it is saved. */
export function ThemeForm({ kept, onDone }: { kept: BotSettings['theme']; onDone(): void }) {
  const { t } = useSettings();
  const { accent = '', position, launcher, bubble } = kept;
  const draft = useDraft({ accent, position, launcher, bubble });
  const { busy, fault, keep, reset } = useSetting('theme', kept.version, onDone);
  const { value, set } = draft;
  const colour = value.accent.trim();
  const faults = { accent: colour === '' || /^#[0-9a-f]{6}$/i.test(colour) ? undefined : t.bot.colourForm };
  return (
    <>
      <Card title={t.bot.look} hint={t.bot.lookHint}>
        <EditForm
          label={t.bot.look}
          busy={busy}
          isChanged={draft.isChanged}
          faults={faults}
          onSubmit={() =>
            keep({
              ...(colour !== '' && { accent: colour }),
              position: value.position,
              launcher: given(value.launcher),
              bubble: given(value.bubble),
            })
          }
          extra={<SettingFoot name="theme" version={kept.version} busy={busy} onReset={reset} />}
        >
          {(shown) => (
            <>
              <div class="field-row">
                <div class="colour-field">
                  <TextField
                    label={t.bot.accent}
                    hint={t.bot.accentHint}
                    value={value.accent}
                    maxLength={7}
                    placeholder={shippedAccent}
                    fault={shown.accent ?? (fault === 'SETTING_INVALID' ? t.bot.colourHidden : undefined)}
                    onInput={(one) => set({ accent: one })}
                  />
                  <input
                    type="color"
                    aria-label={t.bot.pickColour}
                    value={faults.accent === undefined && colour !== '' ? colour : shippedAccent}
                    onInput={({ currentTarget }) => set({ accent: currentTarget.value })}
                  />
                </div>
                <SelectField
                  label={t.bot.position}
                  value={value.position}
                  options={(['right', 'left'] as const).map((one) => [one, t.bot.positions[one]] as const)}
                  onChange={(one) => set({ position: one })}
                />
              </div>
              <LanguageFields
                legend={t.bot.launcher}
                hint={t.bot.launcherHint}
                texts={value.launcher}
                maxLength={30}
                onChange={(one) => set({ launcher: one })}
              />
              <LanguageFields
                legend={t.bot.bubble}
                hint={t.bot.bubbleHint}
                texts={value.bubble}
                maxLength={160}
                onChange={(one) => set({ bubble: one })}
              />
              <WidgetPreview accent={faults.accent === undefined ? colour : ''} position={value.position} />
            </>
          )}
        </EditForm>
      </Card>
      <Snippet />
    </>
  );
}
