import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { serveRun } from './serve-run.mjs';

const executablePath = await findChromium();
if (!executablePath)
  throw new Error('no Chromium found; set CHROMIUM_PATH, or run: node scripts/chromium.mjs --install');
const server = await chromium.launchServer({ executablePath, args: CHROMIUM_ARGS });
process.on('exit', () => server.process().kill());
process.on('SIGTERM', () => process.exit(0));
serveRun(server.wsEndpoint());
