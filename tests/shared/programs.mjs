/**
 * Programs of the machine that some tests need. A test without them is left out and said so; in CI they have to be
 * there.
 */
import { spawnSync } from 'node:child_process';

const PROGRAMS = [
  { name: 'soffice', command: process.env.SOFFICE ?? 'soffice', args: ['--version'], of: 'LibreOffice' },
  { name: 'pdftotext', command: 'pdftotext', args: ['-v'], of: 'poppler-utils' },
  { name: 'pdftoppm', command: 'pdftoppm', args: ['-v'], of: 'poppler-utils' },
  { name: 'fc-list', command: 'fc-list', args: ['--version'], of: 'fontconfig' },
];

/** @returns the names of those that cannot be started; all of them are said in one line. */
export function missingPrograms() {
  const missing = PROGRAMS.filter(({ command, args }) => spawnSync(command, args, { stdio: 'ignore' }).error);
  if (missing.length === 0) return [];
  const named = missing.map(({ name, of }) => `${name} (${of})`).join(', ');
  if (process.env.CI) throw new Error(`not on this machine: ${named}; .ci/run installs what the tests need`);
  process.stderr.write(`skipped: what LibreOffice makes of workbooks; not on this machine: ${named}\n`);
  return missing.map(({ name }) => name);
}
