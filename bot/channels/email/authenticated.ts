import type { MailHeaders } from './mail.js';
import type { Provider } from './settings.js';

/** Under what name a provider writes Authentication-Results (RFC 8601). Check in a mail of yours. */
const writers: Record<Exclude<Provider, 'sendgrid'>, RegExp> = {
  postmark: /(^|\.)(postmarkapp\.com|mtasv\.net)$/,
  mailgun: /(^|\.)mailgun\.(org|net)$/,
};

/**
 * Whether the provider found that the domain of `from` itself sent the mail (DMARC, RFC 7489, 3.1). Only the topmost header counts,
 * and only alone under the provider's name: the mail may have brought others itself.
 */
export function provedByHeaders(headers: MailHeaders, from: string, provider: keyof typeof writers): boolean {
  const results = headers.filter(([name]) => name === 'authentication-results').map(([, value]) => value);
  const [top = ''] = results;
  const isOwn = (value: string) => writers[provider].test(value.split(/[;\s]/, 1)[0]?.toLowerCase() ?? '');
  if (!isOwn(top) || results.filter(isOwn).length > 1) return false;
  const [, about = ''] = /;\s*dmarc=pass\b[^;]*\bheader\.from=([\w.-]+)/i.exec(top) ?? [];
  return isAligned(about, from);
}

/** Whether what was proved of `domain` holds for an address: the same domain, or one below it. */
export function isAligned(domain: string, address: string): boolean {
  const [proved, own] = [domain, address.slice(address.lastIndexOf('@') + 1)].map((one) => one.toLowerCase());
  if (!proved || !own || !proved.includes('.')) return false;
  return own === proved || own.endsWith(`.${proved}`);
}
