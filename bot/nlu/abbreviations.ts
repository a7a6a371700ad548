/** Chat spellings, folded, with what they stand for. One list for all languages: the forms do not collide. */
const spellings: Record<string, string> = {
  q: 'que', k: 'que', ke: 'que', xq: 'porque', pq: 'porque', porq: 'porque', pork: 'porque', xk: 'porque', x: 'por',
  xfa: 'por favor', porfa: 'por favor', xfavor: 'por favor', pfv: 'por favor', pf: 'por favor', plis: 'por favor',
  porfi: 'por favor', tb: 'tambien', tbn: 'tambien', tmb: 'tambien', tmn: 'tambien', tbm: 'tambem', d: 'de', m: 'me',
  msj: 'mensaje', msg: 'mensagem', dnd: 'donde', cdo: 'cuando', cuand: 'cuando', qdo: 'quando', qd: 'quando',
  qnd: 'quando', qto: 'quanto', cto: 'cuanto', vc: 'voce', vcs: 'voces', hj: 'hoje', obg: 'obrigado', blz: 'beleza',
  num: 'numero', nro: 'numero', grax: 'gracias', grcs: 'gracias', salu2: 'saludos', tfno: 'telefono', tlf: 'telefono',
  tel: 'telefono', cant: 'cannot', pls: 'please', plz: 'please', u: 'you', ur: 'your', r: 'are', thx: 'thanks',
  thnx: 'thanks', tnx: 'thanks', ty: 'thanks', im: 'i am', ive: 'i have', wanna: 'want to', gonna: 'going to',
  gimme: 'give me', wheres: 'where is', whats: 'what is', hows: 'how is', pkg: 'package', qty: 'quantity',
};

export const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(spellings).map(([short, full]) => [short, full.split(' ')]),
);
