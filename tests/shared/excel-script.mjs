/**
 * The in-process Excel as one script for a browser page. Bundled apart from the tests, whose CommonJS cannot import
 * Vite.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveRun } from './serve-run.mjs';

const folder = fileURLToPath(new URL('../office-host', import.meta.url));
const result = await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  root: folder,
  build: {
    write: false,
    minify: false,
    target: 'es2022',
    lib: { entry: `${folder}/page.ts`, formats: ['iife'], name: 'TestExcelHost' },
  },
});
const { output } = Array.isArray(result) ? result[0] : result;
serveRun(output[0].code);
