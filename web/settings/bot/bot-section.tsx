import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import { Tabs } from '../view/tabs.js';
import { Waiting } from '../view/waiting.js';
import { AvatarCard } from './avatar-card.js';
import { ChannelsView } from './channels-view.js';
import { PersonaForm } from './persona-form.js';
import { ThemeForm } from './theme-form.js';
import type { BotSettings } from './wire.js';
import { WordingView } from './wording-view.js';

/** Who the bot is, how the widget looks, and how customers reach both. */
export function BotSection() {
  const { t, route } = useSettings();
  const tabs = ['persona', 'wording', 'widget', 'channels'] as const;
  const here = tabs.find((tab) => tab === route.value.path[0]) ?? 'persona';
  const kept = useRead<BotSettings>('settings');
  return (
    <>
      <Tabs section="bot" tabs={tabs} names={t.bot.tabs} here={here} label={t.sections.bot} />
      {here === 'channels' ? (
        <ChannelsView />
      ) : here === 'wording' ? (
        <WordingView />
      ) : kept.data === undefined ? (
        <Waiting loaded={kept} />
      ) : here === 'persona' ? (
        <>
          <PersonaForm key={kept.data.persona.version} kept={kept.data.persona} onDone={kept.reload} />
          <AvatarCard key={`avatar ${kept.data.avatar.version}`} kept={kept.data.avatar} onDone={kept.reload} />
        </>
      ) : (
        <ThemeForm key={kept.data.theme.version} kept={kept.data.theme} onDone={kept.reload} />
      )}
    </>
  );
}
