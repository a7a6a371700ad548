/** What stands where there is nothing yet: what will appear, and how. */
export function Empty({ words: [headline, explanation] }: { words: readonly [string, string] }) {
  return (
    <div class="empty">
      <p class="empty-headline">{headline}</p>
      <p class="soft">{explanation}</p>
    </div>
  );
}
