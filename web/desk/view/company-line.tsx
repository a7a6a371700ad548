import { TeamIcon } from '../../ui/team/team-icon.js';
import { useDesk } from './context.js';

/** Which colleagues look at the conversation, or write in it: two answers to one question confuse a customer. */
export function CompanyLine() {
  const { desk, t } = useDesk();
  const others = desk.company.others.value;
  const writers = others.filter(({ typing }) => typing).map(({ name }) => name);
  const lookers = others.filter(({ typing }) => !typing).map(({ name }) => name);
  const words = [
    ...(writers.length > 0 ? [t.company.writes(writers.join(', '), writers.length)] : []),
    ...(lookers.length > 0 ? [t.company.looks(lookers.join(', '), lookers.length)] : []),
  ];
  return (
    <p class="company" data-writes={writers.length > 0} role="status">
      {words.length > 0 && (
        <>
          <TeamIcon name={writers.length > 0 ? 'alert' : 'eye'} size={14} /> {words.join(' ')}
        </>
      )}
    </p>
  );
}
