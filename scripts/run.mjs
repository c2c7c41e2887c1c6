// Runs a TypeScript file of this repository in Node: node scripts/run.mjs scripts/build-data.ts [arguments]
// The file exports main(arguments), which gives the exit code.
import { resolve } from 'node:path';
import { createServer } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
// No server is opened: Vite only translates the modules. It stays until main is done, because modules may be imported late.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const module = await vite.ssrLoadModule(resolve(file));
  process.exitCode = (await module.main(rest)) ?? 0;
} finally {
  await vite.close();
}
