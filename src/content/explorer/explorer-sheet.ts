/** The sheet on which a reader chooses a figure and reads its answer; it asks the hidden sheet and the Data sheet, and nothing else. */
import { HEADS } from '../../core/heads';
import type { Lang, Words } from '../../core/lang';
import { textWidth } from '../../page/width';
import type { Block, Cell, ChartSeries, ChartSpec, Page, Picked } from '../../page/page';
import { textCell } from '../cells';
import { FIRST_ROW } from '../places';
import { barOptions, barRows, statementRows, type DataRows, type ExplorerState } from './answer';
import type { ExplorerChoice, ExplorerLists, PeriodOption } from './lists';
import { shownFormula, shownOf } from './bars';
import { thereIs } from './lists-sheet';
import { CHOICE, CHOOSE, type Places } from './steps';
import { EXPLORER } from './words';

/** First of the four cells that a reader fills. */
export const CHOICE_AT = { row: FIRST_ROW + 1, column: 1 } as const;
const LEVELS = [EXPLORER.metric, EXPLORER.region, EXPLORER.vendor, EXPLORER.period] as const;
const ANSWER_AT = FIRST_ROW + LEVELS.length + 3;
const TABLES_COLUMNS = 4;
const CHART = { columns: 5, rowsABar: 2, rows: 4 } as const;

const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const longestOf = (texts: Iterable<string>): string => {
  let [longest, width] = ['', -1];
  for (const text of new Set(texts)) if (textWidth(text) > width) [longest, width] = [text, textWidth(text)];
  return longest;
};
const live = (value: string, formula: string, extra: Partial<Cell> = {}, role: Cell['role'] = 'text'): Cell => ({
  ...textCell(value, role),
  format: 'General',
  formulas: { native: [formula], addin: [formula] },
  ...extra,
});

interface Ground {
  readonly lists: ExplorerLists;
  readonly state: ExplorerState;
  readonly choice: ExplorerChoice;
  readonly data: DataRows;
  readonly at: Places;
  readonly lang: Lang;
}

function stateWord({ levels }: ExplorerState, level: number): Words {
  if (levels[level]!.at > 0) return EXPLORER.found;
  return levels[level]!.count === 0 ? EXPLORER.above : EXPLORER.absent;
}

function choosing({ lists, state, choice, at, lang }: Ground): Cell[][] {
  const lowered = [[lists.metrics], ...parents(lists)];
  return LEVELS.map((label, level) => {
    const { options, from, count } = state.levels[level]!;
    const [found, absent, above] = [EXPLORER.found[lang], EXPLORER.absent[lang], EXPLORER.above[lang]];
    return [
      textCell(label[lang], 'label'),
      textCell(choice[level]!, 'text', { longest: longestOf(options.map(({ name }) => name)) }),
      live(
        stateWord(state, level)[lang],
        `IF(${at.state(level, 'at')}>0,${quote(found)},IF(${at.state(level, 'count')}=0,${quote(above)},${quote(absent)}))`,
        { outcomes: { pass: found, fail: absent, open: above }, longest: longestOf([found, absent, above]) },
      ),
      live(thereIs(options.slice(from - 1, from - 1 + count), lang), at.state(level, 'there'), {
        longest: longestOf(lowered[level]!.map((some) => thereIs(some, lang))),
      }),
    ];
  });
}

/** What can be chosen on each level below the first, for every choice above it. */
const parents = ({ metrics, regions, vendors, periods }: ExplorerLists): (readonly { readonly name: string }[])[][] => [
  metrics.map(({ from, count }) => regions.slice(from - 1, from - 1 + count)),
  regions.map(({ from, count }) => vendors.slice(from - 1, from - 1 + count)),
  vendors.map(({ from, count }) => periods.slice(from - 1, from - 1 + count)),
];

interface Line {
  readonly label: Words;
  readonly text: (row: number, high: number, period: PeriodOption | null) => string;
  readonly formula: (row: string, high: string) => string;
}

