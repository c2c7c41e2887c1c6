/** Prints what changed between two workbooks of ours, or between one and the data of today. */
import type { Lang, Words } from '../core/lang';
import { world } from '../world/world';
import { diffWorkbooks, type Change, type Changes } from '../review/diff';
import type { Identity } from '../review/identity';
import type { Io } from './io';
import { DONE, NO } from './io';
import { refusing, workbookBytes } from './open-workbook';
import type { Printed } from './printed-text';
import { textTable } from './text-table';
import { notComparedText } from './verify';
import { REPORT, say } from './words';

export async function diff(
  oldFile: string,
  newFile: string | undefined,
  options: { lang: Lang; json?: boolean },
  io: Io,
): Promise<number> {
  const { lang } = options;
  const result = await compared(oldFile, newFile, lang);
  if (!result.sameLang) io.err(say(REPORT.pagesSkipped, lang));
  if (options.json) io.json(asJson(result));
  else for (const part of asText(result, lang)) io.out(part);
  return result.changes.length === 0 && result.notCompared.length === 0 ? DONE : NO;
}

async function compared(oldFile: string, newFile: string | undefined, lang: Lang): Promise<Changes> {
  const [before, after] = [workbookBytes(oldFile), newFile === undefined ? null : workbookBytes(newFile)];
  try {
    return await diffWorkbooks(before, after, world.current, lang);
  } catch (error) {
    throw refusing(error, oldFile, ...(newFile === undefined || newFile === oldFile ? [] : [newFile]));
  }
}

const versionOf = ({ id, lang, dataVersion, dataHash }: Identity): object => ({
  workbook: id,
  lang,
  dataVersion,
  dataHash,
});

const asJson = (result: Changes): object => ({
  old: versionOf(result.old),
  new: versionOf(result.new),
  compared: result.compared,
  changes: result.changes,
  notCompared: result.notCompared,
  removed: result.removed,
});

function asText({ compared: count, changes, notCompared, removed }: Changes, lang: Lang): (string | Printed)[] {
  const kinds: Readonly<Record<Change['change'], Words>> = REPORT;
  return [
    say(REPORT.compared, lang, { compared: count, changed: changes.length, not: notCompared.length }),
    ...(changes.length === 0
      ? []
      : [
          textTable([
            [REPORT.figure, REPORT.change, REPORT.old, REPORT.fresh, REPORT.source].map((one) => one[lang]),
            ...changes.map((one) => [one.figure, kinds[one.change][lang], one.old, one.new, one.source]),
          ]),
        ]),
    ...notComparedText(notCompared, lang),
    ...(removed.length === 0 ? [] : [say(REPORT.sheetsGone, lang, { names: removed.join(REPORT.and[lang]) })]),
  ];
}
