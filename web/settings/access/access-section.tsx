import { useSettings } from '../state/context.js';
import { Tabs } from '../view/tabs.js';
import { AuditView } from './audit-view.js';
import { DeliveriesView } from './deliveries-view.js';
import { KeysView } from './keys-view.js';
import { WebhooksView } from './webhooks-view.js';

/** Other systems, what could not be delivered to them, and who did what. */
export function AccessSection() {
  const { t, route } = useSettings();
  const tabs = ['keys', 'webhooks', 'deliveries', 'audit'] as const;
  const here = tabs.find((tab) => tab === route.value.path[0]) ?? 'keys';
  return (
    <>
      <Tabs section="access" tabs={tabs} names={t.access.tabs} here={here} label={t.sections.access} />
      {here === 'keys' && <KeysView />}
      {here === 'webhooks' && <WebhooksView />}
      {here === 'deliveries' && <DeliveriesView />}
      {here === 'audit' && <AuditView />}
    </>
  );
}
