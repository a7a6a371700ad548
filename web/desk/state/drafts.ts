/** What has been typed and not sent, by conversation and kind; kept while the tab is open. */
export interface Drafts {
  read(conversationId: string, kind: DraftKind): string;
  write(conversationId: string, kind: DraftKind, text: string): void;
}

export type DraftKind = 'reply' | 'note';

const key = (id: string, kind: DraftKind) => `convoz.desk.${kind === 'note' ? 'note' : 'draft'}.${id}`;

export function createDrafts(storage: Storage): Drafts {
  return {
    read: (id, kind) => storage.getItem(key(id, kind)) ?? '',
    write(id, kind, text) {
      if (text === '') storage.removeItem(key(id, kind));
      else storage.setItem(key(id, kind), text);
    },
  };
}
