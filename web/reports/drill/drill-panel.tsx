import { useLayoutEffect, useRef } from 'preact/hooks';
import { useReports } from '../state/context.js';
import { DrillList } from './drill-list.js';

/** The conversations behind a figure, over the page; leaving it leads back to the figure. */
export function DrillPanel() {
  const { address } = useReports();
  return address.drill === undefined ? null : <Panel key={JSON.stringify(address.drill)} drill={address.drill} />;
}

function Panel({ drill }: { drill: Record<string, string> }) {
  const { navigation } = useReports();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    const leave = (event: Event) => {
      if (event.target === element) navigation.closeDrill();
    };
    element?.showModal();
    element?.addEventListener('click', leave);
    // Closing it while it is still there gives the focus back to the figure.
    return () => element?.close();
  }, []);

  return (
    <dialog
      class="panel"
      ref={dialog}
      aria-labelledby="panel-title"
      onCancel={(event) => {
        event.preventDefault();
        navigation.closeDrill();
      }}
    >
      <DrillList drill={drill} />
    </dialog>
  );
}
