/** dist/web/functions.js as Excel loads it: a classic script beside the real runtime, with nothing around it. */
import { existsSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import { faces } from '../../src/functions';
import { loadRuntime } from '../office-host/boot';

const BUNDLE = 'dist/web/functions.js';
/** `npm test` builds it; a single test file run by hand may come before. */
const withBundle = existsSync(BUNDLE) || process.env['CI'] ? test : test.skip;

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
