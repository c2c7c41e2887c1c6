/** Fonts of the style table and of the theme. */
import type { PlannedBook } from '../layout/plan';
import { SCRIPTS } from './typefaces';
import { below, childOf, childrenOf, node, type XmlNode } from './xml-tree';

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
const rank = (one: XmlNode | string): number => FONT_ORDER.indexOf(typeof one === 'string' ? '' : one.name);

export function finishStyles(styles: XmlNode, plan: PlannedBook): void {
  const fonts = childOf(styles, 'fonts')!;
  const [first] = childrenOf(fonts, 'font');
  first!.children = defaultFont(plan);
  for (const font of below(styles)) if (font.name === 'font') font.children.sort((a, b) => rank(a) - rank(b));
}

/** The first font is that of the Normal style; column widths are counted in its digits. */
const defaultFont = ({ fontSize, typefaces: { main } }: PlannedBook): XmlNode[] => [
  node('sz', { val: fontSize }),
  node('color', { theme: 1 }),
  node('name', { val: main.name }),
  node('family', { val: 2 }),
  ...(main.charset === undefined ? [] : [node('charset', { val: main.charset })]),
];

/** Headings and body of the theme alike. In an English workbook the script of Chinese text is the reader's. */
export function finishTheme(theme: XmlNode, { typefaces: { main, chinese } }: PlannedBook): void {
  const set = (one: XmlNode | undefined, typeface: string): void => {
    if (one) one.attributes = { ...one.attributes, typeface };
  };
  for (const font of below(theme)) {
    if (font.name !== 'a:majorFont' && font.name !== 'a:minorFont') continue;
    set(childOf(font, 'a:latin'), main.name);
    set(childOf(font, 'a:ea'), main === chinese ? chinese.name : '');
    for (const one of childrenOf(font, 'a:font')) {
      const typeface = SCRIPTS[String(one.attributes.script)];
      if (typeface !== undefined) set(one, typeface);
    }
  }
}
