/** What Twilio answers to a form that breaks its rules: code and message of its error list. */
export function refusalOf(form: URLSearchParams, prefix: string, ours: string): [number, string] | undefined {
  const [to = '', from = '', body = ''] = ['To', 'From', 'Body'].map((name) => form.get(name) ?? '');
  const media = form.getAll('MediaUrl');
  const isNumber = to.startsWith(prefix) && /^\+[1-9]\d{4,14}$/.test(to.slice(prefix.length));
  if (!isNumber) return [21211, "The 'To' number is not a valid phone number."];
  if (from !== prefix + ours && !form.has('MessagingServiceSid'))
    return [21606, "The 'From' phone number provided is not a valid message-capable number."];
  if (!body.trim() && media.length === 0) return [21619, 'A text message body or media urls must be specified.'];
  if (body.length > 1600) return [21617, 'The concatenated message body exceeds the 1600 character limit.'];
  if (media.some((url) => !/^https?:\/\/[^/]+\//.test(url))) return [21620, 'Invalid media URL(s)'];
  if (prefix && media.length > 1) return [63021, 'Channel invalid content error'];
  if (!/^https?:\/\/[^/]+\//.test(form.get('StatusCallback') ?? ''))
    return [21609, 'StatusCallback is not a valid URL.'];
  return undefined;
}
