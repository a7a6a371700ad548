import type { Language } from '../widget/strings/index.js';
import { shopStrings } from './strings/index.js';

export function Footer({ language }: { language: Language }) {
  const text = shopStrings[language];
  return (
    <footer class="bottom" id="hours">
      <div class="bottom-columns">
        <section>
          <h2>{text.hoursTitle}</h2>
          <dl>
            <dt>{text.store}</dt>
            <dd>{text.storeHours}</dd>
            <dt>{text.support}</dt>
            <dd>{text.supportHours}</dd>
          </dl>
        </section>
        <section>
          <h2>{text.visit}</h2>
          <address>
            Rúa Nova 18
            <br />
            Santiago de Compostela
            <br />
            <a href="tel:+34981555012">981 555 012</a>
            <br />
            <a href="mailto:hola@mareira.example">hola@mareira.example</a>
          </address>
        </section>
      </div>
      <p class="fiction">{text.fiction}</p>
    </footer>
  );
}
