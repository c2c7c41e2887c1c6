/** A Chromium for all, and others for who cannot share it. */
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { serveRun } from './serve-run.mjs';

const executablePath = await findChromium();
if (!executablePath)
  throw new Error('no Chromium found; set CHROMIUM_PATH, or run: node scripts/chromium.mjs --install');
const servers = [];
/** @returns where it is. */
async function start() {
  const server = await chromium.launchServer({ executablePath, args: CHROMIUM_ARGS });
  servers.push(server);
  return server.wsEndpoint();
}
process.on('exit', () => servers.forEach((server) => server.process().kill()));
process.on('SIGTERM', () => process.exit(0));
// A question is for another one: what a browser has only one of, such as its clipboard, two test files cannot share.
serveRun(await start(), start);
