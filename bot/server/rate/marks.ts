import type { Asked } from '../../feedback/asked.js';
import { type Html, html } from '../../support/html.js';

/** How one point of a scale is drawn: the shapes of the chat's own control. The words beside it say what it means. */
export function markOf({ survey: { display, min, max } }: Pick<Asked, 'survey'>, point: number): Html {
  switch (display) {
    case 'numbers':
      return html`${point}`;
    case 'stars':
      return icon(star);
    case 'thumbs':
      return icon(point === min ? thumbDown : thumbUp);
    case 'faces':
      return icon(face(((point - min) / (max - min)) * 2 - 1));
  }
}

function icon(shapes: Html): Html {
  return html`<svg class="icon" width="28" height="28" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes}</svg>`;
}

/** Between unhappy (`mood` −1) and happy (1). */
function face(mood: number): Html {
  const corners = 15.3 - mood * 1.3;
  const bend = 15.3 + mood * 4.4;
  const reach = 3.4 + Math.abs(mood);
  const mouth = `M${12 - reach} ${corners} Q12 ${bend} ${12 + reach} ${corners}`;
  return html`<circle cx="12" cy="12" r="9.5"/><path d="${mouth}"/><path d="M9 9.4h.01 M15 9.4h.01" stroke-width="2.4"/>`;
}

// Paths of lucide 0.5 (ISC licence).
const star = html`<path d="M11.525 2.295a.53.53 0 0 1 .95 0l2.31 4.679a2.123 2.123 0 0 0 1.595 1.16l5.166.756a.53.53 0 0 1 .294.904l-3.736 3.638a2.123 2.123 0 0 0-.611 1.878l.882 5.14a.53.53 0 0 1-.771.56l-4.618-2.428a2.122 2.122 0 0 0-1.973 0L6.396 21.01a.53.53 0 0 1-.77-.56l.881-5.139a2.122 2.122 0 0 0-.611-1.879L2.16 9.795a.53.53 0 0 1 .294-.906l5.165-.755a2.122 2.122 0 0 0 1.597-1.16z"/>`;
const thumbUp = html`<path d="M7 10v12 M15 5.88 14 10h5.83a2 2 0 0 1 1.92 2.56l-2.33 8A2 2 0 0 1 17.5 22H4a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2h2.76a2 2 0 0 0 1.79-1.11L12 2a3.13 3.13 0 0 1 3 3.88Z"/>`;
const thumbDown = html`<path d="M17 14V2 M9 18.12 10 14H4.17a2 2 0 0 1-1.92-2.56l2.33-8A2 2 0 0 1 6.5 2H20a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-2.76a2 2 0 0 0-1.79 1.11L12 22a3.13 3.13 0 0 1-3-3.88Z"/>`;
