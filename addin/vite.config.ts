import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { officeFallback } from './office-fallback.ts';

/**
 * Builds every page into `dist`: `pane/index.html` is served at `/pane/`, `tab/index.html` at `/tab/`,
 * `channel/index.html` at `/sandbox/`, and the files they need under `/assets/`, named by their content.
 */
export const pages = defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react(), officeFallback()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: {
        pane: fileURLToPath(new URL('pane/index.html', import.meta.url)),
        tab: fileURLToPath(new URL('tab/index.html', import.meta.url)),
        channel: fileURLToPath(new URL('channel/index.html', import.meta.url)),
      },
    },
  },
});

export { pages as default };
