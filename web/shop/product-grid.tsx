import { formatLocales } from '../ui/format-locales.js';
import type { Language } from '../widget/strings/index.js';
import { Illustration } from './illustration.js';
import { products } from './products.js';
import { shopStrings } from './strings/index.js';

export function ProductGrid({ language }: { language: Language }) {
  const text = shopStrings[language];
  const price = new Intl.NumberFormat(formatLocales(language), { style: 'currency', currency: 'EUR' });
  return (
    <section class="range" id="range" aria-labelledby="range-title">
      <h2 id="range-title">{text.range}</h2>
      <p class="range-text">{text.rangeText}</p>
      <ul class="products">
        {products.map(({ id, name, cents }) => (
          <li key={id} class="product">
            <div class="product-picture" data-product={id}>
              <Illustration product={id} />
            </div>
            <h3>
              {text.kinds[id]} {name}
            </h3>
            <p class="product-note">{text.notes[id]}</p>
            <p class="product-price">{price.format(cents / 100)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
