import { cite, explainFigure } from '../../src/core/cite';
import { displayValue } from '../../src/core/format';
import { LANGS } from '../../src/core/lang';
import { withOwn, type OwnRow } from '../../src/core/own';
import { ask, series } from '../../src/core/query';
import { dataset } from '../../src/dataset';

type Cells = Omit<OwnRow, 'place'>;
const rowsOf = (...cells: readonly Cells[]): OwnRow[] =>
  cells.map((one, i) => ({ ...one, place: { file: 'mine.csv', row: i + 2 } }));
const added = (...cells: readonly Cells[]) => withOwn(dataset, rowsOf(...cells));
const judged = (...cells: readonly Cells[]) => added(...cells).verdicts.map(({ judgement }) => judgement);
const said = (cells: Cells): string =>
  added(cells)
    .verdicts[0]!.says.map(({ en }) => en)
    .join('; ');
const europe = { metric: 'share', region: 'Europe', period: '2025Q2' };
const answer = (made: ReturnType<typeof added>, question: Parameters<typeof ask>[1]) => {
  const found = ask(made.dataset, question);
  if (!found.ok) throw new Error(found.problem.en);
  return found;
};

describe('a row that is understood', () => {
  test('is a figure like all others: found by any name, with its bound, its document and its line', () => {
    const made = added({
      metric: '份额',
      region: '欧洲',
      period: 'Q3 2025',
      value: '<1%',
      document: 'IDC note',
      line: 3,
    });
    expect(made.verdicts[0]).toMatchObject({ judgement: 'understood', says: [] });
    const { observation } = answer(made, { ...europe, period: '2025Q3' });
    expect(observation).toMatchObject({ value: 0.01, qualifier: 'under', unit: 'fraction', printed: '<1%' });
    expect(cite(made.dataset, observation, 'short', 'en')).toBe('own figure, IDC note, n.d., line 3');
  });
  test('without a document is cited by its cell or its row, never by a document of ours', () => {
    const row = { metric: 'share', region: 'Europe', period: '2025Q3', value: 0.24 };
    const inCell = withOwn(dataset, [{ ...row, place: { sheet: 'Inputs', cell: 'E7' } }]);
    const inFile = added(row);
    expect(cite(inCell.dataset, inCell.verdicts[0]!.observation!, 'short', 'en')).toBe('own figure, Inputs!E7');
    expect(cite(inFile.dataset, inFile.verdicts[0]!.observation!, 'short', 'zh-TW')).toBe('自有數據，mine.csv第2列');
    expect(cite(inFile.dataset, inFile.verdicts[0]!.observation!, 'full', 'en')).toBe(
      'own figure, mine.csv, row 2; printed "0.24"; no research firm credited; period inferred from the context',
    );
  });
  test('that does not say where it stands is cited by its number among the rows', () => {
    const { verdicts, dataset: mine } = withOwn(dataset, [
      { ...europe, value: '' },
      { ...europe, value: '24%' },
    ]);
    expect(verdicts.map(({ place }) => place)).toEqual([
      { file: 'own', row: 1 },
      { file: 'own', row: 2 },
    ]);
    expect(cite(mine, verdicts[1]!.observation!, 'short', 'en')).toBe('own figure, own, row 2');
  });
  test('leaves the base as it was', () => {
    const before = ask(dataset, europe);
    added({ ...europe, value: '99%', prefer: 'x' });
    expect(ask(dataset, europe)).toEqual(before);
    expect(dataset.layer).toBeNull();
  });
  test('may name a bundled document, and stands on a line of it', () => {
    const source = [...dataset.sources.values()][0]!;
    const made = added({
      metric: 'share',
      region: 'Chile',
      period: '2025Q1',
      value: '12%',
      document: source.file,
      line: 900,
    });
    expect(made.verdicts[0]!.observation).toMatchObject({ source: source.id, line: 900 });
    expect(cite(made.dataset, made.verdicts[0]!.observation!, 'full', 'en')).toContain(`${source.file}, line 900`);
  });
});

