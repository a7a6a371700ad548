/**
 * Gives an element the page's theme: fixed by the script tag, else the `data-theme` of the page's root whenever it changes,
 * else (no attribute) the visitor's system decides.
 */
export function followTheme(element: HTMLElement, fixed: 'light' | 'dark' | undefined): void {
  const page = document.documentElement;
  const apply = () => {
    const theme = fixed ?? page.dataset.theme;
    if (theme === 'light' || theme === 'dark') element.dataset.theme = theme;
    else delete element.dataset.theme;
  };
  apply();
  new MutationObserver(apply).observe(page, { attributes: true, attributeFilter: ['data-theme'] });
}
