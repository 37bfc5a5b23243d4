import { Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useLive } from '../api/live.ts';
import { Brand } from './Brand.tsx';
import styles from './layout.module.css';
import { SchemeSwitch } from './SchemeSwitch.tsx';

const Finder = lazy(() => import('../search/Finder.tsx').then(({ Finder }) => ({ default: Finder })));
const Keys = lazy(() => import('../search/Keys.tsx').then(({ Keys }) => ({ default: Keys })));

/** What stands around every page: the bar, the notice of a lost connection, the keys. */
export function Shell() {
  const [opened, setOpened] = useState<'finder' | 'keys' | undefined>();
  const navigate = useNavigate();
  const close = () => setOpened(undefined);
  useHotkeys([
    ['mod+K', () => setOpened('finder')],
    ['/', () => setOpened('finder')],
    ['shift+?', () => setOpened('keys')],
    ['?', () => setOpened('keys')],
    ['alt+P', () => void navigate({ to: '/' })],
  ]);
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        Skip to the content
      </a>
      <header className={styles.bar} data-no-print>
        <div className={styles.barInside}>
          <Link to="/" className={styles.brand}>
            <Brand />
            Tallystick
          </Link>
          <nav className={styles.nav} aria-label="Main">
            <Link to="/" activeOptions={{ exact: true }}>
              Portfolio
            </Link>
          </nav>
          <div className={styles.tools}>
            <button type="button" className={styles.finder} onClick={() => setOpened('finder')}>
              Find <Kbd size="xs">{finderKeys()}</Kbd>
            </button>
            <SchemeSwitch />
          </div>
        </div>
      </header>
      <OfflineNotice />
      <main id="content" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={styles.foot} data-no-print>
        <div>
          <span>Every figure can be followed down to the record that it comes from.</span>
          <button type="button" className={styles.keys} onClick={() => setOpened('keys')}>
            Keys <Kbd size="xs">?</Kbd>
          </button>
        </div>
      </footer>
      <Suspense>
        {opened === 'finder' && <Finder onClose={close} />}
        {opened === 'keys' && <Keys onClose={close} />}
      </Suspense>
    </div>
  );
}

function OfflineNotice() {
  const isLive = useLive();
  return (
    <div role="status">
      {!isLive && (
        <p className={styles.offline}>
          The connection to the server is lost. Figures are those of the last update; trying again…
        </p>
      )}
    </div>
  );
}

function finderKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
}
