import { Empty } from '../../ui/team/empty.js';
import { momentLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { useBeat } from '../state/use-beat.js';
import { useDeed } from '../state/use-deed.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { Confirm } from '../view/confirm.js';
import { Waiting } from '../view/waiting.js';
import { ModelItem } from './model-item.js';
import type { Models } from './wire.js';
import { WorkProgress } from './work-progress.js';

const restingMs = 15_000;
const workingMs = 1500;

/** The model in use and those that could be: trained, tried at the gates, published, taken back. */
export function ModelsView() {
  const { t, call, language } = useSettings();
  const slow = useBeat(restingMs);
  const kept = useRead<Models>('models', slow);
  const isWorking = kept.data?.work?.state === 'running';
  const fast = useBeat(workingMs, isWorking);
  const followed = useRead<Models>('models', fast);
  const { busy, run } = useDeed();
  const known = isWorking ? (followed.data ?? kept.data) : kept.data;
  if (known === undefined) return <Waiting loaded={kept} />;
  const { inUse, models, publications, work } = known;
  const current = models.find(({ version }) => version === inUse.version);
  const act = (path: string, body?: object) =>
    void run(() => call('POST', `models/${path}`, { body }).finally(kept.reload));
  const isBusy = busy || work?.state === 'running';

  return (
    <>
      <Card
        title={t.knowledge.inUse}
        hint={t.knowledge.modelsHint}
        actions={
          <button type="button" class="button primary" aria-disabled={isBusy} onClick={() => !isBusy && act('train')}>
            {t.knowledge.train}
          </button>
        }
      >
        <p>
          <code>{inUse.version}</code> <span class="mark">{t.knowledge.sources[inUse.source]}</span>
          {publications[0] !== undefined && (
            <span class="soft"> {t.knowledge.publishedOn(momentLabel(publications[0].at, language))}</span>
          )}
        </p>
        {work !== undefined && <WorkProgress work={work} />}
        {publications.length > 0 && (
          <div class="row-actions">
            <Confirm
              label={t.knowledge.rollback}
              question={t.knowledge.rollbackWhy(publications[1]?.version ?? t.knowledge.sources.shipped)}
              yes={t.knowledge.rollback}
              busy={isBusy}
              onYes={() => act('rollback')}
            />
          </div>
        )}
      </Card>
      <Card title={t.knowledge.candidates}>
        {models.length === 0 ? (
          <Empty words={t.knowledge.noModels} />
        ) : (
          <ul class="items">
            {models.map((model) => (
              <ModelItem
                key={model.version}
                model={model}
                current={current}
                isInUse={model.version === inUse.version}
                isBusy={isBusy}
                onPublish={() => act(`${encodeURIComponent(model.version)}/publish`)}
                onForce={(reason) => act(`${encodeURIComponent(model.version)}/force`, { reason })}
              />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
