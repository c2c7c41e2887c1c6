/**
 * The Explorer: every figure can be chosen, each choice gives what the documents say of it, and a choice without a
 * figure says so.
 */
import { fillWorkbook, workbooks, type WorkbookOptions } from '../../src/content';
import { fillExplorer, listsOf, type ExplorerChoice } from '../../src/content/explorer';
import { EXPLORER, STEPS } from '../../src/content/explorer/words';
import { dataPage } from '../../src/content/front';
import { citeShort } from '../../src/core/cite';
import type { Figure } from '../../src/core/facts';
import { displayValue, periodSaid, QUALIFIER_WORDS } from '../../src/core/format';
import type { Lang } from '../../src/core/lang';
import { dataset } from '../../src/dataset';
import type { Book, Cell, Page } from '../../src/page/page';
import { RARE, TRIED_LANGS } from '../rare';
import { mine, YEARS } from '../shared/own-choices';
import { choicesOf } from '../shared/explorer-choices';

const build = (options: Partial<WorkbookOptions> = {}): Book =>
  fillWorkbook(
    workbooks.find(({ id }) => id === 'blank')!,
    dataset,
    { lang: 'en', ...options },
  );
const pageOf = (book: Book, id: string): Page => book.sheets.find(({ page }) => page.id === id)!.page;
const dataPages = new Map(TRIED_LANGS.map((lang) => [lang, pageOf(build({ lang }), 'data')]));
const explored = (lang: Lang, choice: ExplorerChoice): Page =>
  fillExplorer(dataset, lang, dataPages.get(lang)!, choice)!.sheet.page;
const tableOf = (page: Page, name: string): readonly (readonly Cell[])[] =>
  page.blocks.find((block) => block.kind === 'table' && block.name === name)!.kind === 'table'
    ? page.blocks.flatMap((block) => (block.kind === 'table' && block.name === name ? [block.cells] : []))[0]!
    : [];
const answerOf = (page: Page): readonly (readonly Cell[])[] =>
  page.blocks.flatMap((block) => (block.kind === 'notes' ? [block.cells] : []))[0]!;
const texts = (rows: readonly (readonly Cell[])[]): string[][] =>
  rows.map((row) => row.map(({ value }) => String(value)));

test('every figure is the answer to one choice, with its bound, its citation and its further statements', () => {
  const { regions, entities, metrics } = dataset.vocabulary;
  for (const lang of TRIED_LANGS) {
    const choices = new Map(choicesOf(listsOf(dataset, lang)).map((choice) => [choice.join('|'), choice]));
    expect(choices.size).toBe(dataset.figures.size);
    // Together the languages have every figure; rarely each has.
    const figures = [...dataset.figures.values()].filter(
      (_, i) => RARE || i % TRIED_LANGS.length === TRIED_LANGS.indexOf(lang),
    );
    for (const figure of figures) {
      const first = figure.range?.low ?? figure.preferred;
      const names = [metrics.of(figure.metric), regions.get(figure.region)!, entities.get(figure.entity)!];
      const choice = choices.get([...names.map(({ name }) => name[lang]), periodSaid(first, lang)].join('|'))!;
      const page = explored(lang, choice);
      const lines = texts(answerOf(page));
      const ends = figure.range ? [figure.range.low, figure.range.high] : [first];
      expect(lines[0]![1]).toBe(ends.map((one) => displayValue(one, lang)).join(EXPLORER.join[lang]));
      expect(lines[1]![1]).toBe(figure.range ? EXPLORER.range[lang] : QUALIFIER_WORDS[first.qualifier][lang]);
      expect(lines.map(([, said]) => said)).toContain(citeShort(dataset, first, lang));
      const rest = figure.observations.filter((one) => !ends.includes(one));
      const also = texts(tableOf(page, 'Atlas_explorer_statements')).slice(1);
      expect(also.filter(([shown]) => shown !== '').map(([shown, source]) => [shown, source])).toEqual(
        rest.map((one) => [displayValue(one, lang), citeShort(dataset, one, lang)]),
      );
      const market = dataset.markets.get(`${figure.metric}|${figure.region}`)!;
      const shown = texts(tableOf(page, 'Atlas_explorer_beside'))
        .slice(1)
        .filter(([period]) => period !== '');
      expect(shown).toHaveLength(market.length);
      expect(shown).toContainEqual([choice[3], choice[2], lines[0]![1], lines[1]![1]]);
    }
  }
});

/** The bars as they are drawn: label, and which series has a length. */
const drawn = (page: Page): { label: string; by: string[] }[] => {
  const chart = page.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))[0]!;
  return chart.series[0]!.categories.map((label, i) => ({
    label,
    by: chart.series.flatMap(({ name, values }) => (values[i] === null ? [] : [name])),
  }));
};
const choiceOf = (find: (figure: Figure) => boolean): ExplorerChoice => {
  const at = [...listsOf(dataset, 'en').periods].findIndex(({ key }) =>
    [...dataset.figures.values()].some((one) => find(one) && (one.key === key || key === dataKeyOf(one))),
  );
  return choicesOf(listsOf(dataset, 'en'))[at]!;
};
const dataKeyOf = ({ key, range }: Figure): string => (range ? key.replace('|', ':low|') : key);

