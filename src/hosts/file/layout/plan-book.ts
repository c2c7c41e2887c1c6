import type { Book } from '../../../page/page';
import { absoluteAddress } from '../../../page/page';
import { words } from '../../../core/lang';
import { bookLooks } from './cell-looks';
import { quoteSheet } from './cells';
import { planSheet } from './layout';
import { marginColumns } from './margin';
import { BODY_SIZE } from './looks';
import type { FormulaMode, PlannedBook } from './plan';
import { TYPEFACES } from '../write/typefaces';

const PAGE_OF = words('Page &P of &N', '第 &P 页，共 &N 页', '第 &P 頁，共 &N 頁');
const ABOUT = words(
  'Figures as stated in the cited documents; the qualifier is part of each number format.',
  '数字以所引文件为准；限定词写在各单元格的数字格式中。',
  '數字以所引文件為準；限定詞寫在各儲存格的數字格式中。',
);

const LONGEST_LEFT = 190;

/** Excel takes 255 characters for a footer; `&` starts a code, and a digit behind a font size would belong to it. */
export function footerCode(text: string, lang: Book['lang']): string {
  const right = `&R&8 ${PAGE_OF[lang]}`;
  const left = [...text.replace(/\s+/g, ' ')].map((char) => (char === '&' ? '&&' : char));
  while (left.join('').length > LONGEST_LEFT) left.pop();
  return `&L&8 ${left.join('')}${right}`;
}

/** Nothing for the one that is built if nothing is said. */
const editionWords = ({ edition }: Book): string[] => (edition === 'full' ? [] : [`edition=${edition}`]);

/**
 * `regions=Southeast%20Asia+Japan`: what was chosen is known again when the file is checked, without spaces and commas.
 */
const choiceWords = ({ choice }: Book): string[] =>
  Object.entries(choice ?? {}).map(
    ([name, ids]: [string, readonly string[]]) => `${name}=${ids.map(encodeURIComponent).join('+')}`,
  );

export function planBook(book: Book, mode: FormulaMode): PlannedBook {
  // A page can stand on one sheet only as far as links go: the first. To what is out of sight nothing leads.
  const seen = book.sheets.filter(({ hidden }) => !hidden);
  const sheetOf = new Map([...seen].reverse().map((sheet) => [sheet.page.id, sheet.name]));
  const footer = footerCode(book.footer, book.lang);
  const lookOf = bookLooks();
  return {
    title: book.title,
    subject: book.subject,
    keywords: [
      'xiaomi-atlas',
      book.id,
      book.lang,
      book.dataVersion,
      book.dataHash,
      ...editionWords(book),
      ...choiceWords(book),
    ].join(' '),
    description: ABOUT[book.lang],
    date: book.dataDate,
    typefaces: TYPEFACES[book.lang],
    fontSize: BODY_SIZE,
    front: 0,
    sheets: book.sheets.map((sheet) => planSheet(sheet, { mode, lang: book.lang, footer, sheetOf, lookOf })),
    names: [
      ...book.names.map(({ name, sheet, from, to }) => {
        const page = book.sheets.find((one) => one.name === sheet)?.page;
        const origin = { row: 0, column: page ? marginColumns(page) : 0 };
        return {
          name,
          reference: `${quoteSheet(sheet)}!${absoluteAddress(from, origin)}:${absoluteAddress(to, origin)}`,
        };
      }),
      ...book.sheets
        .flatMap(({ picked = [] }) => picked)
        .map(({ list, options }) => ({ name: list, reference: options })),
    ],
  };
}
