// npm start: from a fresh clone to a spreadsheet in the browser. Needs Node and npm only, so nothing is imported
// from node_modules before the install.
//
//   npm start [-- --port 3000]
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';
import { isStarted } from './started.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist', 'web');
/** What the built pages depend on. */
const INPUTS = [
  'src',
  'taskpane',
  'playground',
  'public',
  'scripts/build-app.ts',
  'scripts/notices',
  'scripts/packed',
  'vite.config.ts',
  'package-lock.json',
];

const usage = 'usage: npm start [-- --port NUMBER]';

export function readPort(args) {
  if (args.length === 0) return 3000;
  const text =
    args[0] === '--port' && args.length === 2
      ? args[1]
      : /^--port=/.test(args[0]) && args.length === 1
        ? args[0].slice(7)
        : null;
  if (text === null) throw new Error(`unknown arguments: ${args.join(' ')}; ${usage}`);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`not a port: ${text}; expected a number from 0 to 65535`);
  return port;
}

const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Newest change below a path. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** npm leaves this file behind when an install is complete. */
export const needsInstall = (folder) =>
  time(join(folder, 'node_modules', '.package-lock.json')) < time(join(folder, 'package-lock.json')) ||
  !existsSync(join(folder, 'node_modules', '.package-lock.json'));

export const needsBuild = (folder, built) =>
  time(join(built, 'index.html')) < Math.max(...INPUTS.map((input) => newest(join(folder, input))));

/** Runs a command, showing a dot now and then; its output only when it fails. */
function run(what, command, args) {
  process.stdout.write(`${what} `);
  const started = Date.now();
  return new Promise((done, fail) => {
    // npm is a script on Windows, which needs a shell to start it.
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    const dots = setInterval(() => process.stdout.write('.'), 2000);
    child.on('error', (error) => {
      clearInterval(dots);
      fail(new Error(`${command} could not be started: ${error.message}`));
    });
    child.on('close', (code) => {
      clearInterval(dots);
      if (code === 0) {
        console.log(`done (${Math.max(1, Math.round((Date.now() - started) / 1000))} s)`);
        return done();
      }
      console.log('failed');
      process.stderr.write(output);
      fail(new Error(`${[command, ...args].join(' ')} ended with code ${code}`));
    });
  });
}

/** Installs what package-lock.json names, unless it is there. */
export async function install() {
  if (needsInstall(root))
    await run('Installing packages (once, one to two minutes)', 'npm', [
      'ci',
      '--include=dev',
      '--no-fund',
      '--no-audit',
    ]);
}

export async function prepare() {
  await install();
  if (needsBuild(root, out))
    await run('Building the pages', process.execPath, ['scripts/run.mjs', 'scripts/build-app.ts']);
}

function greet(port) {
  const base = `http://localhost:${port}`;
  const lines = [
    ['Playground', `${base}/`, 'a spreadsheet with the XIAOMI functions and the pane; no Excel needed'],
    ['Task pane', `${base}/taskpane.html`, 'the pane alone'],
    ['Manifest', join(root, 'manifest.xml'), 'for Excel; npm run excel puts it there'],
    ['Workbook', 'npx xiaomi-atlas build overview -o overview.xlsx', 'an analyst workbook, no Excel needed'],
  ];
  console.log('');
  for (const [what, where, why] of lines) console.log(`  ${what.padEnd(11)} ${where}\n  ${''.padEnd(11)} ${why}`);
  console.log('\nPress Ctrl+C to stop.');
}

async function main() {
  let port;
  try {
    port = readPort(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    return 2;
  }
  try {
    await prepare();
    const server = await serve(out, port);
    const stop = () => {
      server.close();
      server.closeAllConnections();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    greet(server.address().port);
    return 0;
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

if (isStarted(import.meta.url)) process.exitCode = await main();
