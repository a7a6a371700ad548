import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';

/** Keeps one of the bot's settings as the version after the one that was seen, or returns to what is shipped. */
export function useSetting(name: 'persona' | 'avatar' | 'theme', version: number, onDone: () => void) {
  const { t, call } = useSettings();
  const deeds = useDeed();
  const act = (method: 'PUT' | 'DELETE', fields: object) =>
    void deeds
      .run(() => call(method, `settings/${name}`, { body: { ...fields, version } }), {
        said: t.bot.saved,
        own: ['SETTING_INVALID'],
      })
      .then((done) => done && onDone());
  return {
    busy: deeds.busy,
    fault: deeds.fault,
    keep: (fields: object) => act('PUT', fields),
    reset: () => act('DELETE', {}),
  };
}
