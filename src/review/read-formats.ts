import { attributeOf, childOf, childrenOf, type XmlElement } from './package/xml';

/** The formats that have a number instead of a code. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['0', 'General'],
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  ['11', '0.00E+00'],
  ['12', '# ?/?'],
  ['13', '# ??/??'],
  ['14', 'mm-dd-yy'],
  ['15', 'd-mmm-yy'],
  ['16', 'd-mmm'],
  ['17', 'mmm-yy'],
  ['18', 'h:mm AM/PM'],
  ['19', 'h:mm:ss AM/PM'],
  ['20', 'h:mm'],
  ['21', 'h:mm:ss'],
  ['22', 'm/d/yy h:mm'],
  ['37', '#,##0;(#,##0)'],
  ['38', '#,##0;(#,##0)'],
  ['39', '#,##0.00;(#,##0.00)'],
  ['40', '#,##0.00;(#,##0.00)'],
  ['45', 'mm:ss'],
  ['46', '[h]:mm:ss'],
  ['47', 'mm:ss.0'],
  ['48', '##0.0E+0'],
  ['49', '@'],
]);

/** The number format of each cell style. */
export function numberFormats(styles: XmlElement): string[] {
  const own = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ tag }) => [
      attributeOf(tag, 'numFmtId') ?? '',
      attributeOf(tag, 'formatCode') ?? '',
    ]),
  );
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ tag }) => {
    const id = attributeOf(tag, 'numFmtId') ?? '0';
    return own.get(id) ?? BUILT_IN.get(id) ?? 'General';
  });
}
