import { linkify } from './linkify.js';

/** Text as written, line breaks kept by the style `rich-text`, with its web addresses as links. */
export function RichText({ text }: { text: string }) {
  return (
    <span class="rich-text">
      {linkify(text).map((part) =>
        'href' in part ? (
          <a href={part.href} target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </span>
  );
}
