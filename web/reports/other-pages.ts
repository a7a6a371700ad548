/** The team's pages, seen from this one. */
export const pages = { desk: '../', reports: './', feedback: '../feedback/', settings: '../settings/' } as const;

/** The open cases. */
export const casesAddress = `${pages.feedback}#cases/all`;

/** A conversation at the desk. */
export function deskAddress(conversationId: string): string {
  return `${pages.desk}#closed/${encodeURIComponent(conversationId)}`;
}
