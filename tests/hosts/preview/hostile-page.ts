/** A page whose texts try to be formulas, markup, dates and numbers. */
import type { Page } from '../../../src/page/page';
import { cell, page } from '../page-fixture';

export const HOSTILE = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\n=2+2',
  '  =3+3',
  '＝1+1',
  '＋1+1',
  '=HYPERLINK("http://example.com","x")',
  "=cmd|' /C calc'!A0",
  '<b>=1+1</b>',
  '</td></tr></table>=1+1',
  '"quoted" and more',
  '2025-09',
  '2025-11-15',
  '1/2',
  '007',
  '3, 4',
  '1e5',
  '100%',
  'TRUE',
  '\u0000\u001b[31m=1+1',
  'a & b < c',
] as const;

/** As it arrives: one line, without control characters. */
export const arrived = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- they are what is taken out
    .replace(/[\u0000-\u001f]+/g, ' ')
    .trim();

export const hostilePage: Page = {
  ...page,
  title: '=2+3',
  sourceLine: '+4',
  notes: [],
  blocks: [
    {
      kind: 'table',
      row: 0,
      column: 0,
      name: 'x',
      title: '@x',
      cells: [
        [cell('=Text', 'header'), cell('+Number', 'header')],
        ...HOSTILE.map((text) => [cell(text, 'text'), cell(-0.5, 'number', { format: '0%', display: '-50%' })]),
      ],
    },
  ],
};
