import { PersonaAvatar } from '../../ui/avatar.js';
import { useSettings } from '../state/context.js';
import { useDraft } from '../state/use-draft.js';
import { Card } from '../view/card.js';
import { EditForm } from '../view/edit-form.js';
import { TextField } from '../view/text-field.js';
import { SettingFoot } from './setting-foot.js';
import { useSetting } from './use-setting.js';
import type { BotSettings } from './wire.js';

const mostBytes = 65_536;

/** The bot's face: an emoji, or a small picture. */
export function AvatarCard({ kept, onDone }: { kept: BotSettings['avatar']; onDone(): void }) {
  const { t, notices } = useSettings();
  const draft = useDraft({ emoji: kept.emoji ?? '' });
  const { busy, fault, keep, reset } = useSetting('avatar', kept.version, onDone);
  const upload = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > mostBytes) return notices.tell({ text: t.bot.pictureTooBig });
    const bytes = new Uint8Array(await file.arrayBuffer());
    keep({ image: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) });
  };
  return (
    <Card title={t.bot.face} hint={t.bot.faceHint}>
      <div class="face-now">
        {kept.url !== undefined ? (
          <img src={kept.url} alt="" width={56} height={56} />
        ) : kept.emoji !== undefined ? (
          <span class="face-emoji">{kept.emoji}</span>
        ) : (
          <PersonaAvatar size={56} />
        )}
        <label class="button file-button">
          {t.bot.picture}
          <input
            class="hidden"
            type="file"
            accept="image/png,image/jpeg,image/webp,image/gif"
            onChange={({ currentTarget }) => void upload(currentTarget.files?.[0])}
          />
        </label>
      </div>
      <EditForm
        label={t.bot.face}
        busy={busy}
        isChanged={draft.isChanged}
        faults={{ emoji: draft.value.emoji.trim() === '' ? t.required : undefined }}
        onSubmit={() => keep({ emoji: draft.value.emoji.trim() })}
        extra={<SettingFoot name="avatar" version={kept.version} busy={busy} onReset={reset} />}
      >
        {(shown) => (
          <div class="narrow">
            <TextField
              label={t.bot.emoji}
              value={draft.value.emoji}
              maxLength={40}
              fault={shown.emoji ?? (fault === 'SETTING_INVALID' ? t.bot.faceInvalid : undefined)}
              onInput={(emoji) => draft.set({ emoji })}
            />
          </div>
        )}
      </EditForm>
    </Card>
  );
}
