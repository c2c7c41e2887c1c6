/** What stands where on printed paper: words with their places, colours. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { MARGINS } from '../../src/hosts/file/paper/paper';

function tool(command: string, args: readonly string[]): string {
  const run = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000, maxBuffer: 64e6 });
  if (run.status !== 0) throw new Error(`${command}: ${run.stderr || run.error?.message}`);
  return run.stdout;
}

/** Points from the top left corner of a page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Word extends Box {
  readonly text: string;
}
export interface PaperPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** All of them without spaces, row by row. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text
    .replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
/** Lines may break anywhere. */
export const bare = (text: string): string => text.replace(/\s+/gu, '');

export function pagesOf(pdf: string): PaperPage[] {
  const texts = tool('pdftotext', ['-raw', pdf, '-']).split('\f').map(bare);
  return tool('pdftotext', ['-bbox', pdf, '-'])
    .split('<page ')
    .slice(1)
    .map((page, i) => {
      const [width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page)!.slice(1).map(Number) as [number, number];
      const words = [
        ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g),
      ].map(([, left, top, right, bottom, text]) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        text: bare(decoded(text!)),
      }));
      return { width, height, words, text: texts[i]! };
    });
}

/** Every place where a text begins: the first of neighbouring words that make it up. */
export function placesOf(words: readonly Word[], text: string): Word[] {
  const wanted = bare(text);
  return words.filter((first, i) => {
    let found = '';
    for (let at = i; at < words.length && found.length < wanted.length; at += 1) found += words[at]!.text;
    return first.text !== '' && found.startsWith(wanted);
  });
}

const POINTS_PER_INCH = 72;
/** Points that a stroke may reach beyond its place. */
const STROKE = 2;
/** Of the lower of two words. */
const OVERLAP = 0.45;

/**
 * Words beyond the margins, and words that lie on each other: a line of text below its row, a text that runs into the
 * next column. What is below the last row is the footer, or hidden: LibreOffice draws the text of a chart overleaf
 * there and covers it.
 */
export function cutWords({ width, height, words }: PaperPage): string[] {
  const [left, right] = [MARGINS.left * POINTS_PER_INCH - STROKE, width - MARGINS.right * POINTS_PER_INCH + STROKE];
  const body = words.filter((word) => word.bottom <= height - MARGINS.bottom * POINTS_PER_INCH + STROKE);
  const beyond = body
    .filter((word) => word.left < left || word.right > right)
    .map(({ text }) => `"${text}" is beyond the margin`);
  const sorted = [...body].sort((a, b) => a.top - b.top);
  const covered = sorted.flatMap((word, i) => {
    const found: string[] = [];
    for (const other of sorted.slice(i + 1)) {
      if (other.top > word.bottom) break;
      const across = Math.min(word.right, other.right) - Math.max(word.left, other.left);
      const down = Math.min(word.bottom, other.bottom) - other.top;
      const lower = Math.min(word.bottom - word.top, other.bottom - other.top);
      if (across > 1 && down > OVERLAP * lower) found.push(`"${word.text}" lies on "${other.text}"`);
    }
    return found;
  });
  return [...beyond, ...covered];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}
/** A page, a pixel a point. `file` is where it is kept. */
export function pictureOf(pdf: string, page: number, file: string): Picture {
  const only = ['-singlefile', '-f', String(page + 1), '-l', String(page + 1)];
  tool('pdftoppm', ['-r', '72', '-aa', 'no', '-aaVector', 'no', ...only, pdf, file]);
  const all = readFileSync(`${file}.ppm`);
  // P6, width height, 255, then three bytes a pixel.
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(all.toString('latin1', 0, 40))!;
  return { width: Number(width), height: Number(height), bytes: all.subarray(head.length) };
}

/** How many pixels of a colour a box has. */
export function coloured({ width, height, bytes }: Picture, box: Box, colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom); y += 1) {
    for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(width, box.right); x += 1) {
      const at = 3 * (y * width + x);
      if (bytes[at] === red && bytes[at + 1] === green && bytes[at + 2] === blue) count += 1;
    }
  }
  return count;
}
