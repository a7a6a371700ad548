/** What has been typed and not sent, by conversation; kept while the tab is open. */
export interface Drafts {
  read(conversationId: string): string;
  write(conversationId: string, text: string): void;
}

const prefix = 'convoz.desk.draft.';

export function createDrafts(storage: Storage): Drafts {
  return {
    read: (id) => storage.getItem(prefix + id) ?? '',
    write(id, text) {
      if (text === '') storage.removeItem(prefix + id);
      else storage.setItem(prefix + id, text);
    },
  };
}
