/** Another Dataset while cells are live: whatever is asked, shown or filled afterwards is the new one's. */
import { fillPage, pages } from '../../src/content';
import { displayValue } from '../../src/core/format';
import { type Dataset } from '../../src/core/dataset';
import { withOwn } from '../../src/core/own';
import { dataset, datasetFile } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { cellFigure } from '../../src/functions/display';
import { setLanguage } from '../../src/functions/session';
import { makeWorld, world } from '../../src/world/world';
import { leave, start } from '../hosts/office/harness';
import { datasetOf } from '../shared/names';

/** Every percentage a tenth larger, and no document of the old ones by its title. */
const changed = (): Dataset =>
  datasetOf({
    ...datasetFile,
    version: '9.9.9',
    hash: 'f'.repeat(64),
    observations: datasetFile.observations.map((o) =>
      o.unit === 'fraction'
        ? { ...o, value: Number((o.value * 1.1).toFixed(6)), printed: `${Number((o.value * 110).toFixed(4))}%` }
        : o,
    ),
    sources: datasetFile.sources.map((source) => ({ ...source, author: `${source.author} II` })),
  });

afterEach(() => {
  world.set(dataset);
  setLanguage('en');
  leave();
});

test('a world without figures says so; who listens hears of each change once, and of no change never', () => {
  const empty = makeWorld();
  expect(() => empty.current).toThrow('there are no figures yet');
  let heard = 0;
  const stop = empty.subscribe(() => (heard += 1));
  empty.set(dataset);
  empty.set(dataset);
  expect([heard, empty.current === dataset, empty.isThere]).toEqual([1, true, true]);
  stop();
  empty.set(changed());
  expect(heard).toBe(1);
});

test('functions of every kind, formats and prepared pages are of the Dataset that answers now', async () => {
  const ask = async (): Promise<unknown[]> => [
    faces.SHARE('Europe', '2025Q2'),
    faces.SERIES('share', 'Southeast Asia', undefined, undefined, undefined, false)[0]![1],
    faces.COMPARE('share', 'Japan', 2024, false)[0]![1],
    faces.TABLE('japan-vendors', false)[0]![2],
    faces.CITE('share', 'Europe', '2025Q2', undefined, 'short'),
    faces.EXPLAIN('share', 'Europe', '2025Q2'),
    JSON.stringify(faces.FIND('Europe share 2025Q2', false)),
    faces.SOURCES(undefined, false)[0]![3],
    faces.VERSION(),
    (await cellFigure('SHARE', ['Europe', '2025Q2']))?.format,
  ];
  const before = await ask();
  world.set(changed());
  const after = await ask();
  expect(after.slice(0, 4)).toEqual(before.slice(0, 4).map((value) => Number((Number(value) * 1.1).toFixed(6))));
  after.slice(4).forEach((text, i) => expect(text).not.toBe(before[i + 4]));
  expect(after[8]).toMatch(/^9\.9\.9 /);
  expect([before.at(-1), after.at(-1)]).toEqual(['0%', '0.0%']);

  const page = fillPage(pages.find(({ id }) => id === 'japan-vendors') ?? pages[0]!, world.current, { lang: 'zh-TW' });
  const figures = page.blocks.flatMap((block) => (block.kind === 'table' ? block.cells.flat() : []));
  for (const cell of figures)
    for (const o of cell.role === 'number' ? cell.citations.slice(0, 1) : [])
      expect([cell.value, cell.display]).toEqual([o.value, displayValue(o, 'zh-TW')]);
});

test('names that come with another Dataset are understood, listed, suggested and shown by it, and by no other', () => {
  const { dataset: mine } = withOwn(dataset, [
    { metric: 'share', region: 'Ruritania', period: '2025Q2', value: '7%', place: { sheet: 'Mine', cell: 'E2' } },
  ]);
  const listed = (): string => JSON.stringify(faces.LIST('regions', 'ruri'));
  expect(() => faces.SHARE('Ruritania', '2025Q2')).toThrow('unknown region: Ruritania');
  world.set(mine);
  expect(faces.SHARE('RURITANIA', '2025Q2')).toBe(0.07);
  expect(listed()).toContain('Ruritania');
  expect(() => faces.SHARE('Ruritanja', '2025Q2')).toThrow('unknown region: Ruritanja; nearest: Ruritania');
  expect(JSON.stringify(faces.FIND('ruritania'))).toContain('Mine!E2');
  expect(faces.CITE('share', 'Ruritania', '2025Q2', undefined, 'short')).toBe('own figure, Mine!E2');
  world.set(dataset);
  expect(() => faces.SHARE('Ruritania', '2025Q2')).toThrow('unknown region: Ruritania');
  expect(listed).toThrow('nothing found');
});

test('1,000 live cells hold the new answers after the workbook is calculated, and the old ones before', async () => {
  const { excel } = await start();
  const shares = dataset.observations.filter(
    (o) =>
      o.metric === 'share' &&
      o.qualifier === 'exact' &&
      dataset.figures.get(`share|${o.entity}|${o.region}|${o.period}`)?.preferred === o,
  );
  const cells = Array.from({ length: 1000 }, (_, i) => ({ o: shares[i % shares.length]!, at: `C${i + 2}` }));
  for (const { o, at } of cells) excel.type(at, `=XIAOMI.SHARE("${o.region}","${o.period}","${o.entity}")`);
  await excel.settled();
  const held = (): unknown[] => cells.map(({ at }) => excel.sheet('Sheet1').cell(at).value);
  expect(held()).toEqual(cells.map(({ o }) => o.value));
  world.set(changed());
  expect(held()).toEqual(cells.map(({ o }) => o.value));
  const { recalculate } = await import('../../taskpane/commands');
  await recalculate();
  await excel.settled();
  expect(held()).toEqual(cells.map(({ o }) => Number((o.value * 1.1).toFixed(6))));
});
