import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstScreenProblems, firstScreenScripts, functionsProblems } from '../../scripts/checks/size';

let folder: string;
const page = (): string => join(folder, 'pane.html');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-size-'));
  mkdirSync(join(folder, 'app'));
  writeFileSync(
    page(),
    '<script src="https://example.org/office.js"></script><script type="module" crossorigin src="./app/main.js"></script>',
  );
  writeFileSync(
    join(folder, 'app/main.js'),
    'import{a as e}from"./a.js";import"./b.js";const later=()=>import("./later.js");export{e}',
  );
  writeFileSync(join(folder, 'app/a.js'), 'export*from"./c.js";export const a=1');
  for (const name of ['b', 'c']) writeFileSync(join(folder, `app/${name}.js`), `export const ${name}="import(x)"`);
  writeFileSync(join(folder, 'app/later.js'), 'export const big=1');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('counts what is imported without being asked, and nothing that is loaded later', () => {
  expect([...firstScreenScripts(page()).keys()].sort()).toEqual(['app/a.js', 'app/b.js', 'app/c.js', 'app/main.js']);
});

test('names the scripts when there is too much', () => {
  expect(firstScreenProblems(page())).toEqual([]);
  const [first, ...rest] = firstScreenProblems(page(), 100);
  expect(first).toMatch(/first screen takes \d+ bytes .* at most 100/);
  expect(rest).toHaveLength(4);
});

test('a page without a script of its own is no small page', () => {
  writeFileSync(page(), '<p></p>');
  expect(firstScreenProblems(page())).toEqual([expect.stringContaining('no script of its own')]);
});

test('functions.js is measured after gzip', () => {
  const script = join(folder, 'functions.js');
  writeFileSync(script, 'x'.repeat(200_000));
  expect(functionsProblems(script)).toEqual([]);
  expect(functionsProblems(script, 100)).toEqual([
    expect.stringMatching(/functions\.js takes \d+ bytes .* at most 100$/),
  ]);
});
