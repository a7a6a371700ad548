import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { type Offer, Offers } from './offers.js';

export interface WritingFieldProps {
  id: 'reply' | 'note';
  label: string;
  placeholder: string;
  /** Of what is written, where it is known. */
  lang?: string;
  text: string;
  submit: string;
  onText(text: string, caret: number): void;
  onSubmit(): void;
  /** What the word under way may become; the first is taken with Enter or Tab. */
  offers: readonly Offer[];
  offersLabel: string;
  /** Said where something was looked for and there is nothing. */
  nothing?: string;
  onDismiss(): void;
  /** What goes with the text: then it may be empty; and whether it is still on its way. */
  with?: { isReady: boolean; isWaiting: boolean };
  /** Controls before the field. */
  children?: ComponentChildren;
}

const longest = 10_000;

/** A field that grows with its text. Enter sends, Shift+Enter breaks the line; while something is offered Enter takes it. */
export function WritingField(props: WritingFieldProps) {
  const { id, text, offers, nothing } = props;
  const [at, setAt] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const isTooLong = text.length > longest;
  const isEmpty = text.trim() === '' && !props.with?.isReady;
  const cannot = isEmpty || isTooLong || (props.with?.isWaiting ?? false);
  const current = Math.min(at, offers.length - 1);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [text]);
  useEffect(() => setAt(0), [offers.map(({ key }) => key).join(' ')]);

  const submit = () => {
    if (cannot) return;
    props.onSubmit();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (offers.length > 0 || nothing !== undefined) {
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        return props.onDismiss();
      }
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (offers.length > 0 && step !== 0) {
        event.preventDefault();
        return setAt((current + step + offers.length) % offers.length);
      }
      if (offers.length > 0 && (event.key === 'Enter' || event.key === 'Tab')) {
        event.preventDefault();
        return offers[current]?.choose();
      }
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Offers
        id={`${id}-offers`}
        label={props.offersLabel}
        offers={offers}
        current={current}
        {...(nothing !== undefined && { nothing })}
      />
      {props.children}
      <textarea
        id={id}
        ref={field}
        rows={1}
        value={text}
        aria-label={props.label}
        aria-autocomplete="list"
        {...(offers.length > 0 && {
          'aria-controls': `${id}-offers`,
          'aria-activedescendant': `${id}-offers-${current}`,
        })}
        placeholder={props.placeholder}
        {...(props.lang !== undefined && { lang: props.lang })}
        onInput={({ currentTarget: { value, selectionEnd } }) => props.onText(value, selectionEnd)}
        onKeyDown={onKeyDown}
      />
      {text.length > longest * 0.9 && (
        <p class="counter" data-over={isTooLong} role="status">
          {text.length} / {longest}
        </p>
      )}
      <button type="submit" class="button primary" aria-disabled={cannot}>
        <TeamIcon name={id === 'reply' ? 'send' : 'note'} /> <span class="label">{props.submit}</span>
      </button>
    </form>
  );
}
