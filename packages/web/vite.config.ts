import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages' build: absolute /assets URLs, nothing inlined (the server's content policy allows no inline script). */
export default defineConfig({
  plugins: [react()],
  base: '/',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { proxy: { '/api': 'http://127.0.0.1:4400' } },
});
