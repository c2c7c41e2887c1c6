/**
 * What the guide and the README show is so: formulas give what stands beside them, and pictures and pages that are
 * named exist.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { answerCall, isScalarFace } from '../src/core/call';
import { displayValue } from '../src/core/format';
import { dataset } from '../src/dataset';
import { singleCall } from '../src/formula/calls';
import { literalOf } from '../src/formula/literals';
import { type CellError } from '../src/functions/cell-error';
import { faces } from '../src/runtime';

const ROOT = resolve(__dirname, '..');
const GUIDE = join(ROOT, 'docs/guide');
const pages = readdirSync(GUIDE).filter((name) => name.endsWith('.md'));
const textOf = (name: string): string => readFileSync(join(GUIDE, name), 'utf8');
/** Cells of the rows that begin with a formula. */
const examples = pages.flatMap((name) =>
  [...textOf(name).matchAll(/^\| `(=XIAOMI\.[^`]+)` \|(.+)\|$/gm)].map(
    ([, formula, rest]) => [formula!, ...rest!.split('|').map((cell) => cell.trim())] as const,
  ),
);

/** What a cell shows, and why. */
function shown(formula: string): { readonly text: string; readonly reason: string } {
  const call = singleCall(formula)!;
  const args = call.arguments.map((one) => literalOf(one));
  try {
    const value = (faces[call.name as 'SHARE'] as (...all: unknown[]) => unknown)(...args);
    const answer = isScalarFace(call.name) ? answerCall(dataset, call.name, args) : null;
    return { text: answer?.ok ? displayValue(answer.observation, 'en') : String(value), reason: '' };
  } catch (error) {
    const { code, message } = error as CellError;
    return { text: code, reason: message };
  }
}

test('five pages', () => expect(pages).toHaveLength(5));

test.each(examples)('%s shows %s', (formula, text, reason = '') => {
  const is = shown(formula);
  expect(is.text).toBe(text);
  if (reason) expect(is.reason).toBe(reason);
});

test('pages and pictures that are named are there', () => {
  const named = pages.flatMap((name) =>
    [...textOf(name).matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => join(dirname(join(GUIDE, name)), path!)),
  );
  expect(named.filter((path) => path.endsWith('.png')).length).toBeGreaterThanOrEqual(5);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
