import { useState } from 'preact/hooks';
import { namedPoint, RatingScale } from '../../ui/rating-scale.js';
import type { Chat } from '../chat.js';
import type { Entry } from '../transcript.js';
import type { WireRating } from '../wire.js';
import { focusField } from './choices.js';

export interface RatingFormProps {
  chat: Chat;
  /** The message that asks. */
  entry: Entry;
  rating: WireRating;
}

/** Asks for a score; nothing is sent before the customer says so, and saying nothing is fine. */
export function RatingForm({ chat, entry, rating }: RatingFormProps) {
  const text = chat.text.value;
  const [value, setValue] = useState<number>();
  const { min, max, display, low, high } = rating;

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (value === undefined) return;
    chat.rate(rating.invitationId, value, namedPoint(rating, value));
    if (event.currentTarget instanceof HTMLElement) focusField(event.currentTarget);
  };

  return (
    <form class="card" onSubmit={onSubmit}>
      <RatingScale
        label={entry.text}
        min={min}
        max={max}
        display={display}
        low={low}
        high={high}
        value={value}
        outOf={text.outOf}
        onChange={setValue}
      />
      <div class="card-actions">
        <button
          type="button"
          class="quiet-button"
          onClick={(event) => {
            chat.declineRating(rating.invitationId);
            focusField(event.currentTarget);
          }}
        >
          {text.noThanks}
        </button>
        <button type="submit" class="primary-button" disabled={value === undefined}>
          {text.sendRating}
        </button>
      </div>
    </form>
  );
}
