import { useState } from 'preact/hooks';
import { OfferedSecret } from '../../ui/team/offered-secret.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { EditForm } from '../view/edit-form.js';
import { ShownOnce } from '../view/shown-once.js';
import { TextField } from '../view/text-field.js';
import { Waiting } from '../view/waiting.js';
import { Proof, type ProofFields } from './proof.js';

type Wish = 'set-up' | 'renew' | 'remove';

interface Offer {
  secret: string;
  uri: string;
}

/** The second factor: set up, its recovery codes renewed, taken away. Each begins with the password. */
export function SecondFactorCard() {
  const { t, call } = useSettings();
  const kept = useRead<{ on: boolean; recoveryCodesLeft: number }>('totp');
  const [wish, setWish] = useState<Wish>();
  const [offer, setOffer] = useState<Offer>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [code, setCode] = useState('');
  const { busy, fault, run } = useDeed();

  const leave = () => {
    setWish(undefined);
    setOffer(undefined);
    setCode('');
  };
  const done = (recoveryCodes?: readonly string[]) => {
    leave();
    setCodes(recoveryCodes);
    kept.reload();
  };
  const withProof = async (body: ProofFields) => {
    if (wish === 'set-up') setOffer((await call('POST', 'totp', { body })) as Offer);
    else if (wish === 'renew') {
      done(((await call('POST', 'totp/recovery-codes', { body })) as { recoveryCodes: string[] }).recoveryCodes);
    } else {
      await call('DELETE', 'totp', { body });
      done();
    }
  };
  const confirm = async () => {
    const answer = (await call('POST', 'totp/confirm', { body: { code } })) as { recoveryCodes: string[] };
    done(answer.recoveryCodes);
  };

  return (
    <Card title={t.me.factor} hint={t.me.factorHint}>
      {codes !== undefined ? (
        <ShownOnce explanation={t.factor.codesWhy} lines={codes} onDone={() => setCodes(undefined)} />
      ) : offer !== undefined ? (
        <EditForm
          label={t.me.setUp}
          busy={busy}
          submit={t.factor.confirm}
          faults={{ code: code.trim() === '' ? t.required : undefined }}
          onSubmit={() => void run(confirm, { said: t.me.factorOn, own: ['CODE_WRONG'] })}
          onCancel={leave}
        >
          {(faults) => (
            <>
              <p>{t.factor.how}</p>
              <OfferedSecret {...offer} words={t.factor} />
              <TextField
                label={t.login.code}
                hint={t.factor.codeHint}
                value={code}
                onInput={setCode}
                autocomplete="one-time-code"
                fault={faults.code ?? (fault === 'CODE_WRONG' ? t.errors.CODE_WRONG : undefined)}
              />
            </>
          )}
        </EditForm>
      ) : wish !== undefined ? (
        <Proof
          label={wish === 'set-up' ? t.me.setUp : wish === 'renew' ? t.me.renewCodes : t.me.removeFactor}
          why={wish === 'remove' ? t.me.removeWhy : wish === 'renew' ? t.me.renewWhy : t.me.setUpWhy}
          asksCode={kept.data?.on === true}
          onProof={withProof}
          onCancel={leave}
        />
      ) : kept.data === undefined ? (
        <Waiting loaded={kept} lines={1} />
      ) : kept.data.on ? (
        <>
          <p>
            <span class="mark good">{t.me.on}</span> {t.me.codesLeft(kept.data.recoveryCodesLeft)}
          </p>
          <div class="row-actions">
            <button type="button" class="button" onClick={() => setWish('renew')}>
              {t.me.renewCodes}
            </button>
            <button type="button" class="button" onClick={() => setWish('remove')}>
              {t.me.removeFactor}
            </button>
          </div>
        </>
      ) : (
        <>
          <p>
            <span class="mark">{t.me.off}</span>
          </p>
          <div class="row-actions">
            <button type="button" class="button primary" onClick={() => setWish('set-up')}>
              {t.me.setUp}
            </button>
          </div>
        </>
      )}
    </Card>
  );
}