describe('the order among statements of one figure', () => {
  const first = (...cells: readonly Cells[]) => answer(added(...cells), europe).observation;
  test('a row without a document stands behind the bundled one; both are named', () => {
    const made = added({ ...europe, value: '25%' });
    const { observation, figure } = answer(made, europe);
    expect([observation.value, figure.observations.length, figure.conflict]).toEqual([0.23, 2, true]);
    expect(explainFigure(made.dataset, figure, observation, 'en')).toContain('25% (own figure, mine.csv, row 2)');
  });
  test('a later document with a credited house goes first', () =>
    expect(
      first({ ...europe, value: '25%', document: 'Note', agency: 'IDC', line: 1, published: '2026-06-01' }).value,
    ).toBe(0.25));
  test('what the user prefers goes before all, and says so', () => {
    const made = added({ ...europe, value: '25%', prefer: 'yes' }, { ...europe, value: '26%', prefer: 'no' });
    const { observation } = answer(made, europe);
    expect(observation.value).toBe(0.25);
    for (const lang of LANGS)
      expect(cite(made.dataset, observation, 'short', lang)).toMatch(
        /^(own figure, preferred|自有数据（优先）|自有數據（優先）)/,
      );
  });
  test('an exact statement that is preferred is no range, whoever states one', () => {
    const range = dataset.observations.find(({ qualifier }) => qualifier === 'range-low')!;
    const { metric, entity, region, period, unit } = range;
    const made = added({ metric, entity, region, period, unit, value: range.value, prefer: 1 });
    expect(answer(made, { metric, entity, region, period }).observation).toMatchObject({
      value: range.value,
      qualifier: 'exact',
    });
  });
});

test.each([
  ['at least 3', 'at-least', '≥3'],
  ['>=3', 'at-least', '≥3'],
  ['3以上', 'at-least', '≥3'],
  ['no more than 3', 'at-most', '≤3'],
  ['≤3', 'at-most', '≤3'],
  ['不超过3', 'at-most', '≤3'],
  ['over 3', 'over', '>3'],
  ['<3', 'under', '<3'],
])('%s is %s: whether the number itself is one of them is kept', (value, qualifier, shown) => {
  const row = { metric: 'rank', region: 'Japan', entity: 'LG', period: '2025Q2', value };
  const { observation } = answer(added(row), row);
  expect([observation.qualifier, displayValue(observation, 'en')]).toEqual([qualifier, shown]);
});

describe('a row that is refused says why, and disables no other', () => {
  test.each<[string, Cells, string]>([
    ['no value', { ...europe, value: '' }, 'Value is empty'],
    ['text', { ...europe, value: 'many' }, 'value is no number: many; write it such as 0.23, 23% or 4.7 million'],
    ['percent as a whole number', { ...europe, value: 23 }, 'value is not possible: 23 fraction'],
    ['half a rank', { ...europe, metric: 'rank', value: 1.5 }, 'value is not possible: 1.5 rank'],
    ['a negative share', { ...europe, value: -0.2 }, 'value is negative: -0.2; only a change or a balance can be'],
    ['another value than is printed', { ...europe, value: 0.3, printed: '23%' }, 'do not agree with what is printed'],
    ['a bound as a value', { ...europe, value: 0.01, printed: '<1%', qualifier: 'exact' }, 'do not agree'],
    ['a range in one cell', { ...europe, value: '10%-12%' }, 'value is a range: 10%-12%'],
    [
      'what can be read in two ways',
      { metric: 'launch_price', region: 'France', period: '2025Q1', value: '€1.499' },
      'value can be read in two ways: €1.499 is 1.499 or 1499',
    ],
    ['half a range', { ...europe, value: '10%', qualifier: 'range-low' }, 'half a range: range-low without range-high'],
    [
      'money without a currency',
      { metric: 'launch_price', region: 'France', period: '2025', value: 999 },
      'unit is empty',
    ],
    ['another unit', { ...europe, value: 0.2, unit: 'EUR' }, 'unit does not fit the metric'],
    ['a relative period', { ...europe, period: 'LQ', value: '20%' }, 'period is relative: LQ'],
    ['last year', { ...europe, period: '去年', value: '20%' }, 'period'],
    ['a name of two things', { ...europe, region: 'NA', value: '20%' }, 'ambiguous region: NA'],
    [
      'a period behind its publication',
      { ...europe, period: '2025Q4', published: '2025-11', document: 'x', value: '20%' },
      'period ends after the document was published: 2025Q4, published 2025-11',
    ],
    [
      'a period far ahead',
      { ...europe, period: '2031', value: '20%' },
      'more than a year after the newest bundled one',
    ],
    [
      'a basis that is none',
      { ...europe, period_basis: 'guessed', value: '20%' },
      'unknown period_basis: guessed; one of',
    ],
    ['a line that is none', { ...europe, line: '0', value: '20%' }, 'line is no line number: 0'],
  ])('%s', (_, cells, wanted) => {
    expect(said(cells)).toContain(wanted);
    expect(judged(cells, { ...europe, value: '21%' })).toEqual(['refused', 'understood']);
  });
  test('a plan may be of any year', () =>
    expect(judged({ ...europe, period: '2031', value: '30%', qualifier: 'planned' })).toEqual(['understood']));
  test('the same line says one thing of a figure: another value is refused, the same one counted once', () => {
    const line = { ...europe, document: 'Note', line: 4 };
    const { verdicts, dataset: made } = added(
      { ...line, value: '25%' },
      { ...line, value: '26%' },
      { ...line, value: 0.25 },
    );
    expect(verdicts.map(({ judgement }) => judgement)).toEqual(['understood', 'refused', 'warned']);
    expect(verdicts[1]!.says[0]!.en).toBe('the same line says something else: line 4 has 25% for this figure');
    expect(made.layer!.rows).toBe(1);
  });
  test('a line of a bundled document cannot be made to say something else', () => {
    const there = dataset.observations.find((o) => o.metric === 'share' && o.qualifier === 'exact')!;
    const { metric, entity, region, period } = there;
    const document = dataset.sources.get(there.source)!.file;
    expect(judged({ metric, entity, region, period, document, line: there.line, value: 0.99 })).toEqual(['refused']);
  });
  test('every message is there in every language', () => {
    const { verdicts } = added({ metric: '', region: '', period: '', value: '' });
    for (const one of verdicts[0]!.says) for (const lang of LANGS) expect(one[lang]).not.toBe('');
  });
});

