// npm test: installs if needed, provides a Chromium, builds the pages, runs every test, and what could depend on the
// time zone again in two more. Needs Node and npm only: nothing is imported from node_modules before the install.
//
//   npm test                       everything
//   npm test -- tests/manifest     only some tests, in one time zone (arguments go to jest)
//   npm test -- --rare [tests/…]   those that know more than they try each time: all of it (tests/rare.ts)
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './start.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const ZONES = ['America/New_York', 'Pacific/Auckland'];
/** Where dates are read, compared and shown; names know no time, and the rest draws and writes what these give. */
const ZONE_SENSITIVE = [
  'tests/core/(periods|query|own|call|notes|format)',
  'tests/dataset/data',
  'tests/functions/(calendar|functions|blanks)',
  'tests/content/timeline',
];

/** Runs jest; its own output goes to the terminal, its counts come back. */
function jest(args, zone, folder) {
  const report = join(folder, `${zone.replace(/\W/g, '-')}.json`);
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      ['node_modules/jest/bin/jest.js', ...args, '--json', `--outputFile=${report}`],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TZ: zone } },
    );
    child.on('error', (error) => done({ passed: 0, failed: 1, skipped: 0, ok: false, error: error.message }));
    child.on('close', (code) => {
      if (!existsSync(report))
        return done({
          passed: 0,
          failed: 1,
          skipped: 0,
          ok: false,
          error: `jest ended with code ${code} and no report`,
        });
      const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites, numTotalTests } = JSON.parse(
        readFileSync(report, 'utf8'),
      );
      // A test file that does not even load has no tests to fail.
      const failed = numFailedTests + numRuntimeErrorTestSuites;
      done({
        passed: numPassedTests,
        failed,
        skipped: numPendingTests,
        ok: code === 0 && failed === 0,
        error: numTotalTests === 0 ? 'no test was found' : undefined,
      });
    });
  });
}

const section = (title) => console.log(`\n--- ${title}`);

async function main() {
  const rare = process.argv.includes('--rare');
  const given = process.argv.slice(2).filter((arg) => arg !== '--rare');
  const args = rare && given.length === 0 ? ['--findRelatedTests', 'tests/rare.ts'] : given;
  if (rare) process.env.ATLAS_RARE = '1';
  section('prepare');
  await prepare();
  const { provideChromium } = await import('./chromium.mjs');
  console.log(`Chromium: ${await provideChromium()}`);

  const folder = mkdtempSync(join(tmpdir(), 'atlas-tests-'));
  const results = [];
  const run = async (chosen, zone) => {
    const result = await jest(chosen, zone, folder);
    if (result.error) console.error(`${zone}: ${result.error}`);
    results.push(result);
  };
  try {
    section('tests, time zone UTC');
    await run(args, 'UTC');
    if (args.length === 0) {
      section(`tests, time zones ${ZONES.join(' and ')} (${ZONE_SENSITIVE.join(', ')})`);
      // Each starts more than it tests: side by side neither waits for the other.
      await Promise.all(ZONES.map((zone) => run([...ZONE_SENSITIVE, '--maxWorkers=1'], zone)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const sum = (name) => results.reduce((total, result) => total + result[name], 0);
  console.log(
    `\n${sum('skipped') > 0 ? `${sum('skipped')} skipped\n` : ''}${sum('passed')} passed, ${sum('failed')} failed`,
  );
  return results.every(({ ok }) => ok) ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
