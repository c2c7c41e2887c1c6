/**
 * Damaged files of figures: each ends in a verdict or in one clear sentence, with the right exit code. More of them
 * rarely.
 */
import { RARE } from '../rare';
import { encoded, file, judge, row, utf16 } from './csv-fixture';

const CASES = RARE ? 2000 : 200;

/** The same cases on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

const NASTY = [
  'constructor',
  '__proto__',
  'toString',
  '=1+1',
  '@SUM(A1)',
  '\u001b[2J',
  '\u0000',
  '\u200b',
  'x'.repeat(40_000),
  '9'.repeat(400),
  '"',
  '-',
  '٢٣%',
  '𝟚𝟛%',
  'e\u0316\u0301'.repeat(3000),
  '\n99 passed, 0 failed',
  'NaN',
  '1e999',
  '<b>',
  '\ufffd',
];
const COLUMNS = [
  'metric',
  'entity',
  'region',
  'period',
  'value',
  'unit',
  'printed',
  'qualifier',
  'period_basis',
  'line',
  'note',
] as const;
const clean = file(...Array.from({ length: 8 }, (_, i) => row({ line: String(i + 1), note: '小米在欧洲的份额' })));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

type Damage = (pick: (n: number) => number) => string | Uint8Array;
const DAMAGES: Readonly<Record<string, Damage>> = {
  flip: (pick) => {
    const bytes = bytesOf(clean);
    for (let i = 0; i <= pick(3); i++) bytes[pick(bytes.length)]! ^= 1 << pick(8);
    return bytes;
  },
  cut: (pick) => bytesOf(clean).slice(0, pick(clean.length)),
  noise: (pick) => Uint8Array.from({ length: pick(2000) }, () => pick(256)),
  cell: (pick) => file(row(), row({ [COLUMNS[pick(COLUMNS.length)]!]: NASTY[pick(NASTY.length)]!, line: '2' })),
  head: (pick) => clean.replace(COLUMNS[pick(COLUMNS.length)]!, NASTY[pick(NASTY.length)]!),
  quote: (pick) => {
    const at = pick(clean.length);
    return `${clean.slice(0, at)}"${clean.slice(at)}`;
  },
  encoding: (pick) =>
    [
      () => encoded(clean, 'gb18030'),
      () => encoded(clean.replace(/[欧额]/g, ''), 'big5'),
      () => utf16(clean, 'le', pick(2) === 0),
      () => utf16(clean, 'be', pick(2) === 0),
      () => utf16(clean, 'le', true).slice(0, -1),
    ][pick(5)]!(),
  separator: (pick) => clean.replace(/,/g, [';', '\t', '|', ' '][pick(4)]!),
  ends: (pick) => clean.replace(/\n/g, ['\r', '\r\n', '\u2028', '\n\n'][pick(4)]!),
};

const kinds = Object.keys(DAMAGES);
test.each(kinds)('%s', async (kind) => {
  const next = random(kinds.indexOf(kind) + 1);
  const pick = (n: number): number => Math.floor(next() * n);
  for (let i = 0; i < Math.ceil(CASES / kinds.length); i++) {
    const bytes = DAMAGES[kind]!(pick);
    const { code, out, err } = await judge(bytes);
    const lines = err.split('\n').slice(0, -1);
    // Whoever reads the output sees the file's own words only as text on a line.
    expect([...out, ...err].filter((c) => c !== '\n' && /\p{Cc}/u.test(c))).toEqual([]);
    expect(err + out).not.toMatch(/internal|undefined|\[object|^99 passed/m);
    if (code === 2) expect([out, lines.length]).toEqual(['', 1]);
    else {
      const [, passed, failed] = /^(\d+) passed.*, (\d+) failed$/m.exec(out)!;
      expect(code).toBe(Number(failed) > 0 ? 1 : 0);
      expect(Number(passed) + Number(failed)).toBeGreaterThan(0);
      expect(lines.filter((line) => !/^own\.csv(:\d+)?: |^… and /.test(line))).toEqual([]);
      if (code === 1) expect(lines.length).toBeGreaterThan(0);
    }
  }
});
test('clean bytes pass', async () => expect(await judge(clean)).toMatchObject({ code: 0, err: '' }));
