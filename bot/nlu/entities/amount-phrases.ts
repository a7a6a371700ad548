import { numberWords, readCount, readNumberWords } from './number-words.js';
import type { Phrase, Slots } from './phrases.js';

interface Money {
  cents: number;
  /** ISO 4217. */
  currency: string;
}

const currencyNames = {
  EUR: '€ eur euro euros',
  USD: '$ us$ usd dolar dolares dollar dollars',
  GBP: '£ gbp pound pounds quid libra libras',
  BRL: 'r$ brl reais',
};

/** Codes by sign or folded word. Slang and what several countries call theirs ("pavos", "pesos") is left alone. */
export const currencies: ReadonlyMap<string, string> = new Map(
  Object.entries(currencyNames).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
);

const codes = Object.keys(currencyNames);

/** `N` a number, `B` one in words, `C` a currency. */
export const amountSlots: Slots = {
  N: { begins: numberWords, figures: true, read: readCount },
  B: { begins: numberWords, read: readNumberWords },
  C: {
    begins: [...currencies.keys()],
    read(words, at) {
      const value = codes.indexOf(currencies.get(words[at]?.folded ?? '') ?? '');
      return value < 0 ? undefined : { value, length: 1 };
    },
  },
};

const on = (pattern: string, read: Phrase<Money, undefined>['read']): Phrase<Money, undefined> => ({ pattern, read });
const cents = 'céntimos|cêntimos|cents|pence';

export const amountPhrases: readonly Phrase<Money, undefined>[] = [
  on('N C', ([whole, currency]) => money(whole, currency)),
  on(`N C con N ${cents}?`, ([whole, currency, rest]) => money(whole, currency, rest)),
  on(`N C y|e|and? N ${cents}`, ([whole, currency, rest]) => money(whole, currency, rest)),
  on('N C y|e|and? B $', ([whole, currency, rest = 0]) => (rest < 10 ? undefined : money(whole, currency, rest))),
  on('N C y|e medio|meio', ([whole, currency]) => money(whole, currency, 50)),
  on('N céntimos|cêntimos', ([rest]) => money(0, codes.indexOf('EUR'), rest)),
  on('N pence', ([rest]) => money(0, codes.indexOf('GBP'), rest)),
];

function money(whole = 0, currency = -1, cents = 0): Money | undefined {
  const code = codes[currency];
  return code === undefined || cents > 99 ? undefined : { cents: whole * 100 + cents, currency: code };
}
