import type { ComponentChildren, PartialAnchorHTMLAttributes } from 'preact';
import { type Address, formatAddress } from '../address.js';
import { useReports } from '../state/context.js';

type GoProps = Omit<PartialAnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'role'> & {
  to: Address;
  children?: ComponentChildren;
};

/** A link to another state of this page; in a new tab it is the same page there. */
export function Go({ to, children, ...rest }: GoProps) {
  const { navigation } = useReports();
  return (
    <a
      {...rest}
      href={formatAddress(to)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        navigation.go(to);
      }}
    >
      {children}
    </a>
  );
}

/** A figure as a link to the conversations behind it. */
export function Behind({ drill, children, ...rest }: Omit<GoProps, 'to'> & { drill: Record<string, string> }) {
  const { behind, t } = useReports();
  return (
    <Go to={behind(drill)} class="behind" title={t.showConversations} {...rest}>
      {children}
    </Go>
  );
}
