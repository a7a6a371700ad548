const channelNames: Record<string, string> = {
  directline: 'Web',
  webchat: 'Web',
  whatsapp: 'WhatsApp',
  msteams: 'Teams',
  sms: 'SMS',
  email: 'E-mail',
};

export function channelName(channel: string): string {
  return channelNames[channel] ?? channel.charAt(0).toUpperCase() + channel.slice(1);
}

/** The code itself where it is none of a language. */
export function languageName(code: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'code' }).of(code) ?? code;
}
