export interface Offer {
  key: string;
  name: string;
  about: string;
  choose(): void;
}

export interface OffersProps {
  id: string;
  label: string;
  offers: readonly Offer[];
  /** Index of the one that would be taken. */
  current: number;
  nothing?: string;
}

/** What a word under way may become, above the field; the focus stays in the field. */
export function Offers({ id, label, offers, current, nothing }: OffersProps) {
  if (offers.length === 0)
    return nothing === undefined ? null : (
      <p class="offers soft" role="status">
        {nothing}
      </p>
    );
  return (
    <div class="offers" id={id} role="listbox" aria-label={label}>
      {offers.map((offer, i) => (
        <div
          key={offer.key}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === current}
          onMouseDown={(event) => {
            event.preventDefault();
            offer.choose();
          }}
        >
          <span class="offer-name">{offer.name}</span> <span class="soft">{offer.about}</span>
        </div>
      ))}
    </div>
  );
}
