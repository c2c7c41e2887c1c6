/** Nothing that a terminal obeys gets there from a file, a cell or an argument. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ioOf } from '../../src/cli/io';
import { Printed, visible } from '../../src/cli/printed-text';
import { plainCell, textTable } from '../../src/cli/text-table';
import { command } from './in-process';

const HALF = String.fromCharCode(0xd800);
/** Cursor and colours, a bell, C1, directions, invisible marks, separators, half a character. */
const HOSTILE = '\u001b[2J\u0007\u007f\u009b31m\u202eabc\u2066\u200b\u2028\u2029\ufeff' + HALF + '\u{e0041}\r\n\t';
const OBEYED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

test('each of them shows as an escape, and what can be seen stays', () => {
  expect(visible(HOSTILE)).toBe(
    '\\x1b[2J\\x07\\x7f\\x9b31m\\u202eabc\\u2066\\u200b\\u2028\\u2029\\ufeff\\ud800\\u{e0041}\\r\\n\\t',
  );
  expect(visible('小米 “≤3” C:\\new 😀 é')).toBe('小米 “≤3” C:\\new 😀 é');
});

test('whatever a command prints, a text takes one line', () => {
  let printed = '';
  const keep = (text: string): void => {
    printed += text;
  };
  for (const watched of [true, false]) {
    const io = ioOf({ out: keep, err: keep, watched });
    for (const print of [io.out, io.err, io.progress]) {
      printed = '';
      print(`one\n99 passed, 0 failed\u001b[1A${HOSTILE}`);
      expect(printed.replace('\r\u001b[K', '').replace(/\n$/, '')).not.toMatch(OBEYED);
    }
  }
});

test('rows keep their tabs and lines, and cells add none', () => {
  const rows = [
    ['a\tb', 'c\nd'],
    [HOSTILE, '小米'],
  ];
  expect(
    Printed.rows(rows)
      .text.split('\n')
      .map((row) => row.split('\t').length),
  ).toEqual([2, 2]);
  expect(textTable(rows).text.split('\n')).toHaveLength(2);
  for (const { text } of [Printed.rows(rows), textTable(rows)]) expect(text.replace(/[\t\n]/g, '')).not.toMatch(OBEYED);
  expect(plainCell({ value: '\u001b' })).not.toMatch(OBEYED);
});

test('JSON has the same value and nothing unseen', () => {
  const value = { [HOSTILE]: [HOSTILE.replace(HALF, ''), 0.5, null], deep: { '\u2067': '小米' } };
  const { text } = Printed.json(value);
  expect(text.replace(/\n/g, '')).not.toMatch(OBEYED);
  expect(JSON.parse(text)).toEqual(value);
});

describe('commands', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-printed-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('arguments, names of files and cells of files', async () => {
    const forged = 'x\n99 passed, 0 failed\u001b[2K\u202e';
    const csv = join(folder, 'own.csv');
    const head = 'metric,entity,region,period,value,unit,printed,qualifier,agency,period_basis,line,note';
    writeFileSync(csv, `${head}\n"${forged}",Xiaomi,Europe,2025Q2,0.2,fraction,20%,exact,,stated,1,\n`);
    const outcomes = await Promise.all(
      [
        ['call', forged],
        ['call', 'SHARE', forged],
        ['call', 'EXPLAIN', 'share', forged],
        ['call', 'EXPLAIN', 'share', forged, '--json'],
        ['call', 'SHARE', 'Europe', `--${forged}`],
        ['facts', `--${forged}`],
        ['list', forged],
        ['list', 'workbooks', forged],
        ['build', forged, '-o', 'a.xlsx'],
        ['build', 'overview', '-o', `${forged}.txt`],
        ['build', 'overview', '-o', join(folder, `no${forged}`, 'a.xlsx')],
        ['build', 'overview', '-o', 'a.xlsx', '--pages', forged],
        ['verify', join(folder, forged)],
        ['diff', csv, csv],
        ['audit', '--originals', join(folder, forged)],
        ['check', csv],
        [forged],
      ].map((args) => command(...args)),
    );
    for (const { out, err } of outcomes) {
      expect(`${out}${err}`.replace(/\n/g, '')).not.toMatch(OBEYED);
      expect(`${out}${err}`).not.toMatch(/^99 passed/m);
      // One sentence; of a file of figures, one a fault.
      expect(err.split('\n').length).toBeLessThanOrEqual(3);
    }
  });
});
