const channelNames: Record<string, string> = {
  directline: 'Web',
  webchat: 'Web',
  whatsapp: 'WhatsApp',
  azure: 'Azure Bot',
  msteams: 'Teams',
  line: 'LINE',
  sms: 'SMS',
  twilio_sms: 'SMS (Twilio)',
  twilio_wa: 'WhatsApp (Twilio)',
  email: 'E-mail',
};

export function channelName(channel: string): string {
  return channelNames[channel] ?? channel.charAt(0).toUpperCase() + channel.slice(1);
}

/** The code itself where it is none of a language. */
export function languageName(code: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'code' }).of(code) ?? code;
}
