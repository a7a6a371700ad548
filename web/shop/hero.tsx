import type { Language } from '../widget/strings/index.js';
import { shopStrings } from './strings/index.js';

export function Hero({ language }: { language: Language }) {
  const text = shopStrings[language];
  return (
    <section class="hero">
      <Coast />
      <div class="hero-text">
        <h1>{text.heroTitle}</h1>
        <p>{text.heroText}</p>
        <div class="hero-actions">
          <a class="button" href="#range">
            {text.heroShop}
          </a>
          <a class="button" data-quiet href="#convoz">
            {text.heroAsk}
          </a>
        </div>
      </div>
      <ul class="promises">
        {text.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
    </section>
  );
}

/** A grey morning at the cape: hills, a lighthouse, the swell, rain coming in. */
function Coast() {
  return (
    <svg class="coast" viewBox="0 0 1440 640" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
      <defs>
        <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#0a4753" />
          <stop offset="0.6" stop-color="#2a7d83" />
          <stop offset="1" stop-color="#e9cfa4" />
        </linearGradient>
        <linearGradient id="beam" x1="1" y1="0" x2="0" y2="0">
          <stop offset="0" stop-color="#ffe9b8" stop-opacity="0.75" />
          <stop offset="1" stop-color="#ffe9b8" stop-opacity="0" />
        </linearGradient>
      </defs>
      <rect width="1440" height="640" fill="url(#sky)" />
      <circle cx="905" cy="392" r="74" fill="#f6c667" opacity="0.9" />
      <g stroke="#cfe6e4" stroke-width="2" stroke-linecap="round" opacity="0.22">
        {rain.map(([x, y, length]) => (
          <path key={`${x} ${y}`} d={`M${x} ${y}l${-length / 3} ${length}`} />
        ))}
      </g>
      <path d="M1183 236L560 150v96z" fill="url(#beam)" />
      <path d="M860 470c70-46 120-54 176-84 52-28 92-34 150-30 90 6 150 40 254 30v140H860z" fill="#0d3f48" />
      <path d="M1020 480c60-40 130-44 210-66 74-20 140-10 210-20v120h-420z" fill="#0a333b" />
      <path d="M1166 372l8-112h34l8 112z" fill="#f4ecdd" />
      <path d="M1171.5 300l2-28h35l2 28zM1168 350l1.5-24h43l1.5 24z" fill="#c4513d" />
      <path d="M1170 260h42v-6h-42z" fill="#23343a" />
      <path d="M1177 254v-26h28v26z" fill="#ffe9b8" />
      <path d="M1172 228h38l-19-18z" fill="#c4513d" />
      <path d="M0 470c120-34 240-34 360 0s240 34 360 0 240-34 360 0 240 34 360 0v170H0z" fill="#14616c" />
      <path d="M0 512c130-30 230-30 360 0s230 30 360 0 230-30 360 0 230 30 360 0v128H0z" fill="#0f5561" />
      <path d="M0 556c120-26 240-26 360 0s240 26 360 0 240-26 360 0 240 26 360 0v84H0z" fill="#0b4753" />
      <path d="M690 500l86 0-14 22h-58z" fill="#f4ecdd" />
      <path d="M732 498v-62l38 50zM726 498v-48l-28 38z" fill="#c4513d" />
    </svg>
  );
}

/** Left end x, top y, length of each streak: a sparse lattice, shaken. */
const rain: readonly (readonly [number, number, number])[] = Array.from({ length: 40 }, (_, i) => [
  680 + (i % 8) * 96 + ((i * 53) % 61),
  24 + Math.floor(i / 8) * 66 + ((i * 29) % 43),
  16 + ((i * 7) % 14),
]);
