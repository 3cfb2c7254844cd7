import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Faces that the first paint in Arabic needs. */
const PRELOADED = [
  'ibm-plex-sans-arabic-arabic-400-normal',
  'ibm-plex-sans-arabic-arabic-600-normal',
  'amiri-arabic-400-normal',
];

/** Adds preload links for the first faces to the built page. */
function preloadFonts(): Plugin {
  return {
    name: 'isnad:preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter(file => file.endsWith('.woff2') && PRELOADED.some(name => file.includes(name)))
          .map(file => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` },
            injectTo: 'head' as const,
          })),
    },
  };
}

export default defineConfig({
  root: 'web',
  appType: 'spa',
  plugins: [react(), preloadFonts()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts stay files: a data URL would load every face with the style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
});
