import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import { Confirm } from '../view/confirm.js';

export interface SettingFootProps {
  name: 'persona' | 'avatar' | 'theme';
  /** The one that was seen. */
  version: number;
  busy: boolean;
  onReset(): void;
}

/** Back to what Convoz was shipped with, where something else is in force. */
export function SettingFoot({ name, version, busy, onReset }: SettingFootProps) {
  const { t } = useSettings();
  const kept = useRead<{ versions: { value?: object }[] }>(`settings/versions?name=${name}`, version);
  if (kept.data?.versions[0]?.value === undefined) return null;
  return <Confirm label={t.bot.reset} question={t.bot.resetWhy} yes={t.bot.reset} busy={busy} onYes={onReset} />;
}
