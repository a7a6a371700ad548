import { WebSocket } from 'ws';

/** Gives this process the WebSocket that the stock client looks for; returns how to take it away again. */
export function lendBrowserGlobals(): () => void {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'WebSocket');
  Object.defineProperty(globalThis, 'WebSocket', { value: WebSocket, configurable: true });
  return () => {
    if (before) Object.defineProperty(globalThis, 'WebSocket', before);
    else Reflect.deleteProperty(globalThis, 'WebSocket');
  };
}
