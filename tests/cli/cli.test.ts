/** The command as a user starts it: output, one line per error, exit codes, files whole or not at all. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Workbook } from 'exceljs';
import { RARE } from '../rare';
import { command as atlas } from './in-process';

jest.setTimeout(180_000);
const ROOT = resolve(__dirname, '../..');
const BIN = join(ROOT, 'bin/xiaomi-atlas.mjs');
let folder: string;

interface Ended {
  code: number | null;
  out: string;
  err: string;
}
/** As a process: slow, so it is for what only a process shows. */
function started(...args: string[]): Ended {
  const run = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    cwd: folder,
    timeout: 120_000,
    maxBuffer: 64e6,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
const here = process.cwd();
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-cli-'));
  process.chdir(folder);
  // Builds the bundle when it is stale, so that the tests below see only what their command prints.
  expect(started('--version').code).toBe(0);
});
afterAll(() => {
  process.chdir(here);
  rmSync(folder, { recursive: true, force: true });
});

describe('build with pages and regions of choice', () => {
  test('builds them, and says what is wrong with others in one line', async () => {
    expect((await atlas('build', 'compare', '-o', 'compare.xlsx', '--regions', 'Europe, 日本')).code).toBe(0);
    expect((await atlas('build', 'overview', '-o', 'two.xlsx', '--pages', 'Japan,門市')).code).toBe(0);
    for (const file of ['compare.xlsx', 'two.xlsx']) rmSync(join(folder, file));
    const wrong: [string[], string | RegExp][] = [
      [['overview', '--pages', 'Japn'], /^unknown page "Japn"; did you mean "Japan"\? valid: position-by-region, /],
      [['overview', '--pages', 'japan-vendors,日本'], 'page twice: japan-vendors\n'],
      [['overview', '--pages', ','], /^no pages chosen; valid: position-by-region, /],
      [['overview', '--pages', 'sources'], /^unknown page "sources"/],
      [['overview', '--regions', 'Europe'], 'regions go with the workbook compare, not overview\n'],
      [['compare', '--regions', 'Eurpe,Africa'], 'unknown region: Eurpe; nearest: Europe\n'],
      [['compare', '--regions', 'Europe'], 'compare needs at least two regions, has 1: Europe\n'],
      [['compare', '--regions', 'Europe, 欧洲'], 'region twice: Europe\n'],
      [
        ['compare', '--pages', 'stores', '--regions', 'Europe,Africa'],
        'the workbook compare makes its own pages: choose its regions, or take another workbook for pages\n',
      ],
      [['overview', '--edition', 'cleint'], 'unknown edition "cleint"; did you mean "client"? valid: full, client\n'],
      [
        ['blank', '--edition', 'client'],
        'the workbook blank has no pages for a client: take another workbook, or the edition full\n',
      ],
      [['blank', '--pages', 'stores'], 'the workbook blank has no pages: take another workbook for pages\n'],
    ];
    for (const [rest, message] of wrong) {
      const { code, err } = await atlas('build', ...rest, '-o', 'none.xlsx');
      expect([code, lines(err).length]).toEqual([2, 1]);
      if (typeof message === 'string') expect(err).toBe(message);
      else expect(err).toMatch(message);
    }
    // Understood, but there is nothing to compare.
    for (const [name, message] of [
      [
        'EU',
        'no figure: European Union; within it there are figures for: Paris, France, Spain; around it there are figures for: Europe\n',
      ],
      ['波兰', 'no figure: Poland; around it there are figures for: Europe\n'],
    ] as const)
      expect(await atlas('build', 'compare', '--regions', `${name},Africa`, '-o', 'none.xlsx')).toMatchObject({
        code: 1,
        err: message,
      });
    expect(existsSync(join(folder, 'none.xlsx'))).toBe(false);
  });
});

describe('facts', () => {
  test('--json has exactly the documented fields for every observation', async () => {
    const rows = JSON.parse((await atlas('facts', '--json')).out) as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(150);
    const fields = [
      'metric',
      'entity',
      'region',
      'period',
      'value',
      'unit',
      'printed',
      'qualifier',
      'agency',
      'periodBasis',
      'source',
      'file',
      'line',
      'note',
    ];
    for (const row of rows) expect(Object.keys(row)).toEqual(fields);
    expect(
      rows.every((row) => typeof row['value'] === 'number' && typeof row['line'] === 'number' && row['file'] !== ''),
    ).toBe(true);
    // The note is one text, in English, as it was before there were three.
    expect(rows.every((row) => typeof row['note'] === 'string' && !/\p{Script=Han}/u.test(row['note']))).toBe(true);
    expect(rows.some((row) => row['note'] === 'No research firm is credited; by shipments or sales is not said.')).toBe(
      true,
    );
  });

  test('without --json a table, one observation a line', async () => {
    const rows = JSON.parse((await atlas('facts', '--json')).out) as unknown[];
    const { code, out } = await atlas('facts');
    expect([code, lines(out).length]).toEqual([0, rows.length + 1]);
  });
});

