/** `call`: no bound without its sign, in text and in JSON; arguments as people type them. */
import { displayValue } from '../../src/core/format';
import { dataset } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { setLanguage } from '../../src/functions/session';
import { command } from './in-process';

afterEach(() => setLanguage('en'));

const json = async (...args: string[]): Promise<unknown> => JSON.parse((await command('call', ...args, '--json')).out);
const line = async (...args: string[]): Promise<string> => (await command('call', ...args)).out.trimEnd();
const FIELDS = 'value qualifier shown unit citation metric entity region period periodBasis own'.split(' ');

test('every figure, asked one by one: bare only as printed; JSON says everything about it', async () => {
  let bounds = 0;
  for (const figure of dataset.figures.values()) {
    const ends = figure.range ? ([':low', ':high'] as const) : ([''] as const);
    for (const end of ends) {
      const o = figure.range ? figure.range[end === ':low' ? 'low' : 'high'] : figure.preferred;
      const args = ['VALUE', `${o.metric}${end}`, o.region, o.period, o.entity];
      const text = await line(...args);
      if (o.qualifier === 'exact') expect(text).toBe(String(o.value));
      else expect(text).toBe(`${displayValue(o)} (${o.value}, ${o.qualifier})`);
      if (o.qualifier !== 'exact') bounds += 1;
      const { value, qualifier, unit, metric, entity, region, period, periodBasis } = o;
      const given = (await json(...args)) as Record<string, unknown>;
      expect(Object.keys(given)).toEqual(FIELDS);
      expect(given).toMatchObject({ value, qualifier, unit, metric, entity, region, period, periodBasis, own: false });
      expect(given['shown']).toBe(displayValue(o));
      expect(given['citation']).toContain(`line ${o.line}`);
    }
  }
  expect(bounds).toBeGreaterThan(30);
});

test('the functions of one metric, and prices, show bounds too', async () => {
  expect(await line('SHARE', 'Japan', '..2022')).toBe('<1% (0.01, under)');
  expect(await line('RANK', 'Global', '2025Q2')).toBe('≤3 (3, at-most)');
  expect(await line('PRICE', 'Xiaomi 17 Pro Max')).toBe('>CN¥6,000 (6000, over)');
  expect(await line('PRICE', '小米15 Ultra', '欧洲')).toBe('1499');
  expect(await json('PRICE', 'MIX 2')).toMatchObject({ value: 499, unit: 'EUR', shown: '€499', region: 'Europe' });
  expect(await line('VALUE', 'double11_sales', 'China', '2025', '--lang', 'zh-CN')).toBe(
    '>290亿元 (29000000000, over)',
  );
});

/** Answers that spill, all prepared tables among them. */
const spills = (): string[][] => [
  ['SERIES', 'share', 'Japan'],
  ['COMPARE', 'share', 'Japan', '2024'],
  ['FIND', '2025'],
  ['TIMELINE', 'India'],
  ['CONFLICTS'],
  ['SOURCES'],
  ['LIST', 'regions'],
  ...(faces.LIST('tables') as string[][]).slice(1).map(([id]) => ['TABLE', id!]),
];

test('rows: figures are objects in JSON, and in text none but those as printed are bare', async () => {
  let figures = 0;
  for (const args of spills()) {
    const { columns, rows } = (await json(...args)) as { columns: string[]; rows: unknown[][] };
    const text = (await line(...args)).split('\n').map((row) => row.split('\t'));
    expect(text[0]).toEqual(columns);
    expect(text).toHaveLength(rows.length + 1);
    rows.forEach((row, r) => {
      expect(row).toHaveLength(columns.length);
      row.forEach((cell, c) => {
        if (typeof cell !== 'object') return;
        const { value, qualifier, shown } = cell as Record<string, string | number>;
        figures += 1;
        expect(Object.keys(cell as object)).toEqual(FIELDS);
        expect(text[r + 1]![c]).toBe(qualifier === 'exact' ? String(value) : `${shown} (${value}, ${qualifier})`);
      });
    });
  }
  expect(figures).toBeGreaterThan(200);
});

