import { en as links } from './links/en.js';
import type { Wording } from './sentences.js';

/** British English. */
export const en: Wording = {
  'welcome.hello':
    'Hello, I’m {bot}, the virtual assistant of {shop}. I’m a program, not a person, and I can call the team whenever you like. How can I help?',

  'choice.yes': 'Yes',
  'choice.no': 'No',
  'choice.person': 'Talk to a person',
  'choice.something_else': 'Something else',
  'choice.no_thanks': 'No, thanks',
  'choice.other_email': 'Another email',
  'choice.no_email': 'No email',
  'choice.leave_email': 'Leave an email',
  'choice.back_to_bot': 'Back to {bot}',
  'choice.no_comment': 'No comment',

  'smalltalk.greeting': 'Hello. How can I help?',
  'smalltalk.first_greeting': 'Hello, I’m {bot}, the virtual assistant of {shop}. How can I help?',
  'smalltalk.thanks': 'You’re welcome. Anything else?',
  'smalltalk.goodbye': 'Thanks for writing to us. See you soon.',
  'smalltalk.identity':
    'I’m {bot}, the virtual assistant of {shop}: a program, not a person. I track orders and answer questions about delivery, returns, payments or your account. And if you’d rather, I call someone from the team.',
  'smalltalk.tell_me': 'Go ahead.',

  'offer.person': 'Would you like someone from the team to look at it with you?',
  'offer.declined': 'All right. I’m here if you need me.',
  left: 'All right, let’s leave it there. If you need anything else, just write.',

  'faq.helped': 'Did that help?',
  'faq.glad': 'Glad to hear it.',
  'faq.not_helped': 'I see. Tell me in other words, or pick an option:',
  'faq.no_entry': 'I don’t have a reliable answer to that.',
  'faq.person_can_look': 'If you like, someone from the team can look at it with you.',

  'order.ask_number': 'Let me look. What is the order number? It starts with MR- and is in your confirmation email.',
  'order.ask_number_too':
    'Thanks. I still need the order number: MR- and five digits. It is in your confirmation email.',
  'order.ask_number_again':
    'I can’t see an order number in your message. It is MR- and five digits, for example MR-10482, and is in your confirmation email.',
  'order.ask_email': 'Thanks. Which email did you use for order {number}? That tells me it is yours.',
  'order.email_why': 'I need it to make sure that the order is yours. Which email did you order with?',
  'order.ask_email_again':
    'That doesn’t look like an email address. Please write all of it, for example ana@mail.example.',
  'order.not_a_number': 'That number doesn’t look like one of ours: MR- and five digits, for example MR-10482.',
  'order.stuck': 'I can’t look it up without those details. Would you like someone from the team to find it with you?',
  'order.no_match':
    'I can’t find an order with that number and that email. Please check both and send me the one to correct.',
  'order.no_match_again':
    'I still can’t find it with those details. The number and the email are in your order confirmation. Send me the one to correct.',
  'order.no_match_last':
    'I couldn’t find it with the details I have. Would you like someone from the team to find it with you?',
  'order.unavailable':
    'I can’t look up orders right now: the system isn’t responding. Would you like someone from the team to check?',
  'order.limited': 'For security, I can’t do any more searches for now. Would you like someone from the team to check?',
  'order.change_with_person': 'Shall I put you through to someone from the team?',

  'order.received': 'We have received your order {number} and are waiting for the payment.',
  'order.paid': 'Your order {number} is paid. We’ll start preparing it shortly.',
  'order.preparing': 'We are preparing your order {number}.',
  'order.shipped': 'Your order {number} is on its way.',
  'order.out_for_delivery': 'Your order {number} is out for delivery: it should reach you today.',
  'order.failed_attempt': 'They tried to deliver order {number} and couldn’t. The carrier will try again.',
  'order.at_pickup_point': 'Your order {number} is waiting for you at the pick-up point.',
  'order.delivered': 'Your order {number} is recorded as delivered.',
  'order.returned': 'We have received the return of your order {number}.',
  'order.cancelled': 'Your order {number} is cancelled.',
  'order.refunded': 'We have refunded order {number}. Your bank may take a few days to show it.',
  'order.unknown': 'Your order {number} exists, but I have no reliable status to give you.',
  'order.summary': '{items, plural, one {# item} other {# items}}, {total}. Ordered on {placed}. Destination: {city}.',
  'order.as_of': 'Last update: {time}.',
  'order.others': '{count, plural, one {You have one other recent order} other {You have # other recent orders}}:',
  'order.more_help': 'If something looks wrong, someone from the team can check it with you.',

  'parcel.which': 'Parcel {index} of {count}',
  'parcel.contents': 'Contains: {items}.',
  'parcel.carrier': 'Carried by {carrier}, code {code}.',
  'parcel.track': 'Follow it here: {url}',
  'parcel.estimate': 'Expected: {when}.',
  'parcel.delivered_on': 'Delivered on {day}.',
  'parcel.pickup': 'Collect it at {place}.',
  'parcel.received': 'registered',
  'parcel.paid': 'paid, not yet prepared',
  'parcel.preparing': 'being prepared',
  'parcel.shipped': 'on its way',
  'parcel.out_for_delivery': 'out for delivery today',
  'parcel.failed_attempt': 'delivery attempt failed',
  'parcel.at_pickup_point': 'at the pick-up point',
  'parcel.delivered': 'delivered',
  'parcel.returned': 'returned',
  'parcel.cancelled': 'cancelled',
  'parcel.refunded': 'refunded',
  'parcel.unknown': 'no news from the carrier',

  'escalation.queued':
    'I’m calling someone from the team. {ahead, plural, =0 {Nobody is ahead of you.} one {One person is ahead of you.} other {# people are ahead of you.}} You can keep writing here: they will see the whole conversation.',
  'escalation.closed': 'Nobody from the team is online now. We’ll reply {opens}.',
  'escalation.closed_unknown': 'Nobody from the team is online now. We’ll reply as soon as we open again.',
  'escalation.ask_email': 'Which email should we write to?',
  'escalation.confirm_email': 'Shall we write to {email}?',
  'escalation.email_again':
    'That doesn’t look like an email address. Please write all of it, for example ana@mail.example.',
  'escalation.noted': 'Noted. Your question is in the team’s queue and we’ll write to {email}.',
  'escalation.noted_no_email': 'All right, no email. Your question is in the team’s queue and we’ll reply here.',

  'waiting.position':
    '{ahead, plural, =0 {Nobody is ahead of you: you are next.} one {One person is ahead of you.} other {# people are ahead of you.}}',
  'waiting.estimate':
    'At this time of day half of the people wait at most {half, plural, one {one minute} other {# minutes}}, and eight in ten at most {most, plural, one {one minute} other {# minutes}}.',
  'waiting.estimate_left':
    'Of those who waited as long as you have, half waited at most {half, plural, one {one minute} other {# minutes}} more, and eight in ten at most {most, plural, one {one minute} other {# minutes}} more.',
  'waiting.timed_out':
    'Nobody from the team is free yet, and I’m sorry about the wait. You are still in the queue. If you like, leave an email and we’ll write to you, or carry on with me.',

  'opening.today': 'today at {time}',
  'opening.tomorrow': 'tomorrow at {time}',
  'opening.weekday': 'on {weekday} at {time}',
  'opening.date': 'on {date} at {time}',

  regret: 'I’m sorry about the trouble.',

  'complaint.sorry': 'I’m sorry you’ve had this experience. You’re right to tell us.',
  'complaint.offer': 'Would you like to talk about it with someone from the team?',
  'complaint.understood': 'Thank you for telling me.',

  'survey.csat': 'How would you rate the help you received?',
  'survey.csat_low': 'Very poor',
  'survey.csat_high': 'Very good',
  'survey.csat_two': 'Were you happy with the help you received?',
  'survey.ces': 'How easy was it to resolve your query today?',
  'survey.ces_low': 'Very difficult',
  'survey.ces_high': 'Very easy',
  'survey.nps': 'How likely are you to recommend {shop} to a friend or relative?',
  'survey.nps_low': 'Not at all likely',
  'survey.nps_high': 'Very likely',
  'survey.scale': '{question} {min} = {first}, {max} = {last}',
  'survey.typed': 'Reply with a number from {min} to {max}.',
  'survey.typed_two': 'Reply “{first}” or “{last}”.',
  'survey.out_of_range': 'The scale goes from {min} to {max}. Which number would you give?',
  'survey.let_go': 'Never mind, let’s leave it there. Thank you.',
  'survey.declined': 'No problem. Thanks for writing to us.',
  'survey.declined_forever': 'Understood: we won’t ask you again.',
  'survey.thanks_ask_comment': 'Thank you. What could we do better? It’s optional.',
  'survey.sorry': 'I’m sorry it didn’t go well. The team will review this conversation.',
  'survey.sorry_ask_comment':
    'I’m sorry it didn’t go well. The team will review this conversation. What could we do better? It’s optional.',
  'survey.changed': 'Done, I’ve changed your score. Would you like to add a comment?',
  'survey.thanks': 'Thank you for your time.',
  'survey.comment_thanks': 'Thank you, I’ll pass it on to the team.',
  'survey.comment_sorry': 'Thank you for telling us. The team will read it when reviewing the conversation.',

  'clarify.ask': 'I want to get this right. Which of these is your question?',
  'clarify.confirm': 'I want to get this right. Is your question about “{topic}”?',
  'clarify.rephrase': 'Tell me in other words and I’ll try again.',

  'fallback.first': 'Sorry, I don’t know how to answer that. Try other words, or pick a topic:',
  'fallback.second':
    'I still don’t understand, and I don’t want to waste your time. Shall I call someone from the team?',

  'language.spoken': 'I can help you in {languages}. Would you rather talk to someone from the team?',
  'language.help': 'How can I help?',

  'notice.agent_joined': 'You are now with {agent}.',
  'notice.passed_on': '{from} is handing you over to {agent}, who can see what you have written here.',
  'notice.passed_to_colleagues':
    '{from} is handing you over to colleagues who know more about this. Please stay here: they can see what you have written.',
  'notice.back_to_bot': 'You’re back with me, {bot}, the virtual assistant.',
  'notice.back_in_queue':
    'The person who was helping you had to leave, and we’re finding somebody else from the team. You don’t need to repeat anything.',
  'notice.goes_on_here':
    'Great, let’s go on here: what you wrote before stays together with this. Tell me what you need.',
  'elsewhere.say': 'Hello, I’d like to go on with our conversation here: {word}',
  'notice.language_changed': 'Of course, let’s continue in English.',
  'notice.next_wish': 'And about “{topic}”:',
  'notice.apology': 'Something failed on our side and I couldn’t answer. Please write it again.',
  'notice.unsupported': 'I can only read text. Could you write it to me?',
  'notice.too_long':
    'Your message is too long for me: I can read up to {limit, number} characters. Could you make it shorter?',

  ...links,
};
