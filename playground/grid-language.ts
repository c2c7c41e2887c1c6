/** The grid's own words, and what it says of the functions, in the language of the page. */
import {
  ICommandService,
  IUniverInstanceService,
  LocaleService,
  mergeLocales,
  UniverInstanceType,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import {
  FunctionType,
  IDescriptionService,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
  type IFunctionInfo,
} from '@univerjs/preset-sheets-core';
import type { Lang } from '../src/core/lang';
import { FACE_IDS } from '../src/functions/face-ids';
import { NAMESPACE } from './infos';
import { LOCALES } from './locales';
import { STARTER, starterIn } from './starter';

export async function wordsOf(
  lang: Lang,
): Promise<{ readonly type: (typeof LOCALES)[Lang]['type']; readonly words: never }> {
  const { type, load } = LOCALES[lang];
  return { type, words: mergeLocales(...(await load()).map((one) => one.default as never)) as never };
}

/** A function is only offered when it is described. */
export const describe = (univer: Univer, infos: ReadonlyMap<string, IFunctionInfo>): unknown =>
  univer
    .__getInjector()
    .get(IDescriptionService)
    .registerDescriptions(
      FACE_IDS.map(
        (id) =>
          infos.get(id) ?? {
            functionName: NAMESPACE + id,
            functionType: FunctionType.User,
            description: '',
            abstract: '',
            functionParameter: [],
          },
      ),
    );

/** What the user did stays as it is, and it is no step of theirs that the rest changes. */
function renewStarter(univer: Univer, lang: Lang): void {
  const injector = univer.__getInjector();
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const sheet = workbook?.getSheetBySheetId(STARTER);
  if (!workbook || !sheet) return;
  const cells = sheet.getCellMatrix();
  const { name, texts } = starterIn(lang, {
    name: sheet.getName(),
    rows: cells.getLength(),
    columns: cells.getRange().endColumn + 1,
    textAt(row, column) {
      const cell = cells.getValue(row, column);
      return typeof cell?.v === 'string' && !cell.f && !cell.si ? cell.v : '';
    },
  });
  const commands = injector.get(ICommandService);
  const place = { unitId: workbook.getUnitId(), subUnitId: STARTER };
  if (name !== null && !workbook.getSheetBySheetName(name))
    commands.syncExecuteCommand(SetWorksheetNameMutation.id, { ...place, name });
  if (texts.length === 0) return;
  const cellValue: Record<number, Record<number, { v: string; t: 1 }>> = {};
  for (const { row, column, text } of texts) (cellValue[row] ??= {})[column] = { v: text, t: 1 };
  commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...place, cellValue });
}

/** @returns a change of language, which waits for the words; the last one that is asked for stays. */
export function speaking(
  univer: Univer,
  infosIn: (lang: Lang) => Promise<ReadonlyMap<string, IFunctionInfo>>,
): (lang: Lang) => Promise<void> {
  const locale = univer.__getInjector().get(LocaleService);
  let wanted: Lang | null = null;
  return async (lang) => {
    wanted = lang;
    renewStarter(univer, lang);
    if (LOCALES[lang].type === locale.getCurrentLocale()) return;
    const [{ type, words }, infos] = await Promise.all([wordsOf(lang), infosIn(lang)]);
    if (wanted !== lang) return;
    locale.load({ [type]: words });
    locale.setLocale(type);
    describe(univer, infos);
  };
}
