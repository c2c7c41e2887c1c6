/** What the pane needs of Excel beyond drawing pages: opening a whole workbook, taking sheets away again, the theme. */
import type { PaneHost } from '../src/hosts/port';
import { sheetOf } from '../src/page/sheet-names';

const BLOCK = 0x8000;

/** In pieces: a call with all bytes as arguments would overflow the stack. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += BLOCK) binary += String.fromCharCode(...bytes.subarray(at, at + BLOCK));
  return btoa(binary);
}

const openWorkbook = async (bytes: Uint8Array): Promise<void> => {
  await Excel.createWorkbook(base64Of(bytes));
};

async function removeSheets(addresses: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = [...new Set(addresses.map(sheetOf))].map((name) =>
      context.workbook.worksheets.getItemOrNullObject(name),
    );
    for (const sheet of sheets) sheet.load('name');
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}

export const officeExtras = (): Pick<PaneHost, 'openWorkbook' | 'removeSheets'> => ({
  removeSheets,
  ...(Office.context.requirements.isSetSupported('ExcelApi', '1.8') && { openWorkbook }),
});

export const officeTheme = (): Office.OfficeTheme | undefined =>
  typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
