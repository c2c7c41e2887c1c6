/** Every workbook, in every language and formula mode, as the command writes it, before the judges that are not ours. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { workbooks } from '../../src/content/index';
import { LANGS } from '../../src/core/lang';
import { FORMULA_MODES } from '../../src/hosts/file/index';
import { lintBook } from '../../src/hosts/file/lint';
import { readBook } from '../../src/hosts/file/read-back';
import { officeTest, recalculate } from './libreoffice';
import { sdkErrors } from './open-xml-sdk';

jest.setTimeout(600_000);
const BIN = resolve(__dirname, '../../bin/xiaomi-atlas.mjs');
let folder: string;

const variants = workbooks.flatMap(({ id }) => LANGS.flatMap((lang) => FORMULA_MODES.map((mode) => ({ id, lang, mode }))));
const fileOf = ({ id, lang, mode }: (typeof variants)[number], suffix = ''): string => join(folder, `${id}-${lang}-${mode}${suffix}.xlsx`);

function buildFile(variant: (typeof variants)[number], suffix = '', env: Record<string, string> = {}): void {
  const args = [BIN, 'build', variant.id, '-o', fileOf(variant, suffix), '--lang', variant.lang, '--formulas', variant.mode];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env }, timeout: 120_000 });
  if (run.status !== 0) throw new Error(run.stderr);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-workbooks-'));
  for (const variant of variants) buildFile(variant);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(variants)('$id $lang $mode: nothing that Excel would repair, nothing volatile, external or active', (variant) => {
  const bytes = readFileSync(fileOf(variant));
  expect(lintBook(bytes)).toEqual([]);
  expect([...readBook(bytes).parts.values()].join('\n')).not.toContain('XIAOMI.');
});

test.each(variants)('$id $lang $mode: the formulas are those of the mode', (variant) => {
  const formulas = readBook(readFileSync(fileOf(variant))).sheets.flatMap((sheet) => sheet.cells).flatMap((cell) => cell.formula ?? []);
  if (variant.mode === 'values') return expect(formulas).toEqual([]);
  expect(formulas.length).toBeGreaterThan(50);
  expect(formulas.some((formula) => formula.includes('_xldudf_XIAOMI_'))).toBe(variant.mode === 'addin');
  return expect(formulas.some((formula) => formula.includes('Atlas_Key'))).toBe(variant.mode === 'native');
});

test('the modes show the same values', () => {
  for (const { id, lang } of variants.filter(({ mode }) => mode === 'values')) {
    const [first, ...rest] = FORMULA_MODES.map((mode) => readBook(readFileSync(fileOf({ id, lang, mode }))).sheets.map((sheet) => sheet.cells.map(({ address, value }) => [address, value])));
    for (const other of rest) expect(other).toEqual(first);
  }
});

test('the Open XML SDK finds no error in any of them', () => {
  const errors = sdkErrors(variants.map((variant) => fileOf(variant)));
  expect(Object.keys(errors)).toHaveLength(variants.length);
  expect(Object.values(errors).flat()).toEqual([]);
});

officeTest('LibreOffice recalculates every formula to its cached value, none to an error', () => {
  const files = variants.filter(({ mode }) => mode === 'native').map((variant) => fileOf(variant));
  for (const [, { formulas, differences }] of recalculate(files)) {
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(50);
  }
});

test('the same bytes in Auckland and in New York', () => {
  const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
  for (const mode of FORMULA_MODES) {
    const variant = { id: workbooks[0]!.id, lang: 'zh-CN' as const, mode };
    buildFile(variant, '-auckland', { TZ: 'Pacific/Auckland' });
    buildFile(variant, '-newyork', { TZ: 'America/New_York', LANG: 'de_DE.UTF-8' });
    expect([hash(fileOf(variant, '-auckland')), hash(fileOf(variant, '-newyork'))]).toEqual([hash(fileOf(variant)), hash(fileOf(variant))]);
  }
});
