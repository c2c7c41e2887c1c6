// npm run excel: shows the add-in in Excel on this computer. Builds it, makes a development certificate, serves
// dist/web over HTTPS and has Excel load manifest.xml from it.
//
//   npm run excel                   desktop Excel (Windows, Mac)
//   npm run excel -- --serve-only   only the HTTPS server, e.g. for Excel on the web: upload manifest.xml there
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';
import { prepare } from './start.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** manifest.xml names this port. */
const PORT = 3000;
/** Started on demand by npx: 300 MB that only people with Excel need. */
const DEBUGGING = 'office-addin-debugging@7.0.0';

/** How long office-addin-dev-certs lets its certificates live. */
const DAYS_VALID = 30;

const EXCEL = {
  win32: [
    'C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE',
    'C:\\Program Files (x86)\\Microsoft Office\\root\\Office16\\EXCEL.EXE',
  ],
  darwin: ['/Applications/Microsoft Excel.app'],
};

const NO_EXCEL = `no Excel on this system. What there is instead:
  npm start                      everything in the browser, without Excel
  npm run excel -- --serve-only  serves the add-in for Excel on the web: Home, Add-ins, More Add-ins, Upload My Add-in, manifest.xml
  npx xiaomi-atlas build overview -o overview.xlsx   an analyst workbook`;

/**
 * The certificate for https://localhost; trusted by the system where that can be done without asking for a password.
 */
async function certificate(trusted) {
  const certs = await import('office-addin-dev-certs');
  if (trusted) return certs.getHttpsServerOptions();
  const {
    localhostCertificatePath: cert,
    localhostKeyPath: key,
    caCertificatePath: ca,
  } = await import('office-addin-dev-certs/lib/defaults.js');
  const age = existsSync(cert) && existsSync(key) ? (Date.now() - statSync(cert).mtimeMs) / 86_400_000 : Infinity;
  if (age > DAYS_VALID - 1) await certs.generateCertificates();
  console.log(
    `The certificate is not trusted yet: let your browser trust ${ca}, or open https://localhost:${PORT} once and accept it.`,
  );
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

/** Has Excel load the add-in, or forget it; resolves with the exit code. */
const sideload = (what) =>
  new Promise((done) => {
    const args =
      what === 'start'
        ? ['start', 'manifest.xml', 'desktop', '--app', 'excel', '--no-debug']
        : ['stop', 'manifest.xml'];
    const child = spawn('npx', ['--yes', DEBUGGING, ...args], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });

async function main() {
  const args = process.argv.slice(2);
  const serveOnly = args.includes('--serve-only');
  const unknown = args.filter((one) => one !== '--serve-only');
  if (unknown.length > 0) {
    console.error(`unknown arguments: ${unknown.join(' ')}; expected nothing or --serve-only`);
    return 2;
  }
  if (!serveOnly && !(EXCEL[process.platform] ?? []).some((path) => existsSync(path))) {
    console.error(NO_EXCEL);
    return 1;
  }
  await prepare();
  const options = await certificate(process.platform !== 'linux');
  const server = await serve(join(root, 'dist', 'web'), PORT, { server: (handler) => createServer(options, handler) });
  console.log(`Serving the add-in on https://localhost:${PORT}; manifest: ${join(root, 'manifest.xml')}`);
  if (!serveOnly && (await sideload('start')) !== 0) {
    server.close();
    console.error(
      `Excel could not be told of the add-in; insert it by hand: Home, Add-ins, then manifest.xml in ${root}`,
    );
    return 1;
  }
  console.log('Press Ctrl+C to stop.');
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    if (!serveOnly) await sideload('stop');
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
