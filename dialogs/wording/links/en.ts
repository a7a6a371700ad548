import type { LinkWording } from '../sentences.js';

/** What is said in English on the page of a rating link and in e-mails. */
export const en: LinkWording = {
  'rate.title': 'Your opinion of {shop}',
  'rate.language': 'Language',
  'rate.comment': 'What could we do better?',
  'rate.comment_hint': 'Optional, up to {limit, number} characters. Please leave out passwords and card numbers.',
  'rate.too_long':
    'Your comment has {count, number} characters and there is room for {limit, number}. It is still below: shorten it and send it again. Nothing has been kept yet.',
  'rate.choose': 'To send it, choose an answer on the scale first.',
  'rate.never': 'Don’t ask me again',
  'rate.send': 'Send answer',
  'rate.privacy':
    'Only the {shop} team reads your answer, together with your conversation, to do better. It is not published.',
  'rate.out_of': '{value} of {max}',
  'rate.given': 'You have answered: {answer}.',
  'rate.changeable': 'You can change it until {time}.',
  'rate.final': 'It can’t be changed any more.',
  'rate.thanks': 'Thank you',
  'rate.recorded': 'Your answer: {answer}.',
  'rate.next': 'The team will take it into account.',
  'rate.next_low': 'We’re sorry it didn’t go well. The team will review your conversation.',
  'rate.kept_first':
    'We have counted your first answer: {answer}. If it was a slip, you can change it in a few seconds.',
  'rate.change': 'Change the answer',
  'rate.stop_title': 'Shall we stop asking you?',
  'rate.stop_text': 'We won’t ask you to rate our help again, on any channel. You can write to us as always.',
  'rate.stop': 'Don’t ask me again',
  'rate.stopped': 'Understood: we won’t ask you again.',
  'rate.back': 'Back to the question',
  'rate.unknown_title': 'This link is not valid',
  'rate.unknown':
    'It may have been cut off when it was copied. Open it again from the message you received, or write to us in the chat.',
  'rate.expired_title': 'The time to answer is over',
  'rate.expired':
    'Thank you for coming all the same. If there is something you want to tell us, write to us in the chat.',
  'rate.problem_title': 'That didn’t work',
  'rate.busy': 'There have been too many attempts in a row. Wait a minute and try again.',
  'rate.failed': 'We can’t do this right now, and it is our fault. Please try again in a moment.',
  'rate.too_much':
    'It is too long to be received: there is room for {limit, number} characters. Shorten it and send it again.',
  'rate.chat': 'Write in the chat',

  'mail.subject': 'A question about your enquiry to {shop}',
  'mail.subject_relationship': 'A question from {shop}',
  'mail.subject_recovery': 'How did your enquiry to {shop} turn out?',
  'mail.hello': 'Hello,',
  'mail.after_talk': 'You talked to us on {date}. It would help us a lot if you answered one question.',
  'mail.relationship': 'It would help us a lot if you answered one question.',
  'mail.after_recovery':
    'Something went wrong a while ago, and the team has looked into it. It would help us to know how it turned out.',
  'mail.tap':
    'Choose an answer. It opens a page where you can add a comment; nothing is sent until you confirm it there.',
  'mail.link': 'The page, in case you can’t see the buttons:',
  'mail.until': 'You can answer until {date}.',
  'mail.why': 'You receive this message because you talked to {shop}. If you don’t want to be asked again:',
  'mail.alert_subject': 'A customer is waiting to hear from us: due {time}',
  'mail.overdue_subject': 'Overdue: a customer is still waiting to hear from us',
  'mail.alert_low': 'A customer has answered {answer} ({metric}).',
  'mail.alert_comment': 'A customer has left an unhappy comment. The answer was {answer} ({metric}).',
  'mail.alert_due': 'Please reply by {time}.',
  'mail.overdue': 'The reply was due by {time}, and there has been none.',
  'mail.alert_open': 'Open the case',
  'mail.alert_why': 'You receive this alert because your address is in ALERT_EMAILS.',
  'mail.code_subject': 'Your code for {shop}',
  'mail.code': 'Your code, to confirm in the chat that this address is yours:',
  'mail.code_until': 'It is good for ten minutes and for one use.',
  'mail.code_why': 'If you have not asked for it, you need do nothing: without the code nothing happens.',
  'mail.webhook_subject': 'A webhook has been switched off',
  'mail.webhook_off':
    'Nothing has reached {host} for three days, and the webhook has been switched off. Switch it on again at the desk once it responds: nothing is lost.',
};
