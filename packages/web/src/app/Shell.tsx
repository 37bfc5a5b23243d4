import { Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { type SessionInfo, sessionQuery } from '../api/identity.ts';
import { listenForUpdates } from '../api/live.ts';
import { useLanguage } from '../i18n/language.ts';
import { t } from '../i18n/text.ts';
import { useTourStep } from '../tour/progress.ts';
import { Brand } from './Brand.tsx';
import { isClosedTo } from './entries.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import styles from './layout.module.css';
import { Nav } from './Nav.tsx';
import { NotForYou } from './NotForYou.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';
import { Page } from './Page.tsx';
import { QueryState } from './QueryState.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { Who } from './Who.tsx';

const Finder = lazy(() => import('../search/Finder.tsx').then(({ Finder }) => ({ default: Finder })));
const FirstFactor = lazy(() =>
  import('../session/FirstFactor.tsx').then((page) => ({ default: page.FirstFactor })),
);
const SignIn = lazy(() => import('../session/SignIn.tsx').then(({ SignIn }) => ({ default: SignIn })));
const Tour = lazy(() => import('../tour/Tour.tsx').then(({ Tour }) => ({ default: Tour })));
const Keys = lazy(() => import('../search/Keys.tsx').then(({ Keys }) => ({ default: Keys })));

/** Pages that need nobody to be signed in: letting someone in, and verifying, which asks no server. */
const OPEN_TO_ALL = new Set(['/welcome', '/verify']);

/** What stands around every page, and in its place where nobody has signed in. */
export function Shell() {
  const query = useQuery(sessionQuery());
  const { pathname } = useLocation();
  useLanguage();
  if (query.data?.person && !query.data.lacksSecondFactor) return <SignedIn session={query.data} />;
  return (
    <div className={styles.shell}>
      <header className={styles.bar} data-no-print>
        <div className={styles.barInside}>
          <span className={styles.brand}>
            <Brand />
            <span>Tallystick</span>
          </span>
          <div className={styles.tools} data-end>
            {query.data?.person && <Who session={query.data} />}
            <LanguageSwitch />
            <SchemeSwitch />
          </div>
        </div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {/* Not before the session is known: what was typed meanwhile would be lost when the frame changes. */}
        {OPEN_TO_ALL.has(pathname) && !query.isLoading ? (
          <Outlet />
        ) : (
          <QueryState query={query}>
            {(session) => (
              <Suspense>
                {session.lacksSecondFactor ? <FirstFactor /> : <SignIn session={session} />}
              </Suspense>
            )}
          </QueryState>
        )}
      </main>
    </div>
  );
}

/** The bar, the notice of a lost connection, the keys. */
function SignedIn({ session }: { readonly session: SessionInfo }) {
  const queries = useQueryClient();
  const mayHear = session.actions.includes('agreement.read');
  const [since] = useState(session.lastEvent);
  useEffect(() => listenForUpdates(queries, { may: mayHear, since }), [queries, mayHear, since]);
  const [opened, setOpened] = useState<'finder' | 'keys' | undefined>();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const step = useTourStep();
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
        {t('Skip to the content')}
      </a>
      <header className={styles.bar} data-no-print>
        <div className={styles.barInside}>
          <Link to="/" className={styles.brand}>
            <Brand />
            <span>Tallystick</span>
          </Link>
          <Nav session={session} />
          <div className={styles.tools}>
            <button type="button" className={styles.finder} onClick={() => setOpened('finder')}>
              {t('Find')} <Kbd size="xs">{finderKeys()}</Kbd>
            </button>
            <Who session={session} />
            <LanguageSwitch />
            <SchemeSwitch />
          </div>
        </div>
      </header>
      <OfflineNotice />
      <main id="content" className={styles.main} tabIndex={-1}>
        {isClosedTo(session, pathname) ? (
          <Page title={t('Not for your roles')}>
            <NotForYou />
          </Page>
        ) : (
          <Outlet />
        )}
      </main>
      <footer className={styles.foot} data-no-print>
        <div>
          <span>{t('Every figure can be followed down to the record that it comes from.')}</span>
          <button type="button" className={styles.keys} onClick={() => setOpened('keys')}>
            {t('Keys')} <Kbd size="xs">?</Kbd>
          </button>
        </div>
      </footer>
      <Suspense>
        {opened === 'finder' && <Finder onClose={close} />}
        {step !== undefined && <Tour step={step} />}
        {opened === 'keys' && <Keys onClose={close} />}
      </Suspense>
    </div>
  );
}

function finderKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : t('Ctrl K');
}
