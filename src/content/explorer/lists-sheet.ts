/** The hidden sheet behind the Explorer: what can be chosen, and what follows from a choice, a cell a step. */
import { put, type Lang } from '../../core/lang';
import type { Block, Cell, CellRef, ChartSeries, Page } from '../../page/page';
import { textCell } from '../cells';
import { MOST, statementRows, type DataRows, type ExplorerState } from './answer';
import { barCells, COLORS, highFormula, rowFormula, SERIES, seriesColumn } from './bars';
import type { ExplorerLists } from './lists';
import {
  ANSWER,
  BAR,
  BARS,
  CHOICE,
  FIRST,
  FOUND,
  LEVELS,
  LISTS,
  literal,
  literalText,
  live,
  number,
  Places,
  quote,
  SLOTS,
  text,
  TOP,
} from './steps';
import { EXPLORER, STEPS } from './words';

/** The options of a level in words: the first few, and how many there are. */
export function thereIs(options: readonly { readonly name: string }[], lang: Lang): string {
  const named = options.slice(0, MOST.options).map(({ name }) => name);
  const more = options.length > MOST.options ? put(EXPLORER.more, lang, { count: options.length }) : '';
  return named.join(EXPLORER.list[lang]) + more;
}

function levelCells(level: number, state: ExplorerState, choice: string, at: Places, lang: Lang): Cell[] {
  const { options, from, to, count, at: found } = state.levels[level]!;
  const own = options.slice(from - 1, from - 1 + count);
  const list = LEVELS[level]!;
  const above = level === 0 ? '' : at.state(level - 1, 'at');
  const parent = LEVELS[level - 1];
  const of = (what: 'from' | 'count', none: number): string =>
    `IF(${above}=0,${none},INDEX(${at.column(parent!, what)},${above}))`;
  const given = (value: number, formula: () => string): Cell => (level === 0 ? number(value) : live(value, formula()));
  const names = at.column(list, 'name');
  const first = at.state(level, 'from');
  const counted = at.state(level, 'count');
  const joined = (i: number): string =>
    own
      .slice(0, i + 1)
      .map(({ name }) => name)
      .join(EXPLORER.list[lang]);
  const [before, after] = EXPLORER.more[lang].split('{count}') as [string, string];
  return [
    live(literalText(choice), literal(`INDEX(${CHOICE},${level + 1})&""`)),
    given(from, () => of('from', options.length + 1)),
    given(to, () => `IF(${counted}=0,${first},${first}+${counted}-1)`),
    given(count, () => of('count', 0)),
    // Not by the list's name: a program that loses such names would leave every choice unknown.
    live(found, `IF(${counted}=0,0,IFERROR(MATCH(${at.state(level, 'chosen')},${at.options(level)},0)+${first}-1,0))`),
    ...Array.from({ length: MOST.options }, (_, i) =>
      live(
        joined(i),
        i === 0
          ? `IF(${counted}=0,"",INDEX(${names},${first}))`
          : `IF(${counted}>${i},${at.state(level, 'options', i - 1)}&${quote(EXPLORER.list[lang])}&INDEX(${names},${first}+${i}),${at.state(level, 'options', i - 1)})`,
      ),
    ),
    live(
      thereIs(own, lang),
      `${at.state(level, 'options', MOST.options - 1)}&IF(${counted}>${MOST.options},${quote(before)}&${counted}&${quote(after)},"")`,
    ),
  ];
}

function answerCells(state: ExplorerState, at: Places): Cell[] {
  const bars = state.bars.length;
  const period = at.state(3, 'at');
  const vendor = at.state(2, 'at');
  const region = at.state(1, 'at');
  const { row, high, family, market } = state;
  const inFamily = (what: 'from' | 'count'): string => `IF(${vendor}=0,0,${at.state(3, what)})`;
  const [from, count] = [at.column('vendors', 'from'), at.column('vendors', 'count')];
  const [first, last] = [at.state(2, 'from'), at.state(2, 'to')];
  return [
    live(
      state.period ? literalText(state.period.key) : '',
      `IF(${period}=0,"",INDEX(${at.column('periods', 'key')},MAX(1,${period})))`,
    ),
    live(row, rowFormula(`${period}>0`, at.answer('key'))),
    live(high, highFormula(at, at.answer('row'), period)),
    live(family.from, inFamily('from')),
    live(family.count, inFamily('count')),
    live(market.from, `IF(${region}=0,0,INDEX(${from},${first}))`),
    live(market.to, `IF(${region}=0,0,INDEX(${from},${last})+INDEX(${count},${last})-1)`),
    live(
      state.skipped,
      `MAX(0,MIN(${period}-${at.answer('familyFrom')}-${Math.floor(bars / 2)},${at.answer('familyCount')}-${bars}))`,
    ),
    live(state.measuredBy, `IF(${at.answer('row')}>0,${at.answer('row')},${at.bar(0, 'row')})`),
  ];
}

