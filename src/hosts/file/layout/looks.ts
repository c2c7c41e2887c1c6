import { recolored } from '../../../page/contrast';
import type { Role } from '../../../page/page';
import type { Edge, Look } from './plan';

export const BODY_SIZE = 10;

export const COLORS = {
  accent: 'FF6900',
  ink: '262626',
  soft: '595959',
  faint: '767676',
  headerFill: 'F2F2F2',
  line: 'D9D9D9',
  headerLine: '7F7F7F',
  link: '0B5CAD',
  pass: '1E6B34',
  fail: 'B3261E',
  open: '8A5A00',
} as const;

/** The ground of cells that a reader fills. */
export const PICKED_FILL = 'FFF1E6';

export const TAB_COLORS = { front: COLORS.accent, topic: COLORS.soft, back: 'BFBFBF' } as const;

export const ACCENT_LINE: Edge = { style: 'medium', color: COLORS.accent };
export const ROW_LINE: Edge = { style: 'thin', color: COLORS.line };
export const HEADER_LINE: Edge = { style: 'thin', color: COLORS.headerLine };

/** Room at the right of numbers, so that headers clear their filter button and still stand above their numbers. */
export const numberIndent = (filtered: boolean): number => (filtered ? 2 : 1);
const NUMBER_INDENT = numberIndent(false);
/** Room at the left of texts, so that columns of text do not touch. */
export const TEXT_INDENT = 1;
/** Digits that indents take, at most: programs differ. */
export const INDENT_DIGITS = 1.25;

type Traits = Partial<Omit<Look, 'format'>>;

/** One entry per role. */
const ROLE_LOOKS: Readonly<Record<Role, Traits>> = {
  topic: { size: 9, color: COLORS.soft, bold: true, vertical: 'center' },
  masthead: { size: 20, bold: true, wrap: true, vertical: 'center' },
  title: { size: 14, bold: true, wrap: true, vertical: 'center' },
  subtitle: { size: 11, bold: true, vertical: 'center' },
  header: { bold: true, fill: COLORS.headerFill, wrap: true, vertical: 'center' },
  label: { wrap: true },
  text: { wrap: true },
  number: { horizontal: 'right', indent: NUMBER_INDENT },
  key: { size: 20, bold: true, vertical: 'center' },
  derived: { horizontal: 'right', indent: NUMBER_INDENT, italic: true },
  count: { horizontal: 'right', indent: NUMBER_INDENT },
  missing: { horizontal: 'right', indent: NUMBER_INDENT, color: COLORS.faint },
  mark: { size: 9, color: COLORS.soft, horizontal: 'right', indent: TEXT_INDENT },
  note: { size: 9, color: COLORS.soft, wrap: true },
  source: { size: 9, color: COLORS.soft, wrap: true },
  link: { color: COLORS.link, underline: true },
  pass: { color: COLORS.pass, bold: true },
  fail: { color: COLORS.fail, bold: true },
  open: { color: COLORS.open, bold: true },
};

export function roleLook(role: Role, format: string): Look {
  return { size: BODY_SIZE, color: COLORS.ink, horizontal: 'left', vertical: 'top', ...ROLE_LOOKS[role], format };
}

/** The summary under a title is read before the table: larger than a note, with air above. */
export const headingLook = (look: Look, role: Role): Look =>
  role === 'note' ? { ...look, size: BODY_SIZE, vertical: 'center' } : look;

/**
 * LibreOffice forgets the indent of a number when the cell it drew before differs in nothing but the number format. A
 * colour that differs by an invisible step per format (up to four in red, green and blue) keeps the numbers of a column
 * in line.
 */
const shaded = ({ horizontal, color }: Look, formatNumber: number): string =>
  horizontal === 'right'
    ? recolored(color, (channel, at) => channel + (Math.floor(formatNumber / STEPS ** at) % STEPS))
    : color;
/** In each of three colours: more combinations than a book has number formats. */
const STEPS = 5;

/** A line of a list. */
export const listLook = (look: Look, ruled: boolean): Look => ({
  ...look,
  vertical: 'center',
  ...(ruled && { bottom: ROW_LINE }),
});

/** A column that stands for itself: a line at its left says where it begins. */
export const plainLook = ({ fill: _fill, ...look }: Look, role: Role): Look => ({
  ...look,
  vertical: role === 'key' ? 'center' : 'top',
  indent: TEXT_INDENT,
  left: { style: 'thin', color: COLORS.accent },
});

/** A cell of a table: lines between rows, numbers and their headers at the right edge. */
export function tableLook(
  look: Look,
  place: {
    header: boolean;
    first: boolean;
    filtered: boolean;
    numeric: boolean;
    tall: boolean;
    mark: boolean;
    formatNumber: number;
  },
): Look {
  const side: Traits = place.first ? {} : { indent: TEXT_INDENT };
  if (place.header) {
    return {
      ...look,
      ...(place.numeric
        ? { horizontal: 'right' as const, indent: numberIndent(place.filtered) }
        : { horizontal: 'left' as const, ...side }),
      top: HEADER_LINE,
      bottom: HEADER_LINE,
    };
  }
  if (place.mark)
    return {
      ...look,
      horizontal: 'left',
      indent: side.indent ?? 0,
      vertical: place.tall ? 'top' : 'center',
      bottom: ROW_LINE,
    };
  return {
    ...look,
    ...(look.horizontal === 'left' ? side : { indent: numberIndent(place.filtered) }),
    color: shaded(look, place.formatNumber),
    vertical: place.tall ? 'top' : 'center',
    bottom: ROW_LINE,
  };
}
