import { useSettings } from '../state/context.js';
import { useDraft } from '../state/use-draft.js';
import { Card } from '../view/card.js';
import { EditForm } from '../view/edit-form.js';
import { SelectField } from '../view/select-field.js';
import { TextField } from '../view/text-field.js';
import { LanguageFields } from './language-fields.js';
import { given } from './per-language.js';
import { SettingFoot } from './setting-foot.js';
import { useSetting } from './use-setting.js';
import type { BotSettings } from './wire.js';

/** Who speaks, for whom, how Spanish customers are addressed, and what is said first. */
export function PersonaForm({ kept, onDone }: { kept: BotSettings['persona']; onDone(): void }) {
  const { t } = useSettings();
  const { name, shop, tone, greeting } = kept;
  const draft = useDraft({ name, shop, tone, greeting });
  const { busy, fault, keep, reset } = useSetting('persona', kept.version, onDone);
  const { value, set } = draft;
  const nameFault = (text: string) =>
    text.trim() === '' ? t.required : /[{}<>]/.test(text) ? t.bot.noBraces : undefined;
  return (
    <Card title={t.bot.tabs.persona} hint={t.bot.personaHint}>
      <EditForm
        label={t.bot.tabs.persona}
        busy={busy}
        isChanged={draft.isChanged}
        faults={{ name: nameFault(value.name), shop: nameFault(value.shop) }}
        onSubmit={() =>
          keep({
            name: value.name.trim(),
            shop: value.shop.trim(),
            tone: value.tone,
            greeting: given(value.greeting),
          })
        }
        extra={<SettingFoot name="persona" version={kept.version} busy={busy} onReset={reset} />}
      >
        {(shown) => (
          <>
            <div class="field-row">
              <TextField
                label={t.bot.name}
                value={value.name}
                maxLength={30}
                fault={shown.name}
                onInput={(one) => set({ name: one })}
              />
              <TextField
                label={t.bot.shop}
                value={value.shop}
                maxLength={60}
                fault={shown.shop}
                onInput={(one) => set({ shop: one })}
              />
              <SelectField
                label={t.bot.tone}
                value={value.tone}
                options={(['tu', 'usted'] as const).map((one) => [one, t.bot.tones[one]] as const)}
                onChange={(one) => set({ tone: one })}
              />
            </div>
            <LanguageFields
              legend={t.bot.greeting}
              hint={t.bot.greetingHint}
              texts={value.greeting}
              rows={3}
              maxLength={1000}
              onChange={(one) => set({ greeting: one })}
            />
            {fault === 'SETTING_INVALID' && (
              <p class="fault" role="alert">
                {t.bot.invalid}
              </p>
            )}
          </>
        )}
      </EditForm>
    </Card>
  );
}
