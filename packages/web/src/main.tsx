import '@mantine/core/styles.layer.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/print.css';
import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { delayBeforeAsking, isAskedAgain } from './api/askAgain.ts';
import { RequestError } from './api/request.ts';
import { nextTask } from './app/nextTask.ts';
import { preferredLanguage, showLanguage, useLanguage, wholeLanguage } from './i18n/language.ts';
import { createPages } from './router.tsx';
import { tokenVariables, translatedTheme } from './theme/theme.ts';

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The session may have ended meanwhile: the page asks, and lets one sign in again.
    onError: (error) => {
      if (error instanceof RequestError && error.status === 401)
        void queries.invalidateQueries({ queryKey: ['session'] });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: isAskedAgain,
      retryDelay: delayBeforeAsking,
    },
  },
});
const pages = createPages(queries);

function Pages() {
  useLanguage();
  return (
    <MantineProvider
      theme={translatedTheme()}
      cssVariablesResolver={tokenVariables}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={pages} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** When the texts that the first page does without are asked for, ms: its own data goes before them. */
const REST_AFTER_MS = 1_000;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
// The texts come before the page, so that nobody sees it in two languages; where they cannot be loaded, it is English.
const part = location.pathname === '/' ? 'first' : 'all'; // The portfolio is drawn before the texts of other pages come.
await showLanguage(preferredLanguage(), part).catch(() => undefined);
const page = createRoot(root);
// What is loaded until now has been a long piece of work of its own, and the first page is drawn in pieces too.
await nextTask();
startTransition(() =>
  page.render(
    <StrictMode>
      <Pages />
    </StrictMode>,
  ),
);
setTimeout(wholeLanguage, REST_AFTER_MS);