function lines({ data, at, lang }: Ground): Line[] {
  const column =
    (name: string): Line['formula'] =>
    (row) =>
      `INDEX(${name},${row})&""`;
  const listed = (of: 'citation' | 'others'): string =>
    `INDEX(${at.column('periods', of)},MAX(1,${at.state(3, 'at')}))`;
  const [before, after, comma] = [EXPLORER.line[lang], EXPLORER.lineEnd[lang], EXPLORER.comma[lang]];
  const lineOf = (row: number): string =>
    data.isNumber(row, 'line') ? before + data.text(row, 'line') + after : data.text(row, 'line');
  return [
    {
      label: HEADS.exactness,
      text: (row, high) => (high === 0 ? data.text(row, 'exactness') : EXPLORER.range[lang]),
      formula: (row, high) => `IF(${high}=0,INDEX(Atlas_Exactness,${row}),${quote(EXPLORER.range[lang])})`,
    },
    { label: HEADS.basis, text: (row) => data.text(row, 'basis'), formula: column('Atlas_Period_Basis') },
    { label: EXPLORER.unit, text: (row) => data.text(row, 'unit'), formula: column('Atlas_Unit') },
    {
      label: HEADS.printed,
      text: (row, high) => data.text(row, 'printed') + (high === 0 ? '' : ` – ${data.text(high, 'printed')}`),
      formula: (row, high) => `INDEX(Atlas_Printed,${row})&IF(${high}=0,""," – "&INDEX(Atlas_Printed,MAX(1,${high})))`,
    },
    { label: HEADS.agency, text: (row) => data.text(row, 'agency'), formula: column('Atlas_Data_House') },
    {
      label: EXPLORER.source,
      text: (_row, _high, period) => period?.citation ?? '',
      formula: () => listed('citation'),
    },
    {
      label: EXPLORER.place,
      text: (row) => data.text(row, 'document') + comma + lineOf(row),
      formula: (row) =>
        `INDEX(Atlas_Document,${row})&${quote(comma)}&IF(ISNUMBER(INDEX(Atlas_Line,${row})),${quote(before)}&INDEX(Atlas_Line,${row})&${quote(after)},INDEX(Atlas_Line,${row}))`,
    },
    { label: HEADS.remark, text: (row) => data.text(row, 'remark'), formula: column('Atlas_Remark') },
    { label: EXPLORER.others, text: (_row, _high, period) => period?.others ?? '', formula: () => listed('others') },
  ];
}

function answer(ground: Ground): Cell[][] {
  const { lists, state, data, at, lang } = ground;
  const [row, high] = [at.answer('row'), at.answer('high')];
  const asked = lists.periods.map((one) => ({ one, row: data.rowOf(one.key), high: data.rowOf(one.highKey) }));
  const [missing, gone] = [EXPLORER.missing[lang], EXPLORER.gone[lang]];
  const shown = state.row > 0 ? shownOf(data, state.row, state.high, lang) : state.period ? gone : missing;
  const some = `MAX(1,${row})`;
  return [
    [
      textCell(EXPLORER.figure[lang], 'label'),
      live(
        shown,
        `IF(${row}>0,${shownFormula(some, high, lang)},IF(${at.state(3, 'at')}>0,${quote(gone)},${quote(missing)}))`,
        { outcomes: { fail: missing, open: gone } },
        'title',
      ),
    ],
    ...lines(ground).map(({ label, text, formula }): Cell[] => [
      textCell(label[lang], 'label'),
      live(state.row === 0 ? '' : text(state.row, state.high, state.period), `IF(${row}=0,"",${formula(some, high)})`, {
        longest: longestOf(asked.flatMap((one) => (one.row === 0 ? [] : text(one.row, one.high, one.one)))),
      }),
    ]),
  ];
}

function further({ lists, state, data, at }: Ground): Cell[][] {
  const { statements } = lists;
  const said = statements.map((one) => ({ ...one, row: data.rowOf(one.key) }));
  const columns = [
    ['Atlas_Shown', 'shown'],
    ['Atlas_Exactness', 'exactness'],
    ['Atlas_Data_House', 'agency'],
  ] as const;
  return Array.from({ length: statementRows(lists) }, (_, i) => {
    const [row, place] = [state.statements[i]!, at.statement(i)];
    const period = `MAX(1,${at.state(3, 'at')})`;
    const citation = row === 0 ? '' : statements[state.period!.from - 1 + i]!.citation;
    const [shown, exactness, agency] = columns.map(([name, column]) =>
      live(data.text(row, column), `IF(${place}=0,"",INDEX(${name},MAX(1,${place}))&"")`, {
        longest: longestOf(said.map((one) => data.text(one.row, column))),
      }),
    );
    const source = live(
      citation,
      `IF(${place}=0,"",INDEX(${at.column('statements', 'citation')},INDEX(${at.column('periods', 'from')},${period})+${i}))`,
      { longest: longestOf(said.map((one) => one.citation)) },
    );
    return [shown!, source, exactness!, agency!];
  });
}

function beside({ lists, state, data, at, lang }: Ground): Cell[][] {
  const { periods } = lists;
  const range = EXPLORER.range[lang];
  const exactnessOf = (row: number, high: number): string => (high > 0 ? range : data.text(row, 'exactness'));
  const options = barOptions(lists, data);
  return state.bars.map((bar, i) => {
    const [row, high, place] = [at.bar(i, 'row'), at.bar(i, 'high'), `MAX(1,${at.bar(i, 'at')})`];
    const possible = [...options[i]!].flatMap((one) => periods[one - 1] ?? []);
    const longest = (text: (one: PeriodOption) => string): Partial<Cell> => ({
      longest: longestOf(possible.map(text)),
    });
    const period = bar.row > 0 ? periods[bar.at - 1] : undefined;
    const listed = (of: 'vendor' | 'name'): Cell =>
      live(
        period?.[of] ?? '',
        `IF(${row}=0,"",INDEX(${at.column('periods', of)},${place}))`,
        longest((one) => one[of]),
      );
    return [
      listed('name'),
      listed('vendor'),
      live(
        shownOf(data, bar.row, bar.high, lang),
        at.bar(i, 'shown'),
        longest((one) => shownOf(data, data.rowOf(one.key), data.rowOf(one.highKey), lang)),
      ),
      live(
        exactnessOf(bar.row, bar.high),
        `IF(${row}=0,"",IF(${high}=0,INDEX(Atlas_Exactness,MAX(1,${row})),${quote(range)}))`,
        longest((one) => exactnessOf(data.rowOf(one.key), data.rowOf(one.highKey))),
      ),
    ];
  });
}

