/** How roles look in the grid: one entry each. Contrast of every pair is at least 4.5:1 on the sheet's white. */
import type { Role } from '../../page/page';

/** Univer's style, as much of it as we use. */
export interface GridStyle {
  bl?: 0 | 1;
  it?: 0 | 1;
  fs?: number;
  /** Horizontal: 1 left, 2 centre, 3 right. Vertical: 1 top, 2 middle, 3 bottom. */
  ht?: 1 | 2 | 3;
  vt?: 1 | 2 | 3;
  /** 3 = wrap. */
  tb?: 3;
  cl?: { rgb: string };
  bg?: { rgb: string };
  n?: { pattern: string };
  bd?: { b?: { s: number; cl: { rgb: string } } };
}

const INK = { rgb: '#242424' };
const SOFT = { rgb: '#5c5c5c' };

export const LOOKS: Readonly<Record<Role, GridStyle>> = {
  topic: { bl: 1, cl: SOFT, fs: 9, vt: 2 },
  masthead: { bl: 1, fs: 20, cl: INK },
  title: { bl: 1, fs: 14, cl: INK },
  subtitle: { cl: SOFT, vt: 2 },
  header: { bl: 1, bg: { rgb: '#fbe3d6' }, cl: INK, vt: 2, bd: { b: { s: 1, cl: { rgb: '#c4511b' } } } },
  label: { cl: INK, vt: 2 },
  text: { cl: INK, vt: 2 },
  number: { cl: INK, ht: 3, vt: 2 },
  key: { bl: 1, fs: 20, cl: INK, vt: 2 },
  derived: { it: 1, cl: INK, ht: 3, vt: 2 },
  count: { cl: INK, ht: 3, vt: 2 },
  missing: { cl: SOFT, ht: 3, vt: 2 },
  mark: { cl: SOFT, fs: 9, vt: 2 },
  note: { cl: SOFT, fs: 9, vt: 2 },
  source: { it: 1, cl: SOFT, fs: 9, vt: 2 },
  link: { cl: { rgb: '#0b5cad' }, vt: 2 },
  pass: { cl: { rgb: '#0e700e' }, vt: 2 },
  fail: { bl: 1, cl: { rgb: '#b10e1c' }, vt: 2 },
  open: { cl: { rgb: '#835b00' }, vt: 2 },
};
