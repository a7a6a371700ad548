/** A topic without a title as a heading: "order.track" → "Order · track". */
export function readableTopic(topic: string): string {
  const words = topic.replaceAll('.', ' · ').replaceAll(/[_-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
