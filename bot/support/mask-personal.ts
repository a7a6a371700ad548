import { mask } from './mask.js';

/**
 * A text for others than the agents of a conversation: besides what `mask` hides, e-mail and web addresses, phones, order
 * numbers, dates, long numbers and the name after "my name is" become placeholders such as `_email_`, written as the language
 * model sees them. Rather too much than too little. Masking twice changes nothing more. Time is linear in the text.
 */
export function maskPersonal(text: string): string {
  const masked = mask(text)
    .replace(url, '_url_')
    .replace(email, '_email_')
    .replace(date, '_date_')
    .replace(order, '_order_')
    .replace(introducedOrder, '$1_order_')
    .replace(number, nameOf);
  return maskNames(masked);
}

const url = /\b(?:https?:\/\/|www\.)\S{1,500}/giu;
const email =
  /[^\s@＠﹫<>()[\]"',;:]{1,64}(?:[@＠﹫]|\s?(?:\(at\)|\[at\]|(?<!\p{L})arroba(?!\p{L}))\s?)[^\s@＠﹫<>()[\]"',;:]{2,255}/giu;
const date = /(?<![\p{L}\p{N}])\d{1,2}\/\d{1,2}\/\d{2,4}(?![\p{L}\p{N}])/gu;
const order = /(?<![\p{L}\p{N}])#?\s?(?:[a-z]{2,4}\s?-\s?|mr\s?)\p{Nd}{4,8}(?![\p{L}\p{N}])/giu;
const introducedOrder =
  /((?:#|(?<!\p{L})(?:pedidos?|encomendas?|encargos?|compras?|ord[ee]n?|orders?|refer[êe]ncia|reference|ref))(?!\p{L})[^\p{Nd}\n]{0,16}?)(?<![\p{L}\p{N}])\p{Nd}{5,6}(?![\p{L}\p{N}])/giu;

/** Digits with what people put between those of a phone, or of a date. */
const number = /\+?\p{Nd}(?:[\s().-]{0,3}\p{Nd}){4,40}/gu;
const dateWithin = /^(?:\d{1,2}([.-])\d{1,2}\1\d{2,4}|\d{4}-\d\d-\d\d)$/;

function nameOf(run: string): string {
  if (dateWithin.test(run)) return '_date_';
  if (run.replace(/\P{Nd}/gu, '').length >= 7) return '_phone_';
  return /^\p{Nd}+$/u.test(run) ? '_number_' : run;
}

const introduction =
  "me llamo|mi nombre es|ch[áa]mome|me chamo|chamo-me|o meu nome [ée]|my name is|my name['’]s|i am called|i['’]m called";
const introducedName = new RegExp(
  `(?<!\\p{L})((?:${introduction})[\\s:]{1,3})(\\p{L}[\\p{L}'’-]{0,40}(?: \\p{L}[\\p{L}'’-]{0,40}){0,4})`,
  'giu',
);

/** What follows one introduction may hold the next: a few rounds find all of them. */
function maskNames(text: string): string {
  let masked = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = masked;
    masked = masked.replace(introducedName, maskName);
    if (masked === before) break;
  }
  return masked;
}

const mostRounds = 10;

/** The first word, and those after it as long as they are written like names. */
function maskName(_match: string, introduction: string, words: string): string {
  const [, ...more] = words.split(' ');
  const others = more.findIndex((word) => word.charAt(0) === word.charAt(0).toLowerCase());
  return `${introduction}${['_name_', ...(others < 0 ? [] : more.slice(others))].join(' ')}`;
}
