import type { Turn } from '../bot/engine/ports.js';

/**
 * True when a message written while a comment is awaited is plainly something else: a question, a call for a person, or
 * a request the bot is sure of. Small talk and complaints are comments.
 */
export function isNewRequest({ recognition, text }: Turn): boolean {
  if (/[?¿？]/.test(text) || recognition.decision === 'handoff') return true;
  return recognition.decision === 'answer' && !/^(none$|smalltalk\.|feedback\.)/.test(recognition.intent);
}
