import type { SecondFactors } from '../support/access-repositories.js';
import type { Dialect } from './database.js';
import { optional } from './rows.js';
import { writing } from './write-one.js';
import type { Apply, Writer } from './writer.js';

export function secondFactorRepository({ reader }: Dialect, writer: Writer): SecondFactors {
  const write = writing(writer);
  return {
    totp: async (agentId) => {
      const row = await reader('agents').where({ id: agentId }).first('totp_secret', 'totp_offered');
      return {
        ...optional('secret', row?.totp_secret, String),
        ...optional('offered', row?.totp_offered, String),
      };
    },
    offerTotp: async (agentId, sealed) => {
      await write('UPDATE agents SET totp_offered = ? WHERE id = ?', [sealed, agentId]);
    },
    confirmTotp: (agentId, sealed, step, codeHashes) => writer.submit(confirm, { agentId, sealed, step, codeHashes }),
    dropTotp: async (agentId) => {
      await writer.submit(drop, agentId);
    },
    spendTotpStep: async (agentId, step) => {
      const spent = await write(
        'UPDATE agents SET totp_step = ? WHERE id = ? AND (totp_step IS NULL OR totp_step < ?) RETURNING id',
        [step, agentId, step],
      );
      return spent.length > 0;
    },
    setRecoveryCodes: async (agentId, codeHashes) => {
      await writer.submit(replaceCodes, { agentId, codeHashes });
    },
    spendRecoveryCode: async (agentId, codeHash) => {
      const sql = 'DELETE FROM recovery_codes WHERE agent_id = ? AND code_hash = ? RETURNING code_hash';
      return (await write(sql, [agentId, codeHash])).length > 0;
    },
    recoveryCodesLeft: async (agentId) => {
      const row = await reader('recovery_codes').where({ agent_id: agentId }).count({ n: '*' }).first();
      return Number(row?.n ?? 0);
    },
  };
}

interface Codes {
  agentId: string;
  codeHashes: readonly string[];
}

const confirm: Apply<Codes & { sealed: string; step: number }, boolean> = async (run, items) => {
  const confirmed: boolean[] = [];
  for (const { agentId, sealed, step, codeHashes } of items) {
    const [met] = await run(
      `UPDATE agents SET totp_secret = totp_offered, totp_offered = NULL, totp_step = ?
       WHERE id = ? AND totp_offered = ? RETURNING id`,
      [step, agentId, sealed],
    );
    if (met) await replaceCodes(run, [{ agentId, codeHashes }]);
    confirmed.push(met !== undefined);
  }
  return confirmed;
};

const replaceCodes: Apply<Codes, void> = async (run, items) => {
  for (const { agentId, codeHashes } of items) {
    await run('DELETE FROM recovery_codes WHERE agent_id = ?', [agentId]);
    for (const hash of codeHashes) {
      await run('INSERT INTO recovery_codes (agent_id, code_hash) VALUES (?, ?)', [agentId, hash]);
    }
  }
  return items.map(() => undefined);
};

const drop: Apply<string, void> = async (run, agentIds) => {
  for (const id of agentIds) {
    await run('UPDATE agents SET totp_secret = NULL, totp_offered = NULL, totp_step = NULL WHERE id = ?', [id]);
    await run('DELETE FROM recovery_codes WHERE agent_id = ?', [id]);
  }
  return agentIds.map(() => undefined);
};
