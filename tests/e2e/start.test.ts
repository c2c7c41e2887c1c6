/** npm start and its server. */
import { spawn, spawnSync } from 'node:child_process';
import { get } from 'node:http';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { ask as askProgram } from '../shared/ask';
import type { Site } from './site';

const root = resolve(__dirname, '../..');
const start = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/start.mjs', ...args], { cwd: root, encoding: 'utf8', timeout: 60_000 });

jest.setTimeout(120_000);
let site: Site;
beforeAll(async () => {
  site = { base: await askProgram<string>('site') };
}, 240_000);

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers: Record<string, unknown>;
}
/** The path goes out as it is: fetch would tidy `..` away. */
const ask = (path: string): Promise<Answer> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(site.base);
    get({ hostname, port, path }, (response) => {
      let body = '';
      response.on('data', (text: Buffer) => {
        body += String(text);
      });
      response.on('end', () =>
        done({
          status: response.statusCode!,
          type: response.headers['content-type'] ?? '',
          body,
          headers: response.headers,
        }),
      );
    }).on('error', fail);
  });

test.each([
  [['--prot', '3000'], /unknown arguments: --prot 3000; usage: npm start/],
  [['--port'], /unknown arguments: --port/],
  [['--port', 'abc'], /not a port: abc/],
  [['--port=99999'], /not a port: 99999/],
])('wrong usage %p: one line, exit code 2', (args, message) => {
  const { status, stderr } = start(...args);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(message);
  expect(status).toBe(2);
});

test('a busy port: one line that names the port and the way out', () => {
  const port = new URL(site.base).port;
  const { status, stderr } = start('--port', port);
  expect(stderr).toBe(`port ${port} is in use; choose another one with --port, e.g. --port ${Number(port) + 1}\n`);
  expect(status).toBe(1);
});

test('the pages, with their types; metadata for any origin', async () => {
  for (const [path, type] of [
    ['/', 'text/html'],
    ['/taskpane.html', 'text/html'],
    ['/functions.js', 'text/javascript'],
    ['/functions.json', 'application/json'],
    ['/assets/icon-32.png', 'image/png'],
  ] as const) {
    const answer = await ask(path);
    expect([path, answer.status, answer.type.split(';')[0]]).toEqual([path, 200, type]);
  }
  expect((await ask('/functions.json')).headers['access-control-allow-origin']).toBe('*');
  // Office shows no icon that may not be stored.
  expect((await ask('/assets/icon-32.png')).headers['cache-control']).not.toMatch(/no-cache|no-store/);
});

test.each([
  '/nothing.html',
  '/../../package.json',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/assets/../../../package.json',
  '/..\\..\\package.json',
  '/%',
  '/assets',
  '/%00',
])('no file, and no way out of the folder: %s', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('dependencies');
});

test('functions.js is one classic script that associates every function', async () => {
  const { body } = await ask('/functions.js');
  expect(body).not.toMatch(/^\s*(import|export)\b/m);
  const found = new Map<string, (...args: readonly unknown[]) => unknown>();
  runInNewContext(body, {
    CustomFunctions: {
      associate: (name: string, face: (...args: readonly unknown[]) => unknown) => found.set(name, face),
      Error: class extends Error {},
    },
  });
  const metadata = JSON.parse((await ask('/functions.json')).body) as { functions: { id: string }[] };
  expect([...found.keys()].sort()).toEqual(metadata.functions.map((f) => f.id).sort());
  // It cannot see the workbook, and says so.
  expect(await found.get('EXPLAIN')!('share', 'Europe', '2025Q2')).toMatch(/23%.*bundled figures only/);
});

test('strict content security policy; Office.js only in the pane', async () => {
  const [playground, pane] = [(await ask('/')).body, (await ask('/taskpane.html')).body];
  for (const page of [playground, pane]) {
    expect(page).toMatch(/http-equiv="Content-Security-Policy"/);
    // Style attributes of pasted cells in the playground are the one exception: tests/e2e/insert.test.ts.
    const strict = page === playground ? page.replace('style-src-attr &#39;unsafe-inline&#39;', '') : page;
    expect(strict).not.toMatch(/unsafe-|<script>(?!<)/);
  }
  expect(playground).not.toContain('office.js');
  expect(pane).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
});

test('Ctrl+C ends it cleanly', async () => {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--port', '0'], { cwd: root });
  await new Promise<void>((done) =>
    child.stdout.on('data', (text: Buffer) => {
      if (String(text).includes('Ctrl+C')) done();
    }),
  );
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});
