import { type ReadonlySignal, signal } from '@preact/signals';
import { type Api, ApiError } from '../api.js';
import type { Me } from '../wire.js';

export type SessionState =
  | { tag: 'unknown' }
  | { tag: 'out' }
  /** A one-time password must be replaced; `current` is known when it has just been typed. */
  | { tag: 'password'; me: Me; current?: string }
  | { tag: 'in'; me: Me };

export interface Session {
  state: ReadonlySignal<SessionState>;
  /** Finds out whether somebody is signed in; rejects when the server cannot tell. */
  start(): Promise<void>;
  login(login: string, password: string): Promise<void>;
  changePassword(current: string, next: string): Promise<void>;
  logout(): Promise<void>;
  /** To be called when the server asks for a login. */
  expired(): void;
}

const key = 'convoz.desk.signed-in';

/**
 * `storage` remembers that somebody has signed in with this browser, which cannot be seen from the cookie: where nobody
 * has, the server is not asked, since it could only refuse.
 */
export function createSession(api: Api, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Session {
  const state = signal<SessionState>({ tag: 'unknown' });
  const leave = () => {
    storage.removeItem(key);
    state.value = { tag: 'out' };
  };
  const enter = (me: Me, current?: string) => {
    storage.setItem(key, 'yes');
    if (!me.mustChangePassword) state.value = { tag: 'in', me };
    else state.value = current === undefined ? { tag: 'password', me } : { tag: 'password', me, current };
  };

  return {
    state,
    async start() {
      if (storage.getItem(key) === null) return leave();
      try {
        enter(await api.me());
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 401) throw error;
        leave();
      }
    },
    async login(login, password) {
      enter(await api.login(login, password), password);
    },
    async changePassword(current, next) {
      await api.changePassword(current, next);
      enter(await api.me());
    },
    async logout() {
      await api.logout();
      leave();
    },
    expired: leave,
  };
}
