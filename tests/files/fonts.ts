/**
 * Printing with no other fonts than some: LibreOffice is given a list of fonts of its own, so that what is printed does
 * not depend on the machine, as far as the machine has them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { profileIn, SOFFICE } from './libreoffice';

export interface FontSet {
  readonly name: string;
  /** Points that a digit of ten points takes. */
  readonly digit: number;
  /** One of each group is enough. */
  readonly families: readonly (readonly string[])[];
}

const CHINESE = ['Noto Sans CJK SC', 'Noto Sans CJK TC'];
const WIDE = ['DejaVu Sans'];
/** What stands in for Arial: the first ones have its widths, the last one is wider by a seventh. */
export const FONT_SETS: readonly FontSet[] = [
  { name: "Arial's widths", digit: 5.56, families: [['Liberation Sans', 'Arial', 'Arimo'], WIDE, CHINESE] },
  { name: 'DejaVu Sans only', digit: 6.36, families: [WIDE, CHINESE] },
];

/** Files of the machine's fonts by family. */
function machineFonts(): Map<string, string[]> {
  const { stdout = '' } = spawnSync('fc-list', ['--format', '%{file}\t%{family}\n'], { encoding: 'utf8' });
  const files = new Map<string, string[]>();
  for (const line of stdout.split('\n')) {
    const [file, families = ''] = line.split('\t');
    for (const family of families.split(',')) files.set(family, [...(files.get(family) ?? []), file!]);
  }
  return files;
}

/** What a set needs and the machine does not have. */
export function missingFonts({ families }: FontSet): string[] {
  const fonts = machineFonts();
  return families.filter((group) => !group.some((family) => fonts.has(family))).map((group) => group.join(' or '));
}

/** A folder with these fonts and a list that names no other folder. */
function fontconfig(set: FontSet, folder: string): string {
  const fonts = machineFonts();
  const dir = join(folder, 'fonts');
  mkdirSync(dir, { recursive: true });
  const files = new Set(set.families.flat().flatMap((family) => fonts.get(family) ?? []));
  for (const file of files) symlinkSync(file, join(dir, basename(file)));
  const list = join(folder, 'fonts.conf');
  writeFileSync(
    list,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig><dir>${dir}</dir><include ignore_missing="yes">/etc/fonts/conf.d</include><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>\n`,
  );
  return list;
}

/** Prints workbooks with the fonts of a set: one PDF each, in `folder`. All in one start of LibreOffice. */
export function print(files: readonly string[], set: FontSet, folder: string): Promise<void> {
  const list = fontconfig(set, folder);
  const args = ['--headless', '--norestore', profileIn(join(folder, 'profile')), '--convert-to', 'pdf'];
  return new Promise((done, fail) => {
    const run = spawn(SOFFICE, [...args, '--outdir', folder, ...files], {
      env: { ...process.env, FONTCONFIG_FILE: list },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 300_000,
    });
    let said = '';
    run.stderr.on('data', (text) => (said += String(text)));
    run.on('error', fail);
    run.on('close', (code) => (code === 0 ? done() : fail(new Error(`soffice: ${said || `exit ${code}`}`))));
  });
}