/** Whose figures stand below: the metric and the region, and how many there are where not all fit. */
function besideTitle({ lists, state, choice, at, lang }: Ground): Cell {
  const bars = barRows(lists);
  const { from, to } = state.market;
  const count = from === 0 ? 0 : to - from + 1;
  const comma = EXPLORER.comma[lang];
  const [before, between, after] = EXPLORER.besideFirst[lang].replace('{shown}', String(bars)).split(/(\{count\})/) as [
    string,
    string,
    string,
  ];
  const counted = `${at.answer('marketTo')}-${at.answer('marketFrom')}+1`;
  return live(
    from === 0
      ? ''
      : choice[0] +
          comma +
          choice[1] +
          (count > bars ? before + between.replace('{count}', String(count)) + after : ''),
    `IF(${at.answer('marketFrom')}=0,"",INDEX(${CHOICE},1)&${quote(comma)}&INDEX(${CHOICE},2)&IF(${counted}>${bars},${quote(before)}&(${counted})&${quote(after)},""))`,
    {},
    'subtitle',
  );
}

export function chartOf(series: readonly ChartSeries[], sheet: string, lang: Lang): ChartSpec {
  return {
    id: 'explorer',
    type: 'bar',
    title: EXPLORER.chart[lang],
    categoryAxis: '',
    valueAxis: '',
    format: 'General',
    altText: EXPLORER.alt[lang],
    sourceLine: EXPLORER.legend[lang],
    series,
    follows: { sheet },
  };
}

export function explorerPage(ground: Ground, chart: ChartSpec): Page {
  const { lists, choice, lang } = ground;
  const head = (...words: readonly Words[]): Cell[] => words.map((one) => textCell(one[lang], 'header'));
  const table = (row: number, name: string, title: Words, cells: readonly (readonly Cell[])[]): Block => ({
    kind: 'table',
    row,
    column: 0,
    name,
    title: title[lang],
    cells,
  });
  const heading = (row: number, cell: Cell): Block => ({ kind: 'heading', row, column: 0, cells: [[cell]] });
  const answered = answer(ground);
  const name = [0, 2, 1, 3].map((i) => choice[i]).join(EXPLORER.comma[lang]);
  const nameFormula = [1, 3, 2, 4].map((i) => `INDEX(${CHOICE},${i})`).join(`&${quote(EXPLORER.comma[lang])}&`);
  const furtherAt = ANSWER_AT + answered.length + 1;
  const besideAt = furtherAt + statementRows(lists) + 2;
  const bars = barRows(lists);
  const blocks: Block[] = [
    {
      kind: 'heading',
      row: 0,
      column: 0,
      cells: [[textCell(EXPLORER.title[lang], 'title')], [textCell(EXPLORER.summary[lang], 'note')]],
    },
    table(FIRST_ROW, 'Atlas_explorer', EXPLORER.title, [
      head(EXPLORER.what, EXPLORER.choice, EXPLORER.state, EXPLORER.there),
      ...choosing(ground),
    ]),
    heading(ANSWER_AT - 1, live(name, nameFormula, {}, 'subtitle')),
    { kind: 'notes', row: ANSWER_AT, column: 0, cells: answered },
    table(furtherAt, 'Atlas_explorer_statements', EXPLORER.others, [
      head(EXPLORER.also, EXPLORER.source, HEADS.exactness, HEADS.agency),
      ...further(ground),
    ]),
    heading(besideAt, besideTitle(ground)),
    table(besideAt + 1, 'Atlas_explorer_beside', EXPLORER.chart, [
      head(EXPLORER.period, EXPLORER.vendor, EXPLORER.figure, HEADS.exactness),
      ...beside(ground),
    ]),
    {
      kind: 'chart',
      row: FIRST_ROW,
      column: TABLES_COLUMNS + 1,
      rows: CHART.rows + CHART.rowsABar * bars,
      columns: CHART.columns,
      chart,
    },
  ];
  return {
    id: 'explorer',
    topic: 'front',
    lang,
    title: EXPLORER.title[lang],
    summary: EXPLORER.summary[lang],
    widths: [],
    rowCount: besideAt + 2 + bars,
    blocks,
    notes: [],
    sourceLine: '',
  };
}

export const pickedCells = (lang: Lang, at: Places): Picked[] =>
  LEVELS.map((label, level) => ({
    row: CHOICE_AT.row + level,
    column: CHOICE_AT.column,
    list: CHOOSE[level]!,
    options: at.options(level),
    prompt: { title: label[lang], text: EXPLORER.prompt[lang] },
    refusal: { title: label[lang], text: EXPLORER.refusal[lang] },
  }));
