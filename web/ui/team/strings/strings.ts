/** The sentences that all pages of the team have in common. */
export interface TeamStrings {
  login: {
    title: string;
    login: string;
    password: string;
    submit: string;
    showPassword: string;
    hidePassword: string;
    code: string;
    codeHint: string;
  };
  password: {
    title: string;
    why: string;
    current: string;
    next: string;
    repeat: string;
    rule: string;
    submit: string;
    tooShort: string;
    different: string;
  };
  invite: { title: string; why: (name: string, login: string) => string };
  /** Setting up a second factor. */
  factor: Record<
    'title' | 'why' | 'begin' | 'how' | 'qr' | 'open' | 'codeHint' | 'confirm' | 'codesTitle' | 'codesWhy' | 'goOn',
    string
  >;
  errors: {
    LOGIN_FAILED: string;
    CODE_WRONG: string;
    INVITE_INVALID: string;
    AGENT_EXISTS: string;
    PASSWORD_TOO_WEAK: string;
    TOO_MANY_REQUESTS: string;
    OFFLINE: string;
    ROLE_NOT_ALLOWED: string;
    other: string;
  };
  pages: Record<'label' | 'desk' | 'reports' | 'feedback' | 'settings', string>;
  /** Recovery cases; `overdue` of them have waited too long. */
  openCases(open: number, overdue: number): string;
  menu: string;
  language: string;
  theme: string;
  themes: Record<'auto' | 'light' | 'dark', string>;
  logout: string;
  tryAgain: string;
}
