import type { Knex } from 'knex';

export interface DayToInsert {
  /** Conversations there are already. */
  first: number;
  count: number;
  /** Midnight UTC, in milliseconds since 1970. */
  start: number;
}

/** A draw from 0 to before `n`, inside SQLite. */
const draw = (n: number) => `(abs(random()) % ${n})`;
const chance = (percent: number) => `${draw(1000)} < ${percent * 10}`;
/** One of them, the first ones more often. */
const one = (...words: string[]) =>
  `CASE ${words.map((word, i) => `WHEN ${chance(i === words.length - 1 ? 100 : 45)} THEN '${word}'`).join(' ')} END`;
const pick = (many: number, prefix: string) => `'${prefix}' || min(${draw(many)}, ${draw(many)})`;

const comments = [
  'Tardaron mucho en contestar',
  'Muy amable, todo perfecto',
  'O paquete chegou tarde e roto',
  'The chatbot did not understand me at all',
  'Quero a devolução do meu dinheiro',
  'El precio del envío es demasiado caro',
  'Great service, thank you so much',
  'No me llegó la factura y la web no funciona',
];
const comment = `CASE ${draw(comments.length)} ${comments.map((text, i) => `WHEN ${i} THEN '${text}'`).join(' ')} END`;

/** Draws a day of conversations into a table of its own and writes from there what the engine and the reports would have. */
export async function insertDay(on: Knex, { first, count, start }: DayToInsert): Promise<void> {
  await on.raw('DROP TABLE IF EXISTS temp.drawn');
  await on.raw(`CREATE TEMP TABLE drawn AS
    WITH RECURSIVE n(i) AS (SELECT ${first} UNION ALL SELECT i + 1 FROM n WHERE i < ${first + count - 1}),
    opened AS MATERIALIZED (SELECT i,
      ${start} + (8 + min(15, ${draw(11)} + ${draw(7)})) * 3600000 + ${draw(3_600_000)} AS at,
      CASE WHEN ${chance(25)} THEN ${draw(60_000)} ELSE 60000 + ${draw(1_400_000)} END AS contact,
      ${one('directline', 'whatsapp', 'email', 'telegram')} AS channel,
      ${one('es', 'gl', 'en', 'pt')} AS language,
      ${chance(25)} AS handed,
      ${pick(64, 'topic.')} AS topic, ${pick(180, 'product-')} AS product, ${pick(40, 'agent-')} AS agent,
      ${draw(100)} AS luck, ${draw(1000)} AS fate
      FROM n)
    SELECT *, at + 120000 + ${draw(900_000)} + handed * ${draw(30_000_000)} AS closed FROM opened`);
  await on.raw(`INSERT INTO conversations (id, channel, account, contact_id, peer_id, language, tag, since, status, episode,
      memory, last_seq, version, created_at, updated_at, last_text, last_at)
    SELECT ${id('c')}, channel, 'web', ${contact}, 'p', language, 'closed', closed, '{"tag":"closed"}', 1,
      '{}', 6, 4, at, closed, 'Gracias, hasta luego', closed FROM drawn`);
  await on.raw(`INSERT INTO episodes (conversation_id, episode, contact_id, opened_at, closed_at, channel, language, served_by,
      agent_id, topic, intents, product, segment, outcome, came_back, first_reply_ms, first_reply_business_ms, handoff_wait_ms,
      wait_ms, resolution_ms, resolution_business_ms, agent_owned_ms, turns, rephrasings, fallbacks, transfers, effort)
    SELECT ${id('c')}, 1, ${contact}, at, closed, channel, language, iif(handed, 'agent', 'bot'), iif(handed, agent, NULL),
      topic, topic || iif(luck < 15, ' order.track', ''), iif(luck < 60, product, NULL), iif(contact < 60000, 'returning', 'new'),
      iif(handed, 'person', ${one('contained_answered', 'contained_confirmed', 'contained_silent')}), luck < 12,
      iif(handed, (closed - at) / 3, NULL), iif(handed, (closed - at) / 5, NULL), iif(handed, (closed - at) / 4, NULL),
      iif(handed, (closed - at) / 4, NULL), closed - at, (closed - at) / 2, iif(handed, (closed - at) / 2, NULL),
      2 + ${draw(6)}, ${draw(3)}, ${draw(2)}, 0, min(100, ${draw(50)} + ${draw(30)}) FROM drawn`);
  await on.raw(`INSERT INTO invitations (id, conversation_id, episode, survey_id, survey_version, metric, contact_id, status,
      reason, created_at, expires_at, channel, language, agent_id, topic, bot_version, occasion, rule_id, sent_at, via, served_by,
      product, segment)
    SELECT ${id('i')}, ${id('c')}, 1, ${metric}, 1, ${metric}, ${contact},
      CASE WHEN fate < 335 THEN 'answered' WHEN fate < 360 THEN 'declined' WHEN fate < 620 THEN 'expired' ELSE 'suppressed' END,
      CASE WHEN fate < 620 THEN NULL WHEN fate < 850 THEN 'throttled' WHEN fate < 980 THEN 'no_exchange' ELSE 'opted_out' END,
      closed, closed + 1209600000, channel, language, iif(handed, agent, NULL), topic, 'bench', 'closing', 'after', closed, 'chat',
      iif(handed, 'agent', 'bot'), iif(luck < 60, product, NULL), iif(contact < 60000, 'returning', 'new') FROM drawn`);
  await on.raw(`INSERT INTO responses (invitation_id, revision, raw, value, comment, at, via)
    SELECT ${id('i')}, 1, '5', CASE ${metric} WHEN 'csat' THEN max(1, 5 - ${low(5)}) WHEN 'ces' THEN max(1, 7 - ${low(7)})
      ELSE max(0, 10 - ${low(11)}) END, iif(luck % 5 = 0, ${comment}, NULL), closed + ${draw(3_600_000)}, 'chat'
    FROM drawn WHERE fate < 335`);
  await on.raw(`INSERT INTO cases (id, conversation_id, episode, contact_id, invitation_id, reason, opened_at, due_at, status,
      first_action_at, closed_at, version)
    SELECT ${id('k')}, ${id('c')}, 1, ${contact}, ${id('i')}, 'low_score', closed, closed + 172800000,
      iif(luck < 90, 'closed', 'open'), closed + ${draw(150_000_000)}, iif(luck < 90, closed + 170000000, NULL), 2
    FROM drawn JOIN responses ON invitation_id = ${id('i')} WHERE fate < 335 AND value <= 2`);
  await on.raw(`INSERT INTO stale_days (kind, day, mark)
    SELECT 'episodes', at / 86400000, 1 FROM drawn WHERE true GROUP BY 2
    ON CONFLICT (kind, day) DO UPDATE SET mark = mark + 1`);
  await on.raw(`INSERT INTO stale_days (kind, day, mark)
    SELECT 'ledger', closed / 86400000, 1 FROM drawn WHERE true GROUP BY 2
    ON CONFLICT (kind, day) DO UPDATE SET mark = mark + 1`);
}

/** Most answers are good. */
const low = (points: number) => `min(${draw(points)}, ${draw(points)}, ${draw(points)})`;
const metric = `iif(handed, 'csat', iif(luck < 6, 'nps', 'ces'))`;
const contact = `printf('contact-%08d', contact)`;
const id = (kind: string) => `printf('${kind}%010d', i)`;
