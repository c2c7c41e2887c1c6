/** dist/web/functions.js as Excel loads it: a classic script beside the real runtime, with nothing around it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import vm from 'node:vm';
import { functionsProblems } from '../../scripts/checks/size';
import { STYLES } from '../../src/core/cite';
import type { Lang } from '../../src/core/lang';
import { allNamesOf, type Named } from '../../src/core/names';
import { dataset } from '../../src/dataset';
import { faces, type FaceId } from '../../src/functions';
import { CellError } from '../../src/functions/cell-error';
import { KINDS } from '../../src/functions/lists';
import { setBundledOnly, setLanguage, tableService } from '../../src/functions/session';
import '../../src/runtime';
import { loadRuntime } from '../office-host/boot';
import { RARE, TRIED_LANGS } from '../rare';

const BUNDLE = 'dist/web/functions.js';
const isStale = (): boolean =>
  spawnSync(process.execPath, [
    '--input-type=module',
    '-e',
    "import { needsBuild } from './scripts/start.mjs'; process.exitCode = needsBuild('.', 'dist/web') ? 1 : 0;",
  ]).status !== 0;
/** `npm test` builds it; a single test file run by hand may come before. */
const withBundle = process.env['CI'] || (existsSync(BUNDLE) && !isStale()) ? test : test.skip;

afterAll(() => {
  setBundledOnly(false);
  setLanguage('en');
});

withBundle('the built script associates every function, and they answer', () => {
  const runtime = loadRuntime();
  vm.runInNewContext(readFileSync(BUNDLE, 'utf8'), { CustomFunctions: runtime, console });
  const functions = runtime._association.mappings;
  expect(Object.keys(functions).sort()).toEqual(Object.keys(faces).sort());
  expect(functions['SHARE']!('Europe', '2025Q2', null)).toBe(0.23);
  expect((functions['TABLE']!('japan-vendors', true) as unknown[][]).length).toBeGreaterThan(2);
  expect((functions['LIST']!('tables', null) as unknown[][]).length).toBeGreaterThan(15);
  expect(() => functions['SHARE']!('Eurpe', null, null)).toThrow(/Europe/);
});

type Call = readonly [FaceId, ...unknown[]];
/** Whatever the figures and the tables say. */
const CALLS: readonly Call[] = [
  ['VERSION'],
  ['SOURCES'],
  ['CONFLICTS'],
  ['TIMELINE'],
  ...tableService().tables.map(({ id }): Call => ['TABLE', id]),
  ...KINDS.map(({ id }): Call => ['LIST', id]),
  ...['regions', 'vendors', 'metrics'].flatMap((kind) => [...'aeio國机'].map((part): Call => ['LIST', kind, part])),
  ...[...dataset.figures.values()].flatMap(({ metric, region, period, entity }): readonly Call[] => [
    ['EXPLAIN', metric, region, period, entity],
    ['VALUE', metric, region, period, entity],
    ['SERIES', metric, region, entity],
    ...STYLES.map((style): Call => ['CITE', metric, region, period, entity, style]),
  ]),
  ...['小米', '歐', '电视', '網路', '億', '台', '23%', '470万', '雙十一', 'inferred'].map((text): Call => [
    'FIND',
    text,
  ]),
];

/** Everything that is understood, and what is not: one character less, or one of the other script of Chinese. */
const namesIn = ({ items }: { readonly items: readonly Named[] }): readonly string[] =>
  items.flatMap((item, i) => [
    ...allNamesOf(item),
    ...(RARE || i % 20 === 0 ? [item.id.slice(1), `${item.name['zh-TW']}臺`] : []),
  ]);
const { regions, entities, metrics } = dataset.vocabulary;
const NAMES: readonly Call[] = [
  ...namesIn(regions).map((name): Call => ['EXPLAIN', 'share', name]),
  ...namesIn(entities).map((name): Call => ['EXPLAIN', 'share', 'Europe', null, name]),
  ...namesIn(metrics).map((name): Call => ['EXPLAIN', name, 'Europe']),
];

/** What cells take of an error. */
const plain = (value: unknown): unknown =>
  value instanceof CellError ? { code: value.code, message: value.message } : value;
function answer([face, ...args]: Call): unknown {
  try {
    const value = (faces[face] as (...all: unknown[]) => unknown)(...args);
    return Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(plain)) : value;
  } catch (error) {
    return plain(error);
  }
}

function answersOfBundle(language: Lang, calls: readonly Call[]): readonly unknown[] {
  const input = JSON.stringify({ bundle: BUNDLE, language, calls });
  const run = spawnSync(process.execPath, ['tests/functions/ask-bundle.mjs'], { input, maxBuffer: 1e9 });
  expect(run.stderr.toString()).toBe('');
  return JSON.parse(run.stdout.toString()) as unknown[];
}

withBundle('the built script is small', () => {
  expect(functionsProblems(BUNDLE)).toEqual([]);
});

withBundle('in Hong Kong it says what the sources say of every prepared table, name and figure', () => {
  const calls = CALLS.filter(([face]) => ['TABLE', 'LIST', 'CONFLICTS', 'TIMELINE'].includes(face));
  const some = CALLS.filter(([face], i) => face === 'EXPLAIN' && i % 9 === 0);
  const asked: readonly Call[] = [...calls, ...some, ['SHARE', 'Eurpe'], ['EXPLAIN', 'share', '新西蘭']];
  const built = answersOfBundle('zh-HK', asked);
  setBundledOnly(true);
  setLanguage('zh-HK');
  const wanted = asked.map(answer);
  setLanguage('en');
  expect(asked.filter((_, i) => !isDeepStrictEqual(built[i], wanted[i]))).toEqual([]);
  expect(JSON.stringify(wanted)).toContain('按年增長');
});

withBundle.each(TRIED_LANGS)('the built script answers in %s as the sources do', (lang) => {
  // Each time some of them, and none twice: what a name means is the same in every language.
  const names = NAMES.filter((_, i) => RARE || i % 12 === TRIED_LANGS.indexOf(lang));
  const calls = [...CALLS, ...names];
  const built = answersOfBundle(lang, calls);
  setBundledOnly(true);
  setLanguage(lang);
  const wrong = calls.flatMap((call, i) => {
    const wanted = answer(call);
    return isDeepStrictEqual(built[i], wanted) ? [] : [{ call, is: built[i], wanted }];
  });
  setLanguage('en');
  expect(wrong.slice(0, 5)).toEqual([]);
});
