import { effect, type Signal, signal } from '@preact/signals';

/** How an agent wants to be told that somebody waits; both are off until he says so, and kept in this browser. */
export interface Alerts {
  sound: Signal<boolean>;
  /** Of the browser, while the page is not looked at. */
  notification: Signal<boolean>;
  /** Turns notifications on if the browser lets us, or off. */
  toggleNotification(): Promise<void>;
  /** Once for several within some seconds. */
  somebodyWaits(words: string, onClick: () => void): void;
}

const everyMs = 4000;

export function createAlerts(storage: Pick<Storage, 'getItem' | 'setItem'>): Alerts {
  const sound = kept(storage, 'sound');
  const notification = kept(storage, 'notification');
  let toldAt = 0;
  return {
    sound,
    notification,
    async toggleNotification() {
      if (notification.value) notification.value = false;
      else notification.value = 'Notification' in globalThis && (await Notification.requestPermission()) === 'granted';
    },
    somebodyWaits(words, onClick) {
      const isShown = notification.value && document.hidden && Notification.permission === 'granted';
      if ((!sound.value && !isShown) || Date.now() - toldAt < everyMs) return;
      toldAt = Date.now();
      if (sound.value) beep();
      if (!isShown) return;
      const shown = new Notification('Convoz', { body: words, tag: 'convoz-waiting' });
      shown.onclick = () => {
        window.focus();
        onClick();
        shown.close();
      };
    },
  };
}

function kept(storage: Pick<Storage, 'getItem' | 'setItem'>, name: string): Signal<boolean> {
  const key = `convoz.desk.${name}`;
  const chosen = signal(storage.getItem(key) === 'on');
  effect(() => storage.setItem(key, chosen.value ? 'on' : 'off'));
  return chosen;
}

let audio: AudioContext | undefined;

/** Two short notes, the second higher. */
export function beep(): void {
  audio ??= new AudioContext();
  const start = audio.currentTime;
  for (const [i, hertz] of [660, 880].entries()) {
    const tone = new OscillatorNode(audio, { frequency: hertz });
    const gain = new GainNode(audio, { gain: 0.08 });
    const from = start + i * 0.14;
    gain.gain.setTargetAtTime(0, from + 0.09, 0.02);
    tone.connect(gain).connect(audio.destination);
    tone.start(from);
    tone.stop(from + 0.25);
  }
}