test('a bound is no bar of its length, and a range goes from end to end', () => {
  const of = (key: string): { label: string; by: string[] } =>
    drawn(
      explored(
        'en',
        choiceOf((figure) => figure.key === key),
      ),
    ).find(({ by }) => by.some((one) => one.startsWith(STEPS.chosenBar.en)))!;
  expect(of('share|Xiaomi|Japan|..2022')).toEqual({ label: 'Xiaomi, up to 2022: <1%', by: [STEPS.chosenOpen.en] });
  expect(of('share|Xiaomi|Japan|2024').by).toEqual([STEPS.chosenBar.en]);
  expect(of('launch_price|Redmi entry models|Europe|2017').by).toEqual([STEPS.below.en, STEPS.chosenOpen.en]);
});

test.each(TRIED_LANGS)('figures of the user’s own are chosen and cited like others: %s', (lang) => {
  const lists = listsOf(mine, lang);
  const data = dataPage(mine, lang);
  const at = (key: string): Page => {
    const choice = choicesOf(lists)[lists.periods.findIndex((one) => one.key === key)]!;
    return fillExplorer(mine, lang, data, choice)!.sheet.page;
  };
  const chosen = STEPS.chosenBar[lang];
  // Of a vendor with more figures than bars those around the chosen one are shown.
  for (const year of YEARS) {
    const page = at(`share|Xiaomi|Poland|${year}`);
    expect(answerOf(page)[0]![1]!.value).toBe(`${YEARS.indexOf(year) + 1}%`);
    expect(texts(answerOf(page)).flat().join()).toContain(`Mine!E${year}`);
    expect(drawn(page).filter(({ by }) => by.includes(chosen))).toHaveLength(1);
  }
  expect(drawn(at('share|Samsung|Poland|2024')).find(({ by }) => by.includes(STEPS.chosenOpen[lang]))?.label).toMatch(
    />20%$/,
  );
  const other = answerOf(at('share|Xiaomi|Japan|2024'));
  expect(texts(other).flat()).toContain(EXPLORER.disagree[lang].replace('{count}', '2'));
  // Euros and dollars are not of one length.
  const prices = drawn(at('launch_price|iPhone 16 Pro Max|Poland|2024')).filter(({ label }) => label !== '');
  expect(prices.map(({ by }) => by).sort()).toEqual([[], [chosen]]);
});

test.each<[string, ExplorerChoice, readonly string[]]>([
  ['nothing known', ['no such metric', 'Japan', 'Xiaomi', '2024'], ['absent', 'above', 'above', 'above']],
  ['another region', ['Smartphone market share', 'Paris', 'Xiaomi', '2024'], ['found', 'absent', 'above', 'above']],
  ['another vendor', ['Smartphone market share', 'Japan', 'vivo', '2024'], ['found', 'found', 'absent', 'above']],
  ['another period', ['Smartphone market share', 'Japan', 'Xiaomi', '2019'], ['found', 'found', 'found', 'absent']],
  ['nothing chosen', ['', '', '', ''], ['absent', 'above', 'above', 'above']],
])('%s: said in words, and what there is', (_, choice, states) => {
  const page = explored('en', choice);
  const rows = texts(tableOf(page, 'Atlas_explorer')).slice(1);
  expect(rows.map((row) => row[2])).toEqual(states.map((one) => EXPLORER[one as 'found'].en));
  const level = states.indexOf('absent');
  expect(rows[level]![3]).not.toBe('');
  const answer = answerOf(page);
  expect(answer[0]![1]).toMatchObject({ value: EXPLORER.missing.en, outcomes: { fail: EXPLORER.missing.en } });
  expect(answer.slice(1).every((row) => row[1]!.value === '')).toBe(true);
});

test('workbooks of native formulas have it, listed in their contents; others do not', () => {
  for (const { id } of workbooks) {
    const ids = (options: Partial<WorkbookOptions>): string[] =>
      fillWorkbook(
        workbooks.find((one) => one.id === id)!,
        dataset,
        { lang: 'en', ...options },
      ).sheets.map(({ page }) => page.id);
    expect(ids({})).toEqual(expect.arrayContaining(['explorer', 'explorer-lists']));
    for (const options of [{ formulas: 'addin' }, { formulas: 'values' }, { explorer: null }] as const)
      expect(ids(options).filter((one) => one.startsWith('explorer'))).toEqual([]);
  }
  const contents = tableOf(pageOf(build(), 'contents'), 'Atlas_contents');
  expect(contents.map(([cell]) => cell!.value)).toEqual(expect.arrayContaining([EXPLORER.name.en]));
  expect(contents.map(([cell]) => cell!.value)).not.toContain(EXPLORER.listsName.en);
});

test('what programs show of a choice fits what they allow', () => {
  for (const lang of TRIED_LANGS)
    for (const { prompt, refusal } of build({ lang }).sheets.flatMap(({ picked = [] }) => picked)) {
      expect(Math.max(prompt.title.length, refusal.title.length)).toBeLessThanOrEqual(32);
      expect(Math.max(prompt.text.length, refusal.text.length)).toBeLessThanOrEqual(255);
    }
});
