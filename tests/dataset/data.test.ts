import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { readmeOf } from '../../scripts/readme';
import { audit } from '../../src/dataset/audit';
import { checkFile } from '../../src/dataset/check-file';
import { readData } from '../../src/dataset/read';
import { datasetFile } from '../../src/dataset';
import { pages, fillPage } from '../../src/content';
import { dataset } from '../../src/dataset';

const ROOT = resolve(__dirname, '../..');
const ORIGINALS = resolve(ROOT, '../shared/seeds');
const FIGURES = 'sources/growth-workshop-2025/figures.csv';
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'atlas-data-'));
  cpSync(join(ROOT, 'data'), dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Changes one file of a copy of the data and gives the problems. */
function broken(file: string, change: (text: string) => string): readonly string[] {
  const path = join(dir, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return readData(dir).problems;
}
const line = (o: RegExp): number =>
  readFileSync(join(ROOT, 'data', FIGURES), 'utf8')
    .split('\n')
    .findIndex((l) => o.test(l)) + 1;

test('the data read clean, and the generated files are fresh', () => {
  expect(readData(join(ROOT, 'data')).problems).toEqual([]);
  const check = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/build-data.ts', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(`${check.stdout}${check.stderr}`.replace(/^npm warn.*\n/gm, '')).toBe('');
  expect(check.status).toBe(0);
});
test('there are as many statements as two readings of the documents found', () => {
  expect(dataset.observations.length).toBeGreaterThanOrEqual(160);
  expect(dataset.events.length).toBeGreaterThanOrEqual(95);
  expect(dataset.sources.size).toBeGreaterThanOrEqual(5);
});

const at = (pattern: RegExp): string => `${FIGURES}:${line(pattern)}`;
test.each<[string, RegExp, (text: string) => string, string]>([
  [
    'an unknown metric',
    /14\.7%/,
    (t) => t.replace('share,Xiaomi,Global,2025Q2', 'shar,Xiaomi,Global,2025Q2'),
    'unknown metric: shar; nearest: share, share_multiple, pro_mix',
  ],
  [
    'an alias in place of an id',
    /14\.7%/,
    (t) => t.replace('share,Xiaomi,Global', 'share,Xiaomi,Worldwide'),
    'unknown region: Worldwide; nearest: Global',
  ],
  [
    'a period that is not canonical',
    /14\.7%/,
    (t) => t.replace('Global,2025Q2,0.147', 'Global,Q2 2025,0.147'),
    'period is not canonical: Q2 2025; write 2025Q2',
  ],
  [
    'a period that does not exist',
    /14\.7%/,
    (t) => t.replace('Global,2025Q2,0.147', 'Global,2025Q7,0.147'),
    'unknown period: 2025Q7',
  ],
  [
    'a value that is not the printed one',
    /14\.7%/,
    (t) => t.replace('0.147,fraction,14.7%', '0.174,fraction,14.7%'),
    'value does not agree with printed: 0.174 is not 14.7% (0.147)',
  ],
  ['a missing value', /14\.7%/, (t) => t.replace('0.147,fraction', ',fraction'), 'value is not a number: (empty)'],
  [
    'a negative level',
    /14\.7%/,
    (t) => t.replace('0.147,fraction', '-0.147,fraction'),
    'value is negative: -0.147; only a change can be',
  ],
  [
    'a unit of another metric',
    /14\.7%/,
    (t) => t.replace('0.147,fraction', '0.147,units'),
    'unit does not fit the metric: share is in fraction, not units',
  ],
  [
    'an unknown qualifier',
    /14\.7%/,
    (t) => t.replace('14.7%,exact', '14.7%,precise'),
    'unknown qualifier: precise; one of exact, about, over, under, at-least, at-most, nearly, planned, range-low, range-high',
  ],
  [
    'a count that is none',
    /14\.7%/,
    (t) => t.replace('14.7%,exact,,,stated', '14.7%,exact,,revenue,stated'),
    'unknown counted_by: revenue; one of shipments, sales, users, or empty',
  ],
  [
    'a date that is called undated',
    /14\.7%/,
    (t) => t.replace('14.7%,exact,,,stated', '14.7%,exact,,,undated'),
    'period and basis disagree: 2025Q2 is undated; n.d. goes with undated',
  ],
  [
    'a line that is none',
    /14\.7%/,
    (t) => t.replace('14.7%,exact,,,stated,4', '14.7%,exact,,,stated,zero'),
    'line is not a line number: zero',
  ],
  [
    'an inferred period without its reason',
    /14\.7%/,
    (t) =>
      t.replace(
        '14.7%,exact,,,stated,4,No research firm is credited; by shipments or sales is not said.',
        '14.7%,exact,,,inferred,4,',
      ),
    'note is empty; an inferred period says from what',
  ],
  [
    'a missing field',
    /14\.7%/,
    (t) => t.replace('share,Xiaomi,Global,2025Q2,0.147', 'share,Xiaomi,Global,2025Q2'),
    '14 fields; expected 15',
  ],
  [
    'a note without its translation',
    /14\.7%/,
    (t) => t.replace('未註明研調機構；按出貨還是按銷售未說明。', ''),
    'note is empty: note_zh_tw; write it in all of note, note_zh_cn, note_zh_tw, or in none',
  ],
  [
    'a translation without its note',
    /14\.7%/,
    (t) => t.replace('No research firm is credited; by shipments or sales is not said.', ''),
    'note is empty: note; write it in all of note, note_zh_cn, note_zh_tw, or in none',
  ],
])('%s is refused with file and line', (_, where, change, message) => {
  const place = at(where);
  expect(broken(FIGURES, change)).toContain(`${place}: ${message}`);
});
test('the same figure twice on one line is refused', () => {
  const row = readFileSync(join(ROOT, 'data', FIGURES), 'utf8')
    .split('\n')
    .find((l) => l.includes('14.7%'))!;
  expect(broken(FIGURES, (t) => t.replace(row, `${row}\n${row}`))[0]).toMatch(
    /the same figure twice on one line of the document: share, Xiaomi, Global, 2025Q2 \(first at .*figures\.csv:\d+\)$/,
  );
});
test('other broken files', () => {
  expect(
    broken('tensions.csv', (t) =>
      t.replace('india-first-stop,growth-workshop-2025', 'india-first-stop,growth-workshop'),
    )[0],
  ).toMatch(/^tensions\.csv:2: unknown source: growth-workshop; one of /);
  writeFileSync(
    join(dir, 'checks.json'),
    readFileSync(join(dir, 'checks.json'), 'utf8').replace(
      'shipments|Total|Southeast Asia|2025Q2',
      'shipments|Total|Southeast Asia|2025Q3',
    ),
  );
  cpSync(join(ROOT, 'data/tensions.csv'), join(dir, 'tensions.csv'));
  expect(readData(dir).problems).toEqual([
    'checks.json: check sea-share-2025q2: no such figure: shipments|Total|Southeast Asia|2025Q3',
  ]);
  expect(broken('sources/santi-2024/events.csv', (t) => t.replace('A forecast.,为预测。', 'A forecast.,'))).toEqual([
    'sources/santi-2024/events.csv:3: note is empty: note_zh_cn; write it in all of note, note_zh_cn, note_zh_tw, or in none',
  ]);
  cpSync(join(ROOT, 'data/sources/santi-2024/events.csv'), join(dir, 'sources/santi-2024/events.csv'));
  expect(broken('sources/santi-2024/source.json', (t) => t.replace('"author"', '"autor"'))).toEqual(
    expect.arrayContaining([
      'sources/santi-2024/source.json: field is missing: author',
      'sources/santi-2024/source.json: unknown field: autor',
    ]),
  );
});
test('a line number in the file is a line number in an editor, quoted newlines included', () => {
  expect(
    broken(FIGURES, (t) => t.replace('share,Xiaomi,Global,2025Q2,0.147', 'shar,Xiaomi,Global,2025Q2,0.147'))[0],
  ).toBe(`${at(/14\.7%/)}: unknown metric: shar; nearest: share, share_multiple, pro_mix`);
});

describe('a file of own figures', () => {
  test('is checked with the rules of the data', async () => {
    expect((await checkFile(join(ROOT, 'data', FIGURES))).failed).toEqual([]);
    writeFileSync(
      join(dir, 'own.csv'),
      'metric,entity,region,period,value,unit,printed,qualifier,agency,period_basis,line,note\nshare,Xiaomi,Eurpe,2025Q2,0.2,fraction,20%,exact,,stated,1,\n',
    );
    expect((await checkFile(join(dir, 'own.csv'))).failed).toEqual([
      'own.csv:2: unknown region: Eurpe; nearest: Europe',
    ]);
  });
  test('has its notes in one language, or in all', async () => {
    const head = 'metric,entity,region,period,value,unit,printed,qualifier,agency,period_basis,line,note';
    const row = 'share,Xiaomi,Europe,2025Q2,0.2,fraction,20%,exact,,inferred,1,The year is that of the report.';
    const check = async (text: string): Promise<readonly string[]> => {
      writeFileSync(join(dir, 'own.csv'), text);
      return (await checkFile(join(dir, 'own.csv'))).failed;
    };
    expect(await check(`${head}\n${row}\n`)).toEqual([]);
    expect(await check(`${head},note_zh_cn,note_zh_tw\n${row},年份同报告。,年份同報告。\n`)).toEqual([]);
    expect(await check(`${head},note_zh_cn,note_zh_tw\n${row},年份同报告。,\n`)).toEqual([
      'own.csv:2: note is empty: note_zh_tw; write it in all of note, note_zh_cn, note_zh_tw, or in none',
    ]);
    expect(await check(`${head},remark\n${row},\n`)).toEqual([
      expect.stringMatching(
        /^own\.csv:1: unknown column: remark; expected metric,.*,document; counted_by, note_zh_cn, note_zh_tw, document may be left out$/,
      ),
    ]);
  });
});

/**
 * The originals lie beside the repository where it is developed; the proof below needs no more than a document like
 * them.
 */
const audited = existsSync(ORIGINALS) ? describe : describe.skip;
audited('the audit against the originals', () => {
  test('every document is the one that was read and every figure stands on its line', () => {
    const result = audit(datasetFile, ORIGINALS);
    expect(result.failed).toEqual([]);
    expect(result.passed.length).toBe(datasetFile.observations.length + datasetFile.sources.length);
  });
  test('a changed digit fails, in the data and in the document', () => {
    const changed = {
      ...datasetFile,
      observations: datasetFile.observations.map((o) => (o.printed === '14.7%' ? { ...o, printed: '14.8%' } : o)),
    };
    expect(audit(changed, ORIGINALS).failed).toEqual([
      '000_d0e96872b6e3457e.txt:4: printed figure is not on this line: 14.8% (share, Xiaomi, Global, 2025Q2)',
    ]);
    const sources = datasetFile.sources.map((s) => ({ ...s, searchWords: s.searchWords.map((word) => `${word}!`) }));
    expect(audit({ ...datasetFile, sources }, ORIGINALS).failed).toContain(
      '002_7e4fecc6069afab4.txt: word to search for is not in the document: 雷科技!',
    );
    cpSync(ORIGINALS, join(dir, 'originals'), { recursive: true });
    const path = join(dir, 'originals', '004_d72ffe4d92d1d9e3.txt');
    const text = readFileSync(path, 'utf8').replace('23%', '25%');
    spawnSync('chmod', ['u+w', path]);
    writeFileSync(path, text);
    const failed = audit(datasetFile, join(dir, 'originals')).failed;
    expect(failed).toContain(
      '004_d72ffe4d92d1d9e3.txt:31: printed figure is not on this line: 23% (share, Xiaomi, Europe, 2025Q2)',
    );
    expect(failed).toContain(
      `004_d72ffe4d92d1d9e3.txt: sha256 is ${createHash('sha256').update(text).digest('hex')}; expected ${datasetFile.sources.find((s) => s.id === 'dingjian-2026')!.sha256}`,
    );
  });
});
test('every event of the documents is on some prepared page', () => {
  const texts = new Set(
    pages.flatMap((p) =>
      fillPage(p, dataset, { lang: 'en' }).blocks.flatMap((b) =>
        b.kind === 'table' ? b.cells.flat().map((c) => c.value) : [],
      ),
    ),
  );
  expect(dataset.events.filter((e) => !texts.has(e.what.en))).toEqual([]);
});
test('every figure of the documents is on some prepared page', () => {
  const shown = new Set(
    pages.flatMap((p) => fillPage(p, dataset, { lang: 'en' }).notes.flatMap((n) => n.observations.map(({ id }) => id))),
  );
  expect(dataset.observations.filter((o) => !shown.has(o.id))).toEqual([]);
});
test('what the README says of the data is so, and is written by the command', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const said = (file: typeof datasetFile): readonly string[] => [
    `${file.observations.length} mentions of figures, ${file.events.length} events and ${file.tensions.length} cautions from ${file.sources.length} documents`,
    `version ${file.version}*`,
  ];
  for (const text of said(datasetFile)) expect(readme).toContain(text);
  const other = { ...datasetFile, version: '9.9.9', events: [], sources: datasetFile.sources.slice(1) };
  for (const text of said(other)) expect(readmeOf(readme, other)).toContain(text);
});
