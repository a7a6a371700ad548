import type { Locator } from 'playwright-core';
import type { Rgb } from '../../web/ui/contrast.js';

/** Evaluates an expression in the page with the located element as `element`. */
export function inPage<T>(locator: Locator, expression: string): Promise<T> {
  return locator.evaluate(new Function('element', `return ${expression.trim()};`) as (element: unknown) => T);
}

export function style(locator: Locator, property: string): Promise<string> {
  return inPage(locator, `getComputedStyle(element).getPropertyValue(${JSON.stringify(property)})`);
}

/** Controls within an element that nothing names, as HTML. */
export function unnamedControls(locator: Locator): Promise<string[]> {
  return inPage(
    locator,
    `[...element.querySelectorAll('button, input, select, textarea, a')]
      .filter((control) => {
        const labels = [...(control.labels ?? [])].map((label) => label.textContent).join('');
        const text = control.matches('select') ? '' : control.textContent;
        return !(control.getAttribute('aria-label') || labels || text).trim();
      })
      .map((control) => control.outerHTML)`,
  );
}

/** Pictures within an element that are neither hidden from screen readers nor named. */
export function silentPictures(locator: Locator): Promise<string[]> {
  return inPage(
    locator,
    `[...element.querySelectorAll('svg')]
      .filter((picture) => !picture.closest('[aria-hidden="true"], [role="img"]'))
      .map((picture) => picture.outerHTML)`,
  );
}

/** Ids that are used twice, and references to ids that do not exist. */
export async function idFaults(locator: Locator): Promise<{ repeated: string[]; dangling: string[] }> {
  const ids = await inPage<string[]>(locator, `[...element.querySelectorAll('[id]')].map((holder) => holder.id)`);
  const references = await inPage<string[]>(
    locator,
    `[element, ...element.querySelectorAll('[aria-labelledby], [for]')]
      .flatMap((holder) => [holder.getAttribute('aria-labelledby'), holder.getAttribute('for')])
      .filter(Boolean)`,
  );
  return {
    repeated: ids.filter((id, i) => ids.indexOf(id) !== i),
    dangling: references.filter((id) => !ids.includes(id)),
  };
}

export interface ShownText {
  text: string;
  colour: Rgb;
  ground: Rgb;
}

/** Every visible text with its colour and the nearest opaque background; disabled controls are exempt (WCAG 2.2, 1.4.3). */
export function shownTexts(locator: Locator): Promise<ShownText[]> {
  return inPage(
    locator,
    `(() => {
      const channels = (colour) => {
        const [red, green, blue, alpha] = colour.match(/[\\d.]+/g).map(Number);
        const scale = colour.startsWith('color(srgb') ? 255 : 1;
        return [red * scale, green * scale, blue * scale, alpha];
      };
      const groundOf = (holder) => {
        for (let at = holder; at; at = at.parentElement) {
          const [red, green, blue, alpha = 1] = channels(getComputedStyle(at).backgroundColor);
          if (alpha === 1) return [red, green, blue];
        }
        return [255, 255, 255];
      };
      return [...element.querySelectorAll('*')]
        .filter((holder) => [...holder.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
        .filter((holder) => !holder.closest('.hidden, :disabled, svg') && holder.checkVisibility())
        .map((holder) => ({
          text: holder.textContent,
          colour: channels(getComputedStyle(holder).color).slice(0, 3),
          ground: groundOf(holder),
        }));
    })()`,
  );
}
