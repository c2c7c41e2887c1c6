/**
 * The pass over the written parts: mends what exceljs gets wrong and adds what it cannot write.
 * It is the last step; opening its result with exceljs and saving again would lose it.
 */
import { cellAddress, columnLetters } from '../../../page/page';
import { addCharts } from '../charts/add-charts';
import { quoteSheet } from '../layout/cells';
import { closeParts, openParts, partOf, sheetParts } from './package-parts';
import type { Parts } from './package-parts';
import type { PlannedBook, PlannedLink, PlannedPrint, PlannedSheet, PlannedTable } from '../layout/plan';
import { SCRIPTS } from './typefaces';
import { attribute, escapeXml } from './xml';

/** The order of a font's parts in the schema. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** An older engine number makes Excel recalculate everything on load and lose cached add-in values. */
const CALC = '<calcPr calcId="191029"/>';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ALT_TEXT = '{504A1905-F514-4f6f-8877-14C23A59335A}';
const MAIN_2009 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** Marks cells as dynamic-array formulas; one block serves every cell (cm="1"). */
const METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

export function finish(written: Uint8Array, plan: PlannedBook): Uint8Array {
  const parts = openParts(written);
  const edit = (name: string, change: (text: string) => string): void => {
    parts.set(name, change(partOf(parts, name)));
  };

  edit('xl/workbook.xml', (text) =>
    withViews(withNames(text.replace(/<calcPr[^>]*\/>/, ''), plan)).replace('</workbook>', `${CALC}</workbook>`),
  );
  edit('xl/styles.xml', (text) => orderFonts(defaultFont(text, plan)));
  edit('xl/theme/theme1.xml', (text) => themeFonts(text, plan));

  let dynamic = false;
  sheetParts(parts).forEach(({ path }, index) => {
    edit(path, (text) => {
      const marked = text.replace(/<c ([^>]*)>(?=<f t="array")/g, '<c $1 cm="1">');
      dynamic ||= marked !== text;
      const sheet = plan.sheets[index];
      const viewed = index === 0 ? marked.replace('<sheetView ', '<sheetView tabSelected="1" ') : marked;
      return withBreaks(withLinks(viewed, sheet?.links ?? []), sheet?.print);
    });
  });
  const numbers = { drawing: 0, chart: 0 };
  sheetParts(parts).forEach(({ path }, index) =>
    addCharts(parts, path, plan.sheets[index]?.charts ?? [], plan.typefaces, numbers),
  );
  if (dynamic) addMetadata(parts, edit);

  const tables = new Map(plan.sheets.flatMap((sheet) => sheet.tables).map((table) => [table.name, table]));
  for (const name of [...parts.keys()].filter((part) => /^xl\/tables\/[^/]+\.xml$/.test(part)))
    edit(name, (text) => withoutTotals(text, tables));

  // Not one literal "XIAOMI." in the file, in texts neither: a search of the file then proves that no formula has the name
  // that Excel would load as #NAME?. Readers see the same text.
  for (const name of parts.keys())
    edit(name, (text) => text.replace(/XIAOMI\./gi, (found) => `${found.slice(0, -1)}&#46;`));
  return closeParts(parts);
}

/** The first sheet is in front; programs that look for a view of the workbook find one. */
const withViews = (workbook: string): string =>
  workbook
    .replace(/<bookViews>.*?<\/bookViews>|<bookViews\/>/s, '')
    .replace(
      '<sheets>',
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600" activeTab="0"/></bookViews><sheets>',
    );

/** Names of the plan; the columns that each sheet prints and the rows it repeats. */
function withNames(workbook: string, plan: PlannedBook): string {
  const own = plan.names.map(
    ({ name, reference }) => `<definedName name="${escapeXml(name)}">${escapeXml(reference)}</definedName>`,
  );
  const printed = plan.sheets.flatMap((sheet, index) =>
    Object.entries({ Print_Area: printArea(sheet), Print_Titles: printTitles(sheet) })
      .filter(([, places]) => places.length > 0)
      .map(([name, places]) => {
        const reference = places.map((place) => `${quoteSheet(sheet.name)}!${place}`).join(',');
        return `<definedName name="_xlnm.${name}" localSheetId="${index}">${escapeXml(reference)}</definedName>`;
      }),
  );
  const all = [...printed, ...own];
  if (all.length === 0) return workbook;
  return workbook
    .replace(/<definedNames>.*?<\/definedNames>|<definedNames\/>/s, '')
    .replace('</sheets>', `</sheets><definedNames>${all.join('')}</definedNames>`);
}

/** Up to the edge of the paper: empty columns at the right make a narrow sheet as wide as the others, and count only if they are named. */
const printArea = ({ widths, rows, print }: PlannedSheet): string[] =>
  print.scale === null ? [] : [`$A$1:$${columnLetters(widths.length - 1)}$${rows}`];

