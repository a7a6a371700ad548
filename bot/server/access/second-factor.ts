import { randomBytes } from 'node:crypto';
import type { Clock } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import type { SecondFactors } from '../../support/access-repositories.js';
import type { Agent } from '../../support/agent.js';
import { recoveryCode, recoveryCodeCount, recoveryCodeHash } from '../../team/recovery-codes.js';
import { stepOfCode, totpOffer, totpSecretBytes } from '../../team/totp.js';
import { type SecretBox, secretBox } from './secret-box.js';

/** Codes of an app (RFC 6238) and, where the phone is lost, recovery codes. Each is good once. */
export class SecondFactor {
  readonly #factors: SecondFactors;
  readonly #box: SecretBox;
  readonly #clock: Clock;

  constructor(factors: SecondFactors, key: Buffer, clock: Clock) {
    this.#factors = factors;
    this.#box = secretBox(key, 'totp');
    this.#clock = clock;
  }

  /** A new secret for the agent's app. It counts once a code of it has been confirmed; until then nothing changes. */
  async offer({ id, login }: Agent): Promise<{ groups: string; uri: string }> {
    const secret = randomBytes(totpSecretBytes);
    await this.#factors.offerTotp(id, this.#box.seal(secret, id));
    return totpOffer(secret, login);
  }

  /** Resolves with the recovery codes, which are shown once. Throws CODE_WRONG, also when nothing has been offered. */
  async confirm({ id }: Agent, code: string): Promise<string[]> {
    const { offered } = await this.#factors.totp(id);
    if (offered === undefined) throw wrong();
    const step = stepOfCode(this.#box.open(offered, id), code.replace(/\s/g, ''), this.#clock.now());
    if (step === undefined) throw wrong();
    const { codes, hashes } = this.#newCodes();
    if (!(await this.#factors.confirmTotp(id, offered, step, hashes))) throw wrong();
    return codes;
  }

  /** Ten new recovery codes; the old ones are dead. */
  async renewCodes({ id }: Agent): Promise<string[]> {
    const { codes, hashes } = this.#newCodes();
    await this.#factors.setRecoveryCodes(id, hashes);
    return codes;
  }

  /** Spends the code; resolves with what it was. Throws CODE_WRONG for one that is wrong or has been used. */
  async spend({ id }: Agent, code: string): Promise<'app' | 'recovery'> {
    const { secret } = await this.#factors.totp(id);
    if (secret === undefined) throw wrong();
    const step = stepOfCode(this.#box.open(secret, id), code.replace(/\s/g, ''), this.#clock.now());
    if (step !== undefined && (await this.#factors.spendTotpStep(id, step))) return 'app';
    if (step === undefined && (await this.#factors.spendRecoveryCode(id, recoveryCodeHash(code, this.#box.hashKey)))) {
      return 'recovery';
    }
    throw wrong();
  }

  #newCodes(): { codes: string[]; hashes: string[] } {
    const codes = Array.from({ length: recoveryCodeCount }, () => recoveryCode(randomBytes));
    return { codes, hashes: codes.map((code) => recoveryCodeHash(code, this.#box.hashKey)) };
  }
}

function wrong(): ConvozError {
  return new ConvozError('CODE_WRONG', 'The code is not the one of this moment, or has been used', {
    hint: 'Wait for the next one, and look at the clock of the phone.',
  });
}
