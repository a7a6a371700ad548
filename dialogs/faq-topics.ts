/** What follows an answer: whether it helped, an offer of a person where words alone seldom help, or nothing. */
export type FollowUp = 'helped' | 'person' | 'nothing';

const followUps = {
  'order.place': 'helped',
  'order.missing_item': 'person',
  'order.damaged': 'person',
  'shipping.address.change': 'person',
  'shipping.address.add': 'helped',
  'delivery.options': 'helped',
  'delivery.period': 'helped',
  'delivery.cost': 'helped',
  'return.start': 'helped',
  'refund.policy': 'helped',
  'refund.request': 'person',
  'refund.track': 'person',
  'cancellation.fee': 'helped',
  'invoice.get': 'helped',
  'invoice.check': 'helped',
  'payment.methods': 'helped',
  'payment.issue': 'person',
  'account.create': 'helped',
  'account.delete': 'helped',
  'account.edit': 'helped',
  'account.switch': 'helped',
  'account.password': 'helped',
  'account.registration_problem': 'helped',
  'newsletter.subscription': 'helped',
  'product.availability': 'helped',
  'product.size': 'helped',
  'product.warranty': 'helped',
  'promo.code': 'helped',
  giftcard: 'helped',
  'store.hours': 'nothing',
  'store.location': 'nothing',
  'contact.customer_service': 'nothing',
  'feedback.review': 'nothing',
} as const satisfies Record<string, FollowUp>;

/** The intents that are answered from the FAQ alone. */
export const faqIntents: readonly string[] = Object.keys(followUps);

export function followUpOf(intent: string): FollowUp {
  return (followUps as Record<string, FollowUp>)[intent] ?? 'helped';
}