/** Columns before rows, as Excel writes them. */
function printTitles({ print: { repeatColumn, repeatRow } }: PlannedSheet): string[] {
  const column = repeatColumn === null ? [] : [`$${columnLetters(repeatColumn)}:$${columnLetters(repeatColumn)}`];
  const row = repeatRow === null ? [] : [`$${repeatRow + 1}:$${repeatRow + 1}`];
  return [...column, ...row];
}

/** The first font is that of the Normal style; column widths are counted in its digits. */
function defaultFont(styles: string, { fontSize, typefaces: { main } }: PlannedBook): string {
  const charset = main.charset === undefined ? '' : `<charset val="${main.charset}"/>`;
  const font = `<font><sz val="${fontSize}"/><color theme="1"/><name val="${escapeXml(main.name)}"/><family val="2"/>${charset}</font>`;
  return styles.replace(/(<fonts[^>]*>)<font>.*?<\/font>/s, `$1${font}`);
}

/** Headings and body of the theme alike. In an English workbook the script of Chinese text is the reader's. */
function themeFonts(theme: string, { typefaces: { main, chinese } }: PlannedBook): string {
  const eastAsian = main === chinese ? chinese.name : '';
  return theme
    .replace(/(<a:latin typeface=")[^"]*(?="\/>\s*<a:ea )/g, (_, tag: string) => tag + main.name)
    .replace(/(<a:ea typeface=")[^"]*/g, (_, tag: string) => tag + eastAsian)
    .replace(
      /(<a:font script="(\w+)" typeface=")([^"]*)/g,
      (_, tag: string, script: string, name: string) => tag + (SCRIPTS[script] ?? name),
    );
}

const orderFonts = (styles: string): string =>
  styles.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const tags = inner.match(/<\w+[^>]*\/>/g) ?? [];
    const rank = (tag: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(tag)?.[1] ?? '');
    return `<font>${[...tags].sort((a, b) => rank(a) - rank(b)).join('')}</font>`;
  });

/** exceljs writes links inside the book as outside relationships; a location needs none. */
function withLinks(sheet: string, links: readonly PlannedLink[]): string {
  const inner = links.flatMap((link) =>
    link.location === undefined ? [] : `<hyperlink ref="${cellAddress(link)}" location="${escapeXml(link.location)}"/>`,
  );
  if (inner.length === 0) return sheet;
  if (sheet.includes('</hyperlinks>')) return sheet.replace('</hyperlinks>', () => `${inner.join('')}</hyperlinks>`);
  return sheet.replace(/(?=<printOptions|<pageMargins)/, () => `<hyperlinks>${inner.join('')}</hyperlinks>`);
}

const LAST_COLUMN = 16383;

/** Pages begin where the plan says: fitting to a width alone leaves breaks between rows as they are. */
function breaks(rows: readonly number[]): string {
  const list = rows.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`).join('');
  return list && `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${list}</rowBreaks>`;
}

/** No green corners on periods such as "2025", which are text on purpose, nor on look-ups that differ from their neighbours. */
function withBreaks(sheet: string, print: PlannedPrint | undefined): string {
  const used = attribute(/<dimension\s[^>]*>/.exec(sheet)?.[0] ?? '', 'ref');
  const ignored =
    used === undefined
      ? ''
      : `<ignoredErrors><ignoredError sqref="${used}" twoDigitTextYear="1" numberStoredAsText="1" formula="1" calculatedColumn="1"/></ignoredErrors>`;
  return sheet.replace('</headerFooter>', () => `</headerFooter>${breaks(print?.rowBreaks ?? [])}${ignored}`);
}

function addMetadata(parts: Parts, edit: (name: string, change: (text: string) => string) => void): void {
  parts.set('xl/metadata.xml', METADATA);
  edit('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      `<Override PartName="/xl/metadata.xml" ContentType="${TYPES}.sheetMetadata+xml"/></Types>`,
    ),
  );
  edit('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdMetadata" Type="${RELATIONS}/sheetMetadata" Target="metadata.xml"/></Relationships>`,
    ),
  );
}

/** Takes out the labels of a totals row that is not there; gives the table its title for screen readers. */
function withoutTotals(xml: string, tables: ReadonlyMap<string, PlannedTable>): string {
  const title = tables.get(attribute(/<table\s[^>]*>/.exec(xml)?.[0] ?? '', 'name') ?? '')?.title ?? '';
  const alt =
    title &&
    `<extLst><ext uri="${ALT_TEXT}" xmlns:x14="${MAIN_2009}"><x14:table altText="${escapeXml(title)}"/></ext></extLst>`;
  return xml
    .replace(/ totalsRow(?:Label|Function)="[^"]*"/g, '')
    .replace(/ totalsRowShown="1"/, ' totalsRowShown="0"')
    .replace('</table>', () => `${alt}</table>`);
}
