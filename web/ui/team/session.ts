import { type ReadonlySignal, signal } from '@preact/signals';
import { ApiError } from './call.js';
import type { Me, SessionApi } from './session-api.js';

export type SessionState =
  | { tag: 'unknown' }
  | { tag: 'out' }
  /** A one-time password must be replaced; `current` is known when it has just been typed. */
  | { tag: 'password'; me: Me; current?: string }
  /** A second factor must be set up; `current` is his password, when it has just been typed. */
  | { tag: 'factor'; me: Me; current?: string }
  | { tag: 'in'; me: Me };

export interface Session {
  state: ReadonlySignal<SessionState>;
  /** Finds out whether somebody is signed in; rejects when the server cannot tell. */
  start(): Promise<void>;
  login(login: string, password: string, code?: string): Promise<void>;
  changePassword(current: string, next: string, code?: string): Promise<void>;
  /** Becomes the agent whom the link invites. */
  acceptInvite(token: string, password: string): Promise<void>;
  /** Goes on where something was missing; rejects when the server cannot tell. */
  goOn(): Promise<void>;
  logout(): Promise<void>;
  invited: SessionApi['invited'];
  offerFactor: SessionApi['offerFactor'];
  confirmFactor: SessionApi['confirmFactor'];
  /** To be called when the server asks for a login. */
  expired(): void;
}

const key = 'convoz.desk.signed-in';

/**
 * `storage` remembers that somebody has signed in with this browser, which cannot be seen from the cookie: where nobody
 * has, the server is not asked, since it could only refuse.
 */
export function createSession(api: SessionApi, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Session {
  const state = signal<SessionState>({ tag: 'unknown' });
  const leave = () => {
    storage.removeItem(key);
    state.value = { tag: 'out' };
  };
  const enter = (me: Me, current?: string) => {
    storage.setItem(key, 'yes');
    if (!me.mustChangePassword && !me.needsSecondFactor) state.value = { tag: 'in', me };
    else {
      const tag = me.mustChangePassword ? 'password' : 'factor';
      state.value = { tag, me, ...(current !== undefined && { current }) };
    }
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
    async login(login, password, code) {
      enter(await api.login(login, password, code), password);
    },
    async changePassword(current, next, code) {
      enter(await api.changePassword(current, next, code), next);
    },
    async acceptInvite(token, password) {
      enter(await api.acceptInvite(token, password), password);
    },
    async goOn() {
      enter(await api.me());
    },
    async logout() {
      await api.logout();
      leave();
    },
    invited: api.invited,
    offerFactor: api.offerFactor,
    confirmFactor: api.confirmFactor,
    expired: leave,
  };
}
