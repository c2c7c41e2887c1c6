/** The first page of a workbook: what it says, before anybody has turned a page. */
import { QUALIFIERS, type Figure, type Qualifier } from '../../core/facts';
import { QUALIFIER_WORDS } from '../../core/format';
import { fingerprintOf, type Dataset } from '../../core/dataset';
import { put, sameWords, words, type Lang, type Words } from '../../core/lang';
import type { Block, Cell, HeadingBlock, NotesBlock, Page, Sheet, TableBlock } from '../../page/page';
import { emptyCell, textCell } from '../cells';
import { FRONT, page } from '../front';
import { cautionsOf, figuresOn } from './cautions';
import { leadingFindings } from './findings';
import { keyFigures, keyTable } from './key-numbers';

const TEXT = {
  findings: words('Findings', '要点', '重點'),
  cautions: words('What the documents do not say', '文件未说明之处', '文件未說明之處'),
  state: words(
    '{figures} figures and {events} events from {documents} documents; of {checks} checks {holds} hold, {open} stay open, {fails} do not hold; data of {date}',
    '{documents}份文件，{figures}个数据，{events}个事件；{checks}项核对中{holds}项成立、{open}项未决、{fails}项不成立；数据日期{date}',
    '{documents}份文件，{figures}個數據，{events}個事件；{checks}項核對中{holds}項成立、{open}項未決、{fails}項不成立；數據日期{date}',
  ),
} as const;

export const TO_EXPLORER = words(
  'For any other figure, choose it on the sheet {sheet}: it answers without the add-in.',
  '查询其他数据，请在“{sheet}”表中选择；无需加载项。',
  '查詢其他數據，請在「{sheet}」表中選擇；無需增益集。',
);

/** How each qualifier looks, on an example. */
const EXAMPLES: Readonly<Record<Qualifier, Words>> = {
  'exact': sameWords('19%'),
  'about': sameWords('~80%'),
  'over': sameWords('>5,000'),
  'under': sameWords('<1%'),
  'at-least': sameWords('≥35%'),
  'at-most': sameWords('≤3%'),
  'nearly': words('nearly 20%', '近20%', '近20%'),
  'planned': words('10,000 (plan)', '10,000（计划）', '10,000（計畫）'),
  'range-low': words('from 5', '自5', '自5'),
  'range-high': words('to 10', '至10', '至10'),
};

/**
 * Four columns of one width: a key number each; below, what a text is about in the first and the text over the others.
 */
const WIDTHS = [31, 31, 31, 31];

function stateOf({ figures, events, sources, checks, date }: Dataset, lang: Lang): string {
  const outcomes = (wanted: string): number => checks.filter(({ outcome }) => outcome === wanted).length;
  return put(TEXT.state, lang, {
    figures: figures.size,
    events: events.length,
    documents: sources.size,
    checks: checks.length,
    holds: outcomes('holds'),
    open: outcomes('open'),
    fails: outcomes('fails'),
    date,
  });
}

/** Two marks and their meanings a line. */
function legendRows(lang: Lang): readonly (readonly Cell[])[] {
  const half = Math.ceil(QUALIFIERS.length / 2);
  const pair = (qualifier: Qualifier | undefined): Cell[] =>
    qualifier ? [textCell(EXAMPLES[qualifier][lang], 'label'), textCell(QUALIFIER_WORDS[qualifier][lang], 'note')] : [];
  return QUALIFIERS.slice(0, half).map((one, i) => [...pair(one), ...pair(QUALIFIERS[half + i])]);
}

type Unplaced<B> = Omit<B, 'row' | 'column'>;
type Cells = readonly (readonly Cell[])[];
/** What stands under one heading, or under none. */
interface Part {
  readonly heading?: Words;
  readonly block: Unplaced<HeadingBlock> | Unplaced<NotesBlock> | Unplaced<TableBlock>;
}

/**
 * One below the other, an empty row between; one as well between a heading and what has no rules. Parts without cells
 * are left out.
 */
