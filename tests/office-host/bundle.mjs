// Prints the host as one script for a browser page: node tests/office-host/bundle.mjs
// A program of its own, because Vite cannot be imported by the tests' CommonJS.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const result = await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    write: false,
    minify: false,
    target: 'es2022',
    lib: { entry: fileURLToPath(new URL('page.ts', import.meta.url)), formats: ['iife'], name: 'TestExcelHost' },
  },
});
const { output } = Array.isArray(result) ? result[0] : result;
process.stdout.write(output[0].code);
