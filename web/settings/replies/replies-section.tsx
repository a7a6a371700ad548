import { useSettings } from '../state/context.js';
import { Tabs } from '../view/tabs.js';
import { CannedView } from './canned-view.js';
import { MacrosView } from './macros-view.js';

/** What is said and done often. */
export function RepliesSection() {
  const { t, route } = useSettings();
  const tabs = ['canned', 'macros'] as const;
  const [wanted, id] = route.value.path;
  const here = tabs.find((tab) => tab === wanted) ?? 'canned';
  return (
    <>
      <Tabs section="replies" tabs={tabs} names={t.replies.tabs} here={here} label={t.sections.replies} />
      {here === 'canned' ? <CannedView id={id} /> : <MacrosView id={id} />}
    </>
  );
}