describe('call', () => {
  test('a scalar, by any case and with the namespace', async () => {
    expect(started('call', 'SHARE', 'Europe', '2025Q2')).toEqual({ code: 0, out: '0.23\n', err: '' });
    expect((await atlas('call', 'xiaomi.share', 'europe', '2025Q2')).out).toBe('0.23\n');
    expect((await atlas('call', 'SHARE', '欧洲', '2025年第二季度', '--lang', 'zh-CN')).out).toBe('0.23\n');
  });

  test('rows are separated by tabs, or JSON', async () => {
    const { code, out } = await atlas('call', 'COMPARE', 'share', 'Japan', '2024');
    expect(code).toBe(0);
    expect(lines(out).length).toBeGreaterThan(1);
    for (const line of lines(out)) expect(line.split('\t').length).toBeGreaterThan(1);
    const { columns, rows } = JSON.parse(
      (await atlas('call', 'COMPARE', 'share', 'Japan', '2024', '', '--json')).out,
    ) as {
      columns: string[];
      rows: unknown[];
    };
    expect([columns.length, rows.length]).toEqual([3, lines(out).length - 1]);
  });

  test('no such figure: the code and message on one line, exit 1', async () => {
    const { code, out, err } = started('call', 'SHARE', 'Japan', '1999');
    expect([code, out, lines(err).length]).toEqual([1, '', 1]);
    expect(err).toMatch(/^#N\/A: \S/);
  });

  test('an argument that is not understood: #VALUE!, exit 1; "2025" is a period', async () => {
    expect(await atlas('call', 'SHARE', 'Atlantis', '2025Q2')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^#VALUE!: .*Atlantis/),
    });
    expect((await atlas('call', 'SHARE', 'Atlantis', '2025')).err).not.toMatch(/period/);
    expect((await atlas('call', 'SHARE', 'Europe', '2025')).err).not.toMatch(/^#VALUE!/);
  });

  test('an unknown function: the nearest name, exit 2', async () => {
    const { code, err } = started('call', 'SHRE', 'Europe');
    expect([code, lines(err).length]).toEqual([2, 1]);
    expect(err).toContain('did you mean "SHARE"?');
  });
});

describe('list, checks, audit, check', () => {
  test('workbooks, functions, and the kinds of the LIST function', async () => {
    expect((await atlas('list', 'workbooks')).out).toMatch(/^overview/m);
    expect((await atlas('list', 'functions')).out).toMatch(/^XIAOMI\.SHARE/m);
    expect(lines((await atlas('list', 'regions')).out).length).toBeGreaterThan(10);
    expect(await atlas('list', 'nonsense')).toMatchObject({
      out: '',
      err: expect.stringMatching(/^#VALUE!: [^\n]*\n$/),
    });
  });

  test('checks are findings: exit 0 also when some do not hold', async () => {
    for (const lang of ['en', 'zh-CN', 'zh-TW']) {
      const { code, out } = await atlas('checks', '--lang', lang);
      expect(code).toBe(0);
      expect(lines(out).length).toBeGreaterThan(5);
    }
  });

  test('audit of a folder without the documents says which are missing, exit 1; no folder is wrong usage', async () => {
    const { code, err } = await atlas('audit', '--originals', folder);
    expect(code).toBe(1);
    expect(err).toMatch(/\.txt: /);
    expect(await atlas('audit', '--originals', join(folder, 'none'))).toMatchObject({ code: 2, out: '' });
  });

  test('check names file and line', async () => {
    const good = join(ROOT, 'data/sources');
    const source = readdirSync(good)
      .map((id) => join(good, id, 'figures.csv'))
      .find((path) => existsSync(path))!;
    expect((await atlas('check', source)).code).toBe(0);
    const bad = join(folder, 'own.csv');
    const [header, first] = readFileSync(source, 'utf8').split(/\r?\n/) as [string, string];
    writeFileSync(bad, `${header}\n${first.replace(/^[^,]*/, 'nonsense')}\n`);
    expect(await atlas('check', bad)).toMatchObject({ code: 1, err: expect.stringMatching(/^own\.csv:2: /) });
  });
});

describe('wrong usage takes one line and exit code 2', () => {
  test.each([
    [[]],
    [['nonsense']],
    [['fcts']],
    [['facts', 'extra']],
    [['facts', '--nope']],
    [['call']],
    [['build', 'overview']],
    [['build', 'nonsense', '-o', 'a.xlsx']],
    [['build', 'overview', '-o', 'a.txt']],
    [['build', 'overview', '-o', 'a.xlsx', '--formulas', 'x']],
    [['facts', '--lang', 'fr']],
    [['check', 'none.csv']],
  ])('%j', async (args) => {
    const { code, out, err } = await atlas(...args);
    expect([code, out, lines(err).length]).toEqual([2, '', 1]);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
    expect(readdirSync(folder).filter((name) => /xlsx|part/.test(name))).toEqual([]);
  });

  test('--help and --version are answers', async () => {
    expect(await atlas('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
    expect(await atlas('--help')).toMatchObject({ code: 0, err: '' });
    expect((await atlas('build', '--help', '--lang', 'zh-TW')).out).toContain('活頁簿');
    expect((await atlas('build', '--help', '--lang', 'zh-HK')).out).toContain('覆寫');
  });
});

describe('build', () => {
  test('writes a workbook with progress; an existing file needs --force', async () => {
    const first = started('build', 'double11', '-o', 'a.xlsx');
    expect(first.code).toBe(0);
    expect(lines(first.err).filter((line) => /^ *\d+% /.test(line)).length).toBeGreaterThan(5);
    const bytes = readFileSync(join(folder, 'a.xlsx'));
    const again = await atlas('build', 'double11', '-o', 'a.xlsx', '--formulas', 'values');
    expect([again.code, lines(again.err).length]).toEqual([1, 1]);
    expect(again.err).toContain('--force');
    expect(readFileSync(join(folder, 'a.xlsx')).equals(bytes)).toBe(true);
    expect((await atlas('build', 'double11', '-o', 'a.xlsx', '--formulas', 'values', '--force')).code).toBe(0);
    expect(readFileSync(join(folder, 'a.xlsx')).equals(bytes)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('a folder that does not exist, a folder as target: one line, exit 2, nothing written', async () => {
    for (const target of [join('none', 'b.xlsx'), join('a.xlsx', 'b.xlsx')]) {
      const { code, err } = await atlas('build', 'blank', '-o', target);
      expect([code, lines(err).length]).toEqual([2, 1]);
    }
  });

  test('stopped in the middle it leaves nothing', async () => {
    const child = spawn(process.execPath, [BIN, 'build', 'overview', '-o', 'stopped.xlsx'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
    child.stderr.once('data', () => child.kill('SIGINT'));
    expect(await ended).not.toBe(0);
    expect(readdirSync(folder).filter((name) => /stopped|\.part$/.test(name))).toEqual([]);
  });
});

describe('the end of the command is its verdict', () => {
  const shell = process.platform === 'win32' ? test.skip : test;
  shell('whoever stops reading changes nothing about it', async () => {
    expect((await atlas('build', 'markets', '--pages', 'Japan', '-o', 'piped.xlsx', '--lang', 'en')).code).toBe(0);
    const book = new Workbook();
    await book.xlsx.readFile(join(folder, 'piped.xlsx'));
    for (const row of [5, 6, 7, 8, 9, 10, 11, 12]) book.getWorksheet('Data')!.getCell(row, 2).value = 987654;
    await book.xlsx.writeFile(join(folder, 'typed.xlsx'));
    const piped = (file: string, reader: string): (string | null)[] => {
      const run = spawnSync(
        'bash',
        ['-c', `"${process.execPath}" "${BIN}" verify ${file} ${reader}; echo "$PIPESTATUS"`],
        {
          encoding: 'utf8',
          cwd: folder,
        },
      );
      return [run.stdout.trim().split('\n').at(-1)!, run.stderr];
    };
    expect(piped('typed.xlsx', '2>&1 | true')).toEqual(['1', '']);
    if (!RARE) return;
    for (const reader of ['| head -0', '| head -1']) expect(piped('typed.xlsx', reader)).toEqual(['1', '']);
    expect(piped('piped.xlsx', '| true')).toEqual(['0', '']);
  });
  const full = existsSync('/dev/full') ? test : test.skip;
  full('an answer that could not be written is none', () => {
    const run = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" facts > /dev/full`], { encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([2, 'cannot write the output: no space left on the disk\n']);
  });
});
