import { useRef, useState } from 'preact/hooks';
import { createDrafts, type DraftKind } from '../state/drafts.js';

/** What is being written in a conversation, kept while the tab is open, and the way to change it. */
export function useDraft(conversationId: string, kind: DraftKind): [text: string, write: (text: string) => void] {
  const drafts = useRef(createDrafts(sessionStorage)).current;
  const [text, setText] = useState(() => drafts.read(conversationId, kind));
  return [
    text,
    (next) => {
      setText(next);
      drafts.write(conversationId, kind, next);
    },
  ];
}