function stacked(parts: readonly Part[], lang: Lang): Block[] {
  let row = 0;
  return parts
    .filter(({ block }) => block.cells.length > 0)
    .flatMap(({ heading, block }): Block[] => {
      const head: Block[] = heading
        ? [{ kind: 'heading', row, column: 0, cells: [[textCell(heading[lang], 'subtitle')]] }]
        : [];
      const top = row + head.length + (heading && !isRuled(block) ? 1 : 0);
      row = top + block.cells.length + 1;
      return [...head, { ...block, row: top, column: 0 }];
    });
}
const isRuled = (block: Part['block']): boolean => block.kind === 'notes' && block.list === 'ruled';

const coverTable = (figures: readonly Figure[], dataset: Dataset, lang: Lang): Unplaced<TableBlock> =>
  keyTable('key_numbers', figures, dataset, lang);

/** A first page of which nothing is known but its key numbers. */
export const numbersPage = (figures: readonly Figure[], dataset: Dataset, lang: Lang): Page =>
  page('cover', lang, '', '', WIDTHS, stacked([{ block: coverTable(figures, dataset, lang) }], lang));

/**
 * @param title of the workbook.
 * @param sheets all sheets behind the contents, in their order.
 * @param explorer the sheet to choose on, where there is one.
 */
export function firstPage(
  title: Words,
  sheets: readonly Sheet[],
  explorer: Sheet | null,
  dataset: Dataset,
  lang: Lang,
): Page {
  const topics = sheets.filter(({ tab }) => tab === 'topic');
  const key = keyFigures(topics, dataset, lang);
  const findings = leadingFindings(sheets);
  const cautions = cautionsOf({
    dataset,
    figures: figuresOn(topics, dataset),
    rests: [...key.flatMap(({ observations }) => observations), ...findings.flatMap(({ rests }) => rests)],
  });
  const state = stateOf(dataset, lang);
  const line = (about: string, to: string, text: Cell): Cell[] => [
    textCell(about, 'link', { link: { page: to } }),
    text,
  ];
  const list = (cells: Cells): Part['block'] => ({ kind: 'notes', list: 'ruled', cells });
  const fact = (label: Words, value: string): Cell[] => [textCell(label[lang], 'label'), textCell(value)];
  const hint = (text: Words): Cell[] => [emptyCell('mark'), textCell(text[lang], 'note')];
  const exploring = explorer
    ? [
        [
          emptyCell('mark'),
          textCell(put(TO_EXPLORER, lang, { sheet: explorer.name }), 'note', { link: { page: explorer.page.id } }),
        ],
      ]
    : [];
  const parts: readonly Part[] = [
    {
      block: {
        kind: 'heading',
        cells: [
          [textCell(FRONT.product[lang], 'topic')],
          [textCell(title[lang], 'masthead')],
          [textCell(state, 'note')],
        ],
      },
    },
    ...(key.length > 0 ? [{ block: coverTable(key, dataset, lang) }] : []),
    {
      heading: TEXT.findings,
      block: list(
        findings.map((one) => line(one.sheet, one.page, textCell(one.text, 'text', { citations: one.rests }))),
      ),
    },
    {
      heading: TEXT.cautions,
      block: list(cautions.map((one) => line(one.about[lang], one.page, textCell(one.text[lang])))),
    },
    {
      heading: FRONT.how,
      block: {
        kind: 'notes',
        list: 'plain',
        cells: [
          ...legendRows(lang),
          ...[FRONT.bounds, FRONT.undated, FRONT.notes].map(hint),
          ...exploring,
          hint(FRONT.affiliation),
        ],
      },
    },
    {
      block: {
        kind: 'notes',
        list: 'plain',
        cells: [[...fact(FRONT.version, dataset.version), ...fact(FRONT.hash, fingerprintOf(dataset))]],
      },
    },
  ];
  return { ...page('cover', lang, title[lang], state, WIDTHS, stacked(parts, lang)), fillsPaper: true };
}
