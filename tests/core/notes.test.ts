/** What is said beside an answer: a fiscal year read as one of the calendar, a newest figure from long ago. */
import { notesOfCall } from '../../src/core/call';
import type { Lang } from '../../src/core/lang';
import { notesText } from '../../src/core/notes';
import { dataset, datasetFile } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { setLanguage } from '../../src/functions/session';
import { foreignIn } from '../chinese';
import { command } from '../cli/in-process';
import { datasetOf } from '../shared/names';

afterEach(() => setLanguage('en'));
const notes = (face: string, args: readonly unknown[], lang: Lang = 'en'): string =>
  notesText(notesOfCall(dataset, face, args), lang);

describe('fiscal years', () => {
  const said = 'a fiscal year in Japan usually runs from April to March; FY2024 is read as 2024 of the calendar';
  test.each(['FY2024', 'fy24', '2024FY', 'fiscal 2024', '2024财年', '2024年度', 'FY 2024'])('%s in Japan', (period) =>
    expect(notes('SHARE', ['Japan', period])).toBe(said.replace('FY2024', period)),
  );
  test('only where the year of companies ends in March, cities included', () => {
    expect(notes('SHARE', ['Europe', 'FY2025'])).toBe('');
    expect(notes('SHARE', ['Japan', '2024'])).toBe('');
    expect(notes('SHARE', ['Japan', 2024])).toBe('');
    expect(notes('RANK', ['印度', 'FY2017'])).toContain('fiscal year in India');
    expect(notes('VALUE', ['stores_open', 'Tokyo', 'FY2025'])).toContain('fiscal year in Tokyo');
    expect(notes('SERIES', ['share', 'Japan', '', 'FY2023', 'FY2024'])).toContain('FY2023 is read as 2023');
    expect(notes('COMPARE', ['share', 'Japan', 'FY24'])).toContain('FY24 is read as 2024');
    expect(notes('TIMELINE', ['India', 'FY24'])).toContain('FY24 is read as 2024');
  });
  test('EXPLAIN says it, with a figure and without', () => {
    expect(faces.EXPLAIN('share', 'Japan', 'FY2024')).toMatch(
      /^Smartphone.* Note: a fiscal year in Japan .* of the calendar\.$/,
    );
    expect(faces.EXPLAIN('share', 'Japan', 'FY2019')).toMatch(
      /^no figure: .*; a fiscal year in Japan .*FY2019 is read as 2019/,
    );
  });
  test('the command line says it on stderr, and ends as it did', async () => {
    const [plain, fiscal] = [
      await command('call', 'SHARE', 'Japan', '2024'),
      await command('call', 'SHARE', 'Japan', 'FY2024'),
    ];
    expect(fiscal).toEqual({ ...plain, err: `note: ${said}\n` });
    const none = await command('call', 'SHARE', 'Japan', 'FY2019');
    expect(none.code).toBe(1);
    expect(none.err).toMatch(/^note: a fiscal year .*\n#N\/A: no figure: /);
    const json = await command('call', 'SHARE', 'Japan', 'FY2024', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ value: 0.06, note: said });
  });
});

describe('a name that tables use differently', () => {
  const base = datasetFile.observations.find((o) => o.metric === 'share' && o.region === 'Europe')!;
  const own = (extra: Partial<typeof base>) =>
    datasetOf({ ...datasetFile, observations: [...datasetFile.observations, { ...base, id: 'own:1:1', ...extra }] });
  const on = (extra: Partial<typeof base>, args: readonly unknown[], lang: Lang = 'en'): string =>
    notesText(notesOfCall(own(extra), 'VALUE', args), lang);
  test('says so beside its figure, in every language', () => {
    const args = ['share', 'MEA', base.period];
    expect(on({ region: 'Middle East and Africa' }, args)).toBe(
      'Middle East and Africa: research houses differ on Türkiye, Israel and Pakistan',
    );
    for (const lang of ['zh-CN', 'zh-TW'] as const)
      expect(foreignIn(on({ region: 'Middle East and Africa' }, args, lang), lang)).toEqual([]);
    expect(on({ metric: 'usage_share' }, ['usage_share', 'Europe', base.period])).toBe(
      'Share of use: counts use, such as page views, and no shipments',
    );
    expect(on({ entity: 'OnePlus' }, ['share', 'Europe', base.period, 'OnePlus'])).toMatch(/^OnePlus: part of OPPO/);
  });
  test('and not where there is none, nor beside those of plain names', () => {
    expect(notes('SHARE', ['MEA'])).toBe('');
    expect(notes('SHARE', ['Europe', '2025Q2'])).toBe('');
  });
});

describe('a newest figure from long ago', () => {
  test('without a period the answer says from when it is', async () => {
    expect(notes('RANK', ['India'])).toBe('newest is 2017Q4; the data go to 2025');
    expect(notes('RANK', ['India', 'latest'])).toBe('newest is 2017Q4; the data go to 2025');
    expect(notes('COMPARE', ['rank', 'India'])).toBe('newest is 2017Q4; the data go to 2025');
    expect(faces.EXPLAIN('rank', 'India')).toMatch(/ Note: newest is 2017Q4; the data go to 2025\.$/);
    expect(await command('call', 'RANK', 'India')).toEqual({
      code: 0,
      out: '1\n',
      err: 'note: newest is 2017Q4; the data go to 2025\n',
    });
    const json = await command('call', 'RANK', 'India', '--json', '--lang', 'zh-CN');
    expect([JSON.parse(json.out), json.err]).toMatchObject([
      { value: 1, period: '2017Q4', note: '最新为 2017Q4；数据截至 2025' },
      '注：最新为 2017Q4；数据截至 2025\n',
    ]);
  });
  test('not with a period, not of late, not of what has no date or no newer one', () => {
    for (const args of [['India', '2017Q4'], ['Europe'], ['Japan'], ['Atlantis']]) expect(notes('RANK', args)).toBe('');
    expect(notes('SHARE', ['South Korea', '', 'Samsung'])).toBe('');
    expect(notes('PRICE', ['Redmi 1S'])).toBe('');
    expect(notes('VERSION', [])).toBe('');
  });
  test('two years are not long ago, and plans make nothing old', () => {
    const at = (period: string, extra: object = {}) => ({
      ...datasetFile.observations[0]!,
      id: period,
      period,
      ...extra,
    });
    const made = (...list: ReturnType<typeof at>[]) => datasetOf({ ...datasetFile, observations: list, checks: [] });
    const { metric, entity, region } = datasetFile.observations[0]!;
    const said = (data: ReturnType<typeof made>): string =>
      notesText(notesOfCall(data, 'VALUE', [metric, region, '', entity]), 'en');
    const newer = { region: 'Africa' };
    expect(said(made(at('2023'), at('2025', newer)))).toBe('');
    expect(said(made(at('2023Q3'), at('2025', newer)))).toBe('newest is 2023Q3; the data go to 2025');
    expect(said(made(at('2023'), at('2030', { ...newer, qualifier: 'planned' })))).toBe('');
    expect(said(made(at('n.d.'), at('2030', newer)))).toBe('');
  });
});

test.each(['zh-CN', 'zh-TW'] as const)('%s', (lang) => {
  setLanguage(lang);
  for (const text of [notes('SHARE', ['Japan', '2024财年'], lang), notes('RANK', ['India'], lang)]) {
    expect(text).not.toBe('');
    expect(foreignIn(text.replace('财年', ''), lang)).toEqual([]);
  }
  expect(faces.EXPLAIN('rank', 'India')).toMatch(/[注註]：最新[为為] 2017Q4.*。$/);
});
