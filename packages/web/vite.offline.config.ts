import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The page to verify with, as one file: script and styles stand in it, and its own policy lets it load nothing. */
export default defineConfig({
  plugins: [react(), oneFile()],
  base: './',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 2_000,
    rollupOptions: { input: 'verify-offline.html', output: { codeSplitting: false } },
  },
});

/** Puts the bundled script and styles into the page in place of their addresses. */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = Object.values(bundle).find((one) => one.fileName.endsWith('.html'));
      if (page?.type !== 'asset') throw new Error('the build made no page');
      let html = String(page.source);
      for (const one of Object.values(bundle)) {
        if (one === page) continue;
        const content = one.type === 'chunk' ? one.code : String(one.source);
        const isScript = one.type === 'chunk';
        const tag = isScript
          ? new RegExp(`<script[^>]*src="[^"]*${one.fileName}"[^>]*></script>`)
          : new RegExp(`<link[^>]*href="[^"]*${one.fileName}"[^>]*>`);
        if (!tag.test(html)) continue;
        const inline = isScript
          ? `<script type="module">${content.replaceAll('</script', '<\\/script')}</script>`
          : `<style>${content}</style>`;
        html = html.replace(tag, () => inline);
        delete bundle[one.fileName];
      }
      page.source = html;
    },
  };
}
