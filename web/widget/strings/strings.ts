/** Every sentence of the widget itself; what the bot says comes from the server. */
export interface Strings {
  openChat(name: string): string;
  closeChat: string;
  /** Of the words beside the launcher. */
  assistant: string;
  conversation: string;
  /** Label of the button in the header; `askForPerson` is what it sends. */
  person: string;
  personLabel: string;
  askForPerson: string;
  waitingForPerson: string;
  /** Under an agent's name. */
  agent: string;
  talkingToPerson: string;
  placeholder: string;
  message: string;
  send: string;
  attach: string;
  removeFile(name: string): string;
  /** A message with files that could not be sent. */
  badFile: string;
  connecting: string;
  offline: string;
  ended: string;
  startAgain: string;
  sending: string;
  failed: string;
  retry: string;
  discard: string;
  newMessages: string;
  unread(count: number): string;
  typing(name: string): string;
  you: string;
  suggestions: string;
  language: string;
  elsewhere: string;
  linkCopied: string;
  yesterday: string;
  remaining(count: number): string;
  tooLong(count: number): string;
  outOf(value: number, max: number): string;
  sendRating: string;
  noThanks: string;
  comment: string;
  sendComment: string;
  skip: string;
}