function listCells(lists: ExplorerLists, lang: Lang): Block[] {
  const nothing = text('–');
  const block = (column: number, heads: readonly string[], rows: readonly (readonly Cell[])[]): Block => ({
    kind: 'notes',
    row: TOP,
    column,
    cells: [heads.map((head) => text(head)), ...rows],
  });
  const run = ({ from, count }: { readonly from: number; readonly count: number }): Cell[] => [
    number(from),
    number(count),
  ];
  const level = (list: 'metrics' | 'regions' | 'vendors', head: string): Block =>
    block(
      LISTS[list].name,
      [head, STEPS.from[lang], STEPS.count[lang]],
      [...lists[list].map((one) => [text(one.name), ...run(one)]), [nothing]],
    );
  return [
    level('metrics', EXPLORER.metric[lang]),
    level('regions', EXPLORER.region[lang]),
    level('vendors', EXPLORER.vendor[lang]),
    block(
      LISTS.periods.name,
      [
        EXPLORER.period[lang],
        STEPS.from[lang],
        STEPS.count[lang],
        STEPS.key[lang],
        STEPS.high[lang],
        EXPLORER.vendor[lang],
        EXPLORER.others[lang],
        EXPLORER.source[lang],
      ],
      [
        ...lists.periods.map((one) => [
          text(one.name),
          ...run(one),
          text(literalText(one.key)),
          one.highKey === null ? { ...text(''), value: null } : text(literalText(one.highKey)),
          text(one.vendor),
          text(one.others),
          text(one.citation),
        ]),
        [nothing],
      ],
    ),
    block(
      LISTS.statements.key,
      [STEPS.key[lang], EXPLORER.source[lang]],
      lists.statements.map(({ key, citation }) => [text(literalText(key)), text(citation)]),
    ),
  ];
}

export interface ListsSheet {
  readonly page: Page;
  readonly series: readonly ChartSeries[];
}

export function listsSheet(
  lists: ExplorerLists,
  state: ExplorerState,
  choice: readonly string[],
  data: DataRows,
  { lang, name, sheet }: { readonly lang: Lang; readonly name: string; readonly sheet: string },
): ListsSheet {
  const at = new Places(lists, sheet, true);
  const levels = LEVELS.map((_, level) => levelCells(level, state, choice[level]!, at, lang));
  const heads = [EXPLORER.metric, EXPLORER.region, EXPLORER.vendor, EXPLORER.period].map((one) => text(one[lang]));
  const labels = [
    ...[STEPS.chosen, STEPS.from, STEPS.to, STEPS.count, STEPS.at].map((one) => one[lang]),
    ...Array.from({ length: MOST.options }, (_, i) => put(STEPS.options, lang, { n: i + 1 })),
    EXPLORER.there[lang],
  ];
  const bars = barCells(lists, state, data, at, lang);
  const statements = Array.from({ length: statementRows(lists) }, (_, i) => {
    const period = at.state(3, 'at');
    const of = (column: 'from' | 'count'): string => `INDEX(${at.column('periods', column)},MAX(1,${period}))`;
    return [
      text(put(STEPS.statement, lang, { n: i + 1 })),
      live(
        state.statements[i]!,
        `IF(${period}=0,0,IF(${of('count')}<${i + 1},0,IFERROR(MATCH(INDEX(${at.column('statements', 'key')},${of('from')}+${i}),Atlas_Key,0),0)))`,
      ),
    ];
  });
  const title = put(EXPLORER.listsTitle, lang, { name });
  const blocks: Block[] = [
    { kind: 'heading', row: 0, column: 0, cells: [[textCell(title, 'title')]] },
    {
      kind: 'notes',
      row: TOP,
      column: 0,
      cells: [[text(''), ...heads], ...labels.map((label, i) => [text(label), ...levels.map((cells) => cells[i]!)])],
    },
    {
      kind: 'notes',
      row: FOUND,
      column: 0,
      cells: answerCells(state, at).map((cell, i) => [text(STEPS[ANSWER[i]!][lang]), cell]),
    },
    { kind: 'notes', row: SLOTS, column: 0, cells: statements },
    ...listCells(lists, lang),
    {
      kind: 'notes',
      row: TOP,
      column: BARS,
      cells: [[...BAR.slice(0, -1), ...SERIES].map((head) => text(STEPS[head][lang])), ...bars.cells],
    },
  ];
  const rows = Math.max(...blocks.map((block) => block.row + (block.kind === 'chart' ? 0 : block.cells.length)));
  const ref = (row: number, column: number): CellRef => ({ row, column });
  const labelColumn = BARS + BAR.indexOf('label');
  return {
    page: {
      id: 'explorer-lists',
      topic: 'front',
      lang,
      title,
      summary: '',
      widths: [],
      rowCount: rows,
      blocks,
      notes: [],
      sourceLine: '',
    },
    series: SERIES.map((one, s) => ({
      name: STEPS[one][lang],
      nameRef: ref(TOP, seriesColumn(s)),
      color: COLORS[s]!,
      categories: bars.drawn.map(([label]) => label),
      categoryRefs: bars.drawn.map((_, i) => ref(FIRST + i, labelColumn)),
      values: bars.drawn.map((line) => line[1 + s] as number | null),
      labels: bars.drawn.map(([label]) => label),
      valueRefs: bars.drawn.map((_, i) => ref(FIRST + i, seriesColumn(s))),
    })),
  };
}
