/** Prints how the figures of a workbook of ours, as it is now, compare with the data. */
import { fingerprintOf } from '../core/dataset';
import type { Lang } from '../core/lang';
import { world } from '../world/world';
import { verifyWorkbook, type Verdict } from '../review/verify';
import type { Io } from './io';
import { DONE, NO } from './io';
import { refusing, workbookBytes } from './open-workbook';
import type { Printed } from './printed-text';
import { textTable } from './text-table';
import { REPORT, say } from './words';

export function verify(file: string, options: { lang: Lang; json?: boolean }, io: Io): number {
  const { lang } = options;
  const verdict = judged(file, lang);
  const now = fingerprintOf(world.current);
  if (verdict.dataHash !== now) {
    const built = `${verdict.dataVersion ?? '?'} (${verdict.dataHash ?? '?'})`;
    io.err(say(REPORT.otherData, lang, { built, now: `${world.current.version} (${now})` }));
  }
  if (ownFigures(verdict.dataHash) !== ownFigures(now))
    io.err(ownFigures(verdict.dataHash) ? REPORT.ownUnknown[lang] : REPORT.ownOnlyHere[lang]);
  if (options.json) io.json(asJson(verdict));
  else for (const part of asText(verdict, lang)) io.out(part);
  return verdict.differ.length === 0 && verdict.notCompared.length === 0 ? DONE : NO;
}

/** The fingerprint of own figures behind that of the bundled data. */
const ownFigures = (hash: string | null): string | undefined => hash?.split('+')[1];

function judged(file: string, lang: Lang): Verdict {
  const bytes = workbookBytes(file);
  try {
    return verifyWorkbook(bytes, world.current, lang);
  } catch (error) {
    throw refusing(error, file);
  }
}

const asJson = ({ id, lang, dataVersion, dataHash, compared, differ, notCompared, removed }: Verdict): object => ({
  workbook: id,
  lang,
  dataVersion,
  dataHash,
  compared,
  counts: { compared, differ: differ.length, notCompared: notCompared.length, removed: removed.length },
  differ,
  notCompared,
  removed,
});

function asText({ compared, differ, notCompared, removed }: Verdict, lang: Lang): (string | Printed)[] {
  const heads = (...words: (keyof typeof REPORT)[]): string[] => words.map((one) => REPORT[one][lang]);
  return [
    say(REPORT.verified, lang, { compared, differ: differ.length, not: notCompared.length }),
    ...(differ.length === 0
      ? []
      : [
          textTable([
            heads('cell', 'found', 'expected', 'source'),
            ...differ.map((one) => [one.cell, one.found, one.expected, one.source]),
          ]),
        ]),
    ...notComparedText(notCompared, lang),
    ...(removed.length === 0 ? [] : [say(REPORT.sheetsGone, lang, { names: removed.join(REPORT.and[lang]) })]),
  ];
}

/** What was not compared, each with the reason. */
export const notComparedText = (list: Verdict['notCompared'], lang: Lang): Printed[] =>
  list.length === 0
    ? []
    : [
        textTable([
          [REPORT.notCompared, REPORT.sheet, REPORT.reason, REPORT.expected, REPORT.source].map((one) => one[lang]),
          ...list.map((one) => [one.figure, one.sheet, one.reason, one.expected, one.source]),
        ]),
      ];
