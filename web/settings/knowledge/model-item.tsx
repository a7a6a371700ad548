import { useState } from 'preact/hooks';
import { formatLocales } from '../../ui/format-locales.js';
import { momentLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { Confirm } from '../view/confirm.js';
import { EditForm } from '../view/edit-form.js';
import { TextField } from '../view/text-field.js';
import { Gates } from './gates.js';
import type { Model } from './wire.js';

export interface ModelItemProps {
  model: Model;
  /** The one in use, to compare with; undefined where its figures are not known. */
  current: Model | undefined;
  isInUse: boolean;
  isBusy: boolean;
  onPublish(): void;
  onForce(reason: string): void;
}

const measures = ['accuracy', 'coverage', 'outOfScopeAnswered'] as const;

/** A model with its figures beside those of the one in use, what the gates found, and the way to put it to use. */
export function ModelItem({ model, current, isInUse, isBusy, onPublish, onForce }: ModelItemProps) {
  const { t, language, isAdmin } = useSettings();
  const [reason, setReason] = useState('');
  const { version, trainedAt, utterances, lessons, languages, gates } = model;
  const percent = new Intl.NumberFormat(formatLocales(language), { style: 'percent', maximumFractionDigits: 1 });
  const figure = (share: number | null | undefined) => (share == null ? '–' : percent.format(share));
  const hasFailed = gates?.results.some(({ passed }) => !passed) === true;
  return (
    <li class="item">
      <span class="item-name">
        <code>{version}</code>
      </span>
      {isInUse && <span class="mark good">{t.knowledge.inUse}</span>}
      {hasFailed && <span class="mark bad">{t.knowledge.gateFailed}</span>}
      <span class="item-text">
        {momentLabel(trainedAt, language)} · {t.knowledge.learnedFrom(utterances, lessons)}
      </span>
      {!isInUse && (
        <span class="item-actions">
          <Confirm
            label={t.knowledge.use}
            question={t.knowledge.useWhy}
            yes={t.knowledge.use}
            busy={isBusy}
            onYes={onPublish}
          />
        </span>
      )}
      <details class="item-body">
        <summary>{t.knowledge.figures}</summary>
        <div class="table-scroll">
          <table class="grid-table">
            <thead>
              <tr>
                <th scope="col">{t.language}</th>
                {measures.map((one) => (
                  <th key={one} scope="col">
                    {t.knowledge.measures[one]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {languages.map((row) => {
                const before = isInUse ? undefined : current?.languages.find((one) => one.language === row.language);
                return (
                  <tr key={row.language}>
                    <th scope="row">{row.language.toUpperCase()}</th>
                    {measures.map((one) => (
                      <td key={one}>
                        {before && <span class="soft">{figure(before[one])} → </span>}
                        {figure(row[one])}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        {gates && <Gates results={gates.results} />}
        {gates?.forced !== undefined && <p>{t.knowledge.forced(gates.forced)}</p>}
        {isAdmin && hasFailed && !isInUse && (
          <EditForm
            label={t.knowledge.force}
            busy={isBusy}
            submit={t.knowledge.force}
            faults={{ reason: reason.trim().length < 3 ? t.required : undefined }}
            onSubmit={() => onForce(reason.trim())}
          >
            {(shown) => (
              <TextField
                label={t.knowledge.forceReason}
                value={reason}
                maxLength={300}
                fault={shown.reason}
                onInput={setReason}
              />
            )}
          </EditForm>
        )}
      </details>
    </li>
  );
}
