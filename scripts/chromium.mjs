// Finds a Chromium for the browser tests, and can provide one. Plain JavaScript: used before anything is built.
//
//   node scripts/chromium.mjs            prints the path, or why there is none (exit code 1)
//   node scripts/chromium.mjs --install  installs one if there is none
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isStarted } from './started.mjs';

const PLACES = {
  linux: [
    // The same engine without a window around each page: a page opens in a third of the time.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Chromium must not look for anything outside the test: no updates, no sync, no background requests. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // No other host is known, so that nothing depends on the network being there.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Path of a Chromium: CHROMIUM_PATH, the system's, or the one Playwright downloaded. null = none. */
export async function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`no file at CHROMIUM_PATH: ${wanted}`);
  }
  const system = (PLACES[process.platform] ?? []).find((path) => existsSync(path));
  if (system) return system;
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

/** As findChromium; when there is none, installs Debian's package (as root) or Playwright's download. */
export async function provideChromium(log = console.error) {
  const found = await findChromium();
  if (found) return found;
  for (const [what, command, args] of waysToInstall()) {
    log(`installing Chromium: ${what} …`);
    const done = spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const path = done.status === 0 ? await findChromium() : null;
    if (path) return path;
  }
  throw new Error(
    'no Chromium found and none could be installed; install Chromium or Chrome and set CHROMIUM_PATH to its program',
  );
}

function waysToInstall() {
  const debian = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
  return [
    ...(debian
      ? [
          [
            'Debian package',
            'sh',
            [
              '-c',
              'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium-headless-shell fonts-noto-cjk',
            ],
          ],
        ]
      : []),
    ['Playwright download', process.execPath, [cli, 'install', 'chromium']],
  ];
}

if (isStarted(import.meta.url)) {
  try {
    const path = process.argv.includes('--install') ? await provideChromium() : await findChromium();
    if (!path) throw new Error('no Chromium found; set CHROMIUM_PATH, or run: node scripts/chromium.mjs --install');
    console.log(path);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
