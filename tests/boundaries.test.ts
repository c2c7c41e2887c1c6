import {
  BOUNDARIES,
  boundaryProblems,
  checkoutBoundaryProblems,
  importsOf,
  typescriptFiles,
} from '../scripts/boundaries';
import { checkoutCircles, circles, importGraph } from '../scripts/circles';

test('every import of the checkout keeps to the table', () => {
  expect(checkoutBoundaryProblems()).toEqual([]);
});

test('every folder of the table has files, and every file of src is under a rule', () => {
  const files = ['src', 'taskpane', 'playground'].flatMap(typescriptFiles).map((path) => path.replace(/\.ts$/, ''));
  const covers = (key: string, file: string): boolean => file === key || file.startsWith(`${key}/`);
  expect(Object.keys(BOUNDARIES).filter((key) => !files.some((file) => covers(key, file)))).toEqual([]);
  expect(files.filter((file) => !Object.keys(BOUNDARIES).some((key) => covers(key, file)))).toEqual([]);
});

test.each([
  [
    'src/core/query.ts',
    "import { addDays } from 'date-fns';",
    'src/core/query.ts:1: src/core must not import date-fns; packages allowed: none',
  ],
  [
    'src/core/query.ts',
    "\nimport { dataset } from '../dataset';",
    'src/core/query.ts:2: src/core must not import src/dataset; allowed: src/core',
  ],
  ['src/core/query.ts', "const x = await import('../content/fill');", 'must not import src/content/fill'],
  ['src/core/query.ts', "export * from '../functions/index';", 'must not import src/functions'],
  [
    'src/core/query.ts',
    "type F = typeof import('../functions/functions');",
    'must not import src/functions/functions (types)',
  ],
  ['src/dataset/index.ts', "import { read } from './read';", 'must not import src/dataset/read'],
  ['src/dataset/index.ts', "import { readFileSync } from 'node:fs';", 'must not import node:fs'],
  ['src/functions/functions.ts', "import { fill } from '../content/fill';", 'must not import src/content/fill'],
  ['src/content/fill.ts', "import { dataset } from '../dataset/index';", 'must not import src/dataset'],
  ['src/hosts/office/draw.ts', "import { cellsOf } from '../grid/cells';", 'must not import src/hosts/grid/cells'],
  [
    'src/hosts/office/draw.ts',
    "import type { Pane } from '../../../taskpane/pane';",
    'must not import taskpane/pane (types)',
  ],
  ['src/hosts/office/draw.ts', "import { ask } from '../../core/query';", 'must not import src/core/query'],
  [
    'src/hosts/office/draw.ts',
    "import type { Answer } from '../../core/query';",
    'must not import src/core/query (types)',
  ],
  ['src/hosts/office/draw.ts', "import { regions } from '../../core/regions';", 'must not import src/core/regions'],
  ['src/hosts/preview/html.ts', "import { dataset } from '../../dataset';", 'must not import src/dataset'],
  [
    'taskpane/pane.ts',
    "import { share } from '../src/functions/functions';",
    'must not import src/functions/functions',
  ],
  ['taskpane/pane.ts', "import { readFileSync } from 'node:fs';", 'must not import node:fs'],
])('a planted import is found: %s, %s', (path, text, message) => {
  const found = boundaryProblems(path, text);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(message);
});

test.each([
  ['src/core/calendar.ts', "import { addDays } from 'date-fns';"],
  ['src/dataset/read.ts', "import { parse } from 'csv-parse/sync';"],
  ['src/hosts/office/draw.ts', "import type { Observation } from '../../core/facts';"],
  ['src/hosts/office/draw.ts', "import { words, type Words } from '../../core/lang';"],
  ['src/cli/main.ts', "import { faces } from '../functions';"],
  ['tests/anything.test.ts', "import { faces } from '../src/functions';"],
])('an allowed import passes: %s, %s', (path, text) => {
  expect(boundaryProblems(path, text)).toEqual([]);
});

test('imports in comments and strings are none', () => {
  expect(importsOf("// import x from 'a'\nconst s = \"import x from 'b'\";")).toEqual([]);
});

test('type-only imports are told apart', () => {
  const text = "import type { A } from 'a';\nimport { type B } from 'b';\nimport { type C, d } from 'c';\nimport 'e';";
  expect(importsOf(text).map(({ specifier, typeOnly }) => [specifier, typeOnly])).toEqual([
    ['a', true],
    ['b', true],
    ['c', false],
    ['e', false],
  ]);
});

describe('circles of imports', () => {
  test('the checkout has none, types and what is loaded later included', () => expect(checkoutCircles()).toEqual([]));
  test('each is told once, by its shortest way', () =>
    expect(
      circles(
        new Map([
          ['a', ['b', 'x']],
          ['b', ['c', 'a']],
          ['c', ['a']],
          ['x', ['x']],
          ['y', ['a']],
        ]),
      ),
    ).toEqual(['a -> b -> a', 'c -> a -> b -> c', 'x -> x']));
  test('an import of types is one', () =>
    expect(importGraph(['src']).get('src/core/vocabulary/metric-model.ts')).toContain('src/core/units.ts'));
});
