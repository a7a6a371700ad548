import { addressOf, type Section } from '../route.js';

/** The parts of a section, as links; none where there is one only. */
export function Tabs<Name extends string>({
  section,
  tabs,
  names,
  here,
  label,
}: {
  section: Section;
  tabs: readonly Name[];
  names: Readonly<Record<Name, string>>;
  here: Name;
  label: string;
}) {
  if (tabs.length < 2) return null;
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab} class="tab" href={addressOf(section, tab)} aria-current={tab === here ? 'page' : undefined}>
          {names[tab]}
        </a>
      ))}
    </nav>
  );
}
