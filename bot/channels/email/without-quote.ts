/** "On … wrote:" as mail programs put it before what they quote, in the languages that customers write. */
const attributions = [
  /^On\s.{5,300}\swrote:$/i,
  /^El\s.{5,300}\s(escribió|escribio):$/i,
  /^Em\s.{5,300}\s(escreveu|escreveu no dia):$/i,
  /^(O|A|No)\s.{5,300}\s(escribiu|escreveu):$/i,
];

/** What Outlook puts there; all behind it is the mail before. */
const original = /^-{2,}\s*(Original Message|Mensaje original|Mensagem original|Mensaxe orixinal)\s*-{2,}$/i;
const header = /^\*?(From|De)\*?:\s/i;
const headerAfter = /^\*?(Sent|Date|To|Enviado|Enviada|Fecha|Data|Para|Asunto|Assunto)\*?:\s/i;

const quoted = /^>(>|\s|$)/;
/** RFC 3676, 4.3. */
const signature = '-- ';
/** An attribution may be broken over so many lines. */
const mostLines = 3;

/**
 * What somebody wrote himself: without the mail he answers and without his signature. In doubt it stays; where nothing would be left, all
 * of it is.
 */
export function withoutQuote(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const kept: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] ?? '';
    if (line === signature || isOriginal(lines, i)) break;
    const taken = quoted.test(line) ? 1 : attributionAt(lines, i);
    if (taken === 0) kept.push(line);
    i += taken || 1;
  }
  const own = kept.join('\n').trim();
  return own === '' ? text.trim() : own;
}

function isOriginal(lines: readonly string[], at: number): boolean {
  const line = lines[at]?.trim() ?? '';
  if (original.test(line)) return true;
  return header.test(line) && lines.slice(at + 1, at + 4).filter((one) => headerAfter.test(one.trim())).length >= 2;
}

/** How many lines it takes; 0 where none begins, or nothing that is quoted follows. */
function attributionAt(lines: readonly string[], at: number): number {
  for (let count = 1; count <= mostLines; count += 1) {
    const said = lines
      .slice(at, at + count)
      .map((line) => line.trim())
      .join(' ');
    if (said.length > 400 || !attributions.some((one) => one.test(said))) continue;
    const next = lines.slice(at + count).find((line) => line.trim() !== '');
    return next === undefined || quoted.test(next) ? count : 0;
  }
  return 0;
}