test('half a range leaves nothing behind: no name, no unit, no document, no number', () => {
  const half = { metric: 'store visitors', region: 'Ruritania', period: '2025Q1', document: 'Half', line: 1 };
  const first = added(
    { ...half, value: '10%', qualifier: 'range-low' },
    { ...half, region: 'Japan', document: 'Whole', value: 4_700_000 },
  );
  expect(first.verdicts.map(({ judgement }) => judgement)).toEqual(['refused', 'warned']);
  expect(first.dataset.vocabulary.regions.get('Ruritania')).toBeUndefined();
  expect([...first.dataset.sources.keys()].filter((id) => id.startsWith('own:'))).toEqual(['own:Whole']);
  const then = withOwn(first.dataset, rowsOf({ ...half, region: 'Japan', document: 'Next', value: 5_000_000 }));
  const ids = then.dataset.observations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('names that are new', () => {
  test('are added with a warning that names what is near, and never taken for it', () => {
    const made = added({ ...europe, region: 'Eurpoe', value: '7%' });
    expect(made.verdicts[0]).toMatchObject({ judgement: 'warned' });
    expect(made.verdicts[0]!.says[0]!.en).toBe('new region: Eurpoe; it is added; nearest known: Europe');
    expect(answer(made, europe).observation.value).toBe(0.23);
    expect(answer(made, { ...europe, region: 'EURPOE' }).observation.value).toBe(0.07);
    expect(ask(dataset, { ...europe, region: 'Eurpoe' }).ok).toBe(false);
  });
  test('a new metric has the unit of its first row, and one id for all its spellings', () => {
    const visitors = { region: 'Japan', entity: 'Xiaomi' };
    const made = added(
      { ...visitors, metric: 'Store visitors', period: '2025Q1', value: '4.7 million' },
      { ...visitors, metric: 'store  visitors', period: '2025Q2', value: 5_000_000 },
      { ...visitors, metric: 'Store visitors', period: '2025Q3', value: '12%' },
    );
    expect(made.verdicts.map(({ judgement }) => judgement)).toEqual(['warned', 'warned', 'refused']);
    const rows = series(made.dataset, { ...visitors, metric: 'store_visitors' });
    expect(rows.ok && rows.value.map(({ value }) => value)).toEqual([4_700_000, 5_000_000]);
  });
});

describe('a layer', () => {
  const row = (i: number): Cells => ({
    metric: 'share',
    region: 'Chile',
    period: String(2000 + i),
    value: (i + 1) / 100,
  });
  test('put on in two parts answers as in one', () => {
    const rows = rowsOf(...Array.from({ length: 20 }, (_, i) => row(i)));
    const once = withOwn(dataset, rows).dataset;
    const twice = withOwn(withOwn(dataset, rows.slice(0, 11)).dataset, rows.slice(11)).dataset;
    expect([...twice.figures]).toEqual([...once.figures]);
    expect([...twice.families]).toEqual([...once.families]);
    expect([...twice.markets]).toEqual([...once.markets]);
    expect(twice.newest).toEqual(once.newest);
  });
  test('has a fingerprint: of the same rows the same, of others another', () => {
    const print = (...list: readonly Cells[]) => added(...list).dataset.layer!.fingerprint;
    expect(print(row(1), row(2))).toBe(print(row(1), row(2)));
    expect(
      new Set([print(row(1)), print(row(2)), print({ ...row(1), note: 'x' }), print({ ...row(1), prefer: 1 })]).size,
    ).toBe(4);
  });
  test('a row that was changed since is read anew', () => {
    const cells = { ...row(1), value: '5%' };
    const rows = [cells];
    const value = (): number => withOwn(dataset, rows).verdicts[0]!.observation!.value;
    const before = value();
    cells.value = '6%';
    expect([before, value()]).toEqual([0.05, 0.06]);
  });
  test('nothing understood: the very Dataset that it was', () =>
    expect(added({ ...europe, value: '' }).dataset).toBe(dataset));
});