test('headers can be left out of the text; JSON keeps the names of its columns', async () => {
  const args = ['SERIES', 'share', 'Southeast Asia', '', '', '', 'FALSE'];
  expect(await line(...args)).toBe('2021Q2\t0.22\tas printed\n2025Q2\t0.19\tas printed');
  expect(await json(...args)).toMatchObject({
    columns: ['Period', 'Value', 'How exact'],
    rows: [['2021Q2', {}, 'as printed'], {}],
  });
  expect((await command('call', ...args.slice(0, 6), 'perhaps')).err).toBe(
    '#VALUE!: unknown headers: perhaps; TRUE or FALSE\n',
  );
});

test('texts are { value }; cells without a figure are #N/A', async () => {
  expect(await json('VERSION')).toEqual({ value: faces.VERSION() });
  expect(await json('CITE', 'share', 'Europe', '2025Q2', '', 'short')).toEqual({ value: '楊陽, 2026, line 31' });
  expect(await json('EXPLAIN', 'share', 'Eurpe')).toEqual({ value: 'unknown region: Eurpe; nearest: Europe' });
  const { rows } = (await json('TABLE', 'japan-vendors')) as { rows: unknown[][] };
  expect(rows[0]!.slice(0, 2)).toEqual(['Apple', '#N/A']);
});

test('a range answers by its ends and names both', async () => {
  expect(await line('VALUE', 'stores_planned:high', 'Tokyo')).toBe('to 10 (10, range-high)');
  for (const args of [
    ['VALUE', 'stores_planned', 'Tokyo'],
    ['PRICE', 'Redmi entry models'],
  ]) {
    const { code, out, err } = await command('call', ...args, '--json');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^#N\/A: stated as a range: .*: (5 to 10|€100 to €200); ask for \w+:low or \w+:high\n$/);
  }
});

describe('arguments that begin with a dash', () => {
  test.each(['-21%', '-0.21', '-.21', '-１', '-€5', '-CN¥7,800 m', '- 3'])('%s is a number', async (text) => {
    for (const args of [[text], [text, '--json'], ['--json', text], ['--', text]]) {
      const { code, err } = await command('call', 'FIND', ...args);
      expect([0, 1]).toContain(code);
      if (code === 1) expect(err).toBe(`#N/A: nothing found for: ${text}\n`);
    }
  });

  test('it is taken as it stands, before and after options', async () => {
    const plain = await command('call', 'FIND', '--', '-21%');
    expect(plain.out).toContain('-0.21');
    expect(await command('call', 'FIND', '-21%')).toEqual(plain);
    expect(await command('call', 'GROWTH', 'Southeast Asia', '-1', 'vivo')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^#VALUE!: unknown period: -1; /),
    });
    const zh = await command('call', 'FIND', '-21%', '--lang', 'zh-CN', '--json');
    expect((JSON.parse(zh.out) as { columns: string[] }).columns[0]).toBe('指标');
  });

  test('a mistyped option is told; behind -- it is an argument', async () => {
    expect(await command('call', 'SHARE', 'Europe', '--jsn')).toEqual({
      code: 2,
      out: '',
      err: 'unknown option "--jsn"; did you mean "--json"? valid: --json, --lang, --help; an argument that begins with a dash stands behind --\n',
    });
    expect((await command('call', '-x', 'SHARE')).code).toBe(2);
    expect((await command('call', 'FIND', '--', '--jsn')).err).toBe('#N/A: nothing found for: --jsn\n');
    expect((await command('call', 'FIND', '-21%', '--help')).out).toContain('call [options] <name> [arguments...]');
  });
});

test('arguments too many are told, with the signature', async () => {
  const tooMany = async (...args: string[]): Promise<string> => {
    const { code, out, err } = await command('call', ...args);
    expect([code, out]).toEqual([2, '']);
    return err;
  };
  expect(await tooMany('share', 'Europe', '2025Q2', '', 'x')).toBe(
    'too many arguments: 4; XIAOMI.SHARE(region, [period], [vendor]) takes at most 3\n',
  );
  expect(await tooMany('VERSION', 'x')).toBe('too many arguments: 1; XIAOMI.VERSION() takes at most 0\n');
  expect((await command('call', 'SHARE', 'Europe', '2025Q2', '')).code).toBe(0);
});
