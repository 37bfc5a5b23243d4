import '@mantine/core/styles.layer.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/print.css';
import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RequestError } from './api/request.ts';
import { createPages } from './router.tsx';
import { theme, tokenVariables } from './theme/theme.ts';

/** Attempts at a request whose failure may pass; an answer that says no is believed at once. */
const MAX_RETRIES = 2;

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
      retry: (failures, error) =>
        failures < MAX_RETRIES &&
        !(error instanceof RequestError && error.status >= 400 && error.status < 500),
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={tokenVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <RouterProvider router={createPages(queries)} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
