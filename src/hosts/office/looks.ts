/**
 * How each role looks in Excel: one entry per role. Restrained, and readable without the table style, which some
 * readers ignore.
 */
import type { Role } from '../../page/page';
import { PIXELS_PER_DIGIT, POINTS_PER_PIXEL } from '../../page/units';

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'Left' | 'Right';
  readonly wrap?: boolean;
}

const SOFT = '#595959';
const FAINT = '#767676';

export const LOOKS: Readonly<Record<Role, Look>> = {
  topic: { size: 9, color: SOFT, bold: true },
  masthead: { bold: true, size: 20 },
  title: { bold: true, size: 14 },
  subtitle: { color: SOFT },
  header: { bold: true, fill: '#F2F2F2', color: '#262626', wrap: true },
  label: { align: 'Left' },
  text: { align: 'Left', wrap: true },
  number: { align: 'Right' },
  key: { bold: true, size: 20, align: 'Left' },
  derived: { align: 'Right', italic: true },
  count: { align: 'Right' },
  missing: { align: 'Right', color: FAINT },
  mark: { size: 8, color: FAINT, align: 'Right' },
  note: { size: 9, color: SOFT },
  source: { size: 9, color: SOFT },
  link: { color: '#0B5CAD' },
  pass: { bold: true, color: '#1E6B34' },
  fail: { bold: true, color: '#B3261E' },
  open: { bold: true, color: '#8A5A00' },
};

/** Thin lines and no bands: the header's fill and the numbers carry the table. */
export const TABLE_STYLE = 'TableStyleLight1';

/** Excel measures column widths in points: seven pixels a character and five of padding, at 96 pixels an inch. */
export const columnPoints = (characters: number): number => (characters * PIXELS_PER_DIGIT + 5) * POINTS_PER_PIXEL;

/** A column that nobody has made wider. */
export const COLUMN_POINTS = 48;
export const LINE_POINTS = 14.4;

/** Charts: sizes in points, colours as in the cells. */
export const CHART_LOOK = {
  title: 11,
  text: 9,
  ink: '#262626',
  soft: SOFT,
  grid: '#E3E3E3',
  ground: '#FFFFFF',
  line: 2.25,
  edge: 1,
  marker: 6,
  gap: 60,
  hole: 55,
  widest: 520,
} as const;
