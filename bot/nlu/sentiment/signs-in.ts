/** Single characters, without variation selectors. */
const smiles = new Set(
  '😊😀😃😄😁😆🙂😉😍🥰😘❤♥💕💖💗💜💙💚💛🧡🤩👏👍🙌🎉🎊🥳💯⭐🌟💪👌😎🤗☺🙏✨😻💐🌹🌸😋😇🫶🔝🏆🤝🤙',
);
const frowns = new Set('😡😠🤬😤😢😭😞😔😟😕🙁☹😩😫😣😖👎💔🤮🤢😒🙄😑😐😥😓💩🤦😰😨😱😪😿🖕😾😬🥲🥺🤡🤷😶');

const smiley = /(?<![\w/])[:;=]-?[)D](?!\w)/;
const sadSmiley = /(?<![\w/])[:;=]['´]?-?\(/;
const markInFigures = /(?<![\d/.,])(\d{1,2})\s?(?:\/|de|sobre|em|out of)\s?(5|10)(?![\d/])/i;

/** What a message shows by other means than words: faces, a mark given in figures, being a question. Repeated as often as shown. */
export function signsIn(
  text: string,
  tokens: readonly string[],
): ('smile' | 'frown' | 'question' | 'delight' | 'displeasure')[] {
  const signs: ReturnType<typeof signsIn> = [];
  for (const token of tokens) {
    if (smiles.has(token)) signs.push('smile');
    else if (frowns.has(token)) signs.push('frown');
  }
  if (smiley.test(text)) signs.push('smile');
  if (sadSmiley.test(text)) signs.push('frown');
  if (tokens.includes('?')) signs.push('question');
  const mark = markIn(text);
  if (mark >= 0.8) signs.push('delight');
  else if (mark <= 0.5) signs.push('displeasure');
  return signs;
}

/** "9/10", "2 de 5" as a share of the highest mark; NaN when there is none. */
function markIn(text: string): number {
  const [, mark, highest] = markInFigures.exec(text) ?? [];
  const share = Number(mark) / Number(highest);
  return share <= 1 ? share : Number.NaN;
}
