import { useEffect, useState } from 'preact/hooks';

export interface OfferedSecretProps {
  /** Base32, to be typed by hand. */
  secret: string;
  /** `otpauth://…`, which the code holds. */
  uri: string;
  words: Record<'qr' | 'open', string>;
}

/** What an authenticator app is told: a code to scan, the key to type, and a link for whoever has the app on this device. */
export function OfferedSecret({ secret, uri, words }: OfferedSecretProps) {
  const [code, setCode] = useState<{ size: number; data: boolean[][] }>();
  useEffect(() => {
    // Few people ever come here: the encoder is fetched when it is needed. Without it the key is still there.
    import('uqr').then(({ encode }) => setCode(encode(uri, { border: 4 }))).catch(() => {});
  }, [uri]);
  return (
    <div class="offered-secret">
      {code !== undefined && (
        <svg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={words.qr}>
          <path d={darkPath(code.data)} />
        </svg>
      )}
      <p>
        <code class="secret">{secret}</code>
      </p>
      <p>
        <a href={uri}>{words.open}</a>
      </p>
    </div>
  );
}

/** One square of one unit per dark module, rows from the top. */
function darkPath(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}
