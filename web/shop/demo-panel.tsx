import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../widget/strings/index.js';
import { type DemoOrder, fetchDemoOrders } from './demo-orders.js';
import { shopStrings } from './strings/index.js';

/** Orders to ask the chat about, from the server's demo data; absent when it has none. */
export function DemoPanel({ language }: { language: Language }) {
  const text = shopStrings[language];
  const [orders, setOrders] = useState<DemoOrder[]>([]);
  const [copied, setCopied] = useState<string>();

  useEffect(() => {
    void fetchDemoOrders().then(setOrders);
  }, []);

  if (orders.length === 0) return null;

  const copy = async (value: string) => {
    await navigator.clipboard?.writeText(value);
    setCopied(value);
  };

  return (
    <section class="demo" aria-labelledby="demo-title">
      <div class="demo-text">
        <h2 id="demo-title">{text.demoTitle}</h2>
        <p>{text.demoText}</p>
      </div>
      <ul class="demo-orders">
        {orders.map(({ number, email, status }) => (
          <li key={number} class="demo-order">
            <span class="demo-status">{text.statuses[status] ?? status}</span>
            {[number, email].map((value) => (
              <button
                key={value}
                type="button"
                class="demo-copy"
                aria-label={text.copy(value)}
                title={text.copy(value)}
                onClick={() => void copy(value)}
              >
                <span>{value}</span>
                {copied === value ? <Check /> : <Copy />}
              </button>
            ))}
          </li>
        ))}
      </ul>
      <p class="hidden" role="status">
        {copied && `${text.copied}: ${copied}`}
      </p>
    </section>
  );
}

function Copy() {
  return (
    <svg width="16" height="16" viewBox="0 0 24 24" class="line-icon" aria-hidden="true">
      <rect x="8" y="8" width="14" height="14" rx="2" />
      <path d="M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2" />
    </svg>
  );
}

function Check() {
  return (
    <svg width="16" height="16" viewBox="0 0 24 24" class="line-icon" aria-hidden="true">
      <path d="M20 6 9 17l-5-5" />
    </svg>
  );
}
