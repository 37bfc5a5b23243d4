import { Menu, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { alertCountQuery } from '../api/alerts.ts';
import type { SessionInfo } from '../api/identity.ts';
import styles from './layout.module.css';

/** A page that the bar leads to. */
interface Entry {
  readonly to: NonNullable<LinkProps['to']>;
  readonly text: string;
  /** What its reader must be allowed to do somewhere; everyone where it is left out. */
  readonly action?: string;
}

/** What people open every day, in the bar itself. */
const DAILY: readonly Entry[] = [
  { to: '/', text: 'Portfolio' },
  { to: '/agreements', text: 'Agreements', action: 'agreement.read' },
  { to: '/shift', text: 'On shift', action: 'evidence.read' },
  { to: '/alerts', text: 'Alerts', action: 'alert.read' },
  { to: '/credits', text: 'Credits', action: 'credit.read' },
  { to: '/reviews', text: 'Reviews', action: 'review.read' },
];

/** The rest, one press away. */
const MORE: readonly Entry[] = [
  { to: '/maintenance', text: 'Maintenance', action: 'agreement.read' },
  { to: '/studio', text: 'Studio', action: 'agreement.draft' },
  { to: '/quality', text: 'Data quality', action: 'evidence.read' },
  { to: '/sources', text: 'Sources', action: 'evidence.write' },
  { to: '/process-health', text: 'Process health', action: 'health.read' },
  { to: '/people', text: 'People', action: 'people.read' },
  { to: '/audit', text: 'Audit', action: 'audit.read' },
  { to: '/verify', text: 'Verify' },
];

/** The main pages that whoever is signed in may see. */
export function Nav({ session: { actions } }: { readonly session: SessionInfo }) {
  const seen = ({ action }: Entry) => action === undefined || actions.includes(action);
  return (
    <nav className={styles.nav} aria-label="Main">
      {DAILY.filter(seen).map(({ to, text }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/' || to === '/agreements' }}>
          {text}
          {to === '/alerts' && <AlertCount />}
        </Link>
      ))}
      <Menu position="bottom-start" width={200}>
        <Menu.Target>
          <UnstyledButton className={styles.more}>
            More <span aria-hidden>▾</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {MORE.filter(seen).map(({ to, text }) => (
            <Menu.Item key={to} component={Link} to={to}>
              {text}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}

/** How many alerts nobody looks after. */
function AlertCount() {
  const count = useQuery(alertCountQuery()).data?.unacknowledged ?? 0;
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      {count}
      <span className="visually-hidden"> looked after by nobody</span>
    </span>
  );
}
