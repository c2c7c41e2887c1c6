/**
 * Workbooks as they come back: saved by programs that spell things in other ways, edited, cut, damaged, or made to
 * harm. A number decides which one; the same number gives the same file.
 */
import { strToU8 } from 'fflate';
import { closeParts, openParts, type Parts } from '../../src/hosts/file/write/package-parts';
import { rawZip, type RawEntry } from './raw-zip';

/**
 * `clean`: nothing differs. `found`: the typed figure is named. `refused`: one sentence. `careful`: anything but a
 * wrong "nothing differs".
 */
export type Wanted = 'clean' | 'found' | 'refused' | 'careful';
export interface Hostile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly wanted: Wanted;
  /** What must stand in the report. */
  readonly says?: RegExp;
}

export type Random = () => number;
/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const edit = (parts: Parts, which: RegExp, change: (text: string, name: string) => string): void => {
  for (const [name, text] of parts) if (which.test(name)) parts.set(name, change(text, name));
};

/** Ways to write the same workbook. */
export const SPELLINGS: Readonly<Record<string, (parts: Parts, random: Random) => void>> = {
  'as it is': () => undefined,
  'prefixed elements': (parts) =>
    edit(parts, /^xl\/(worksheets\/sheet\d+|sharedStrings|workbook|styles|tables\/table\d+)\.xml$/, (text) =>
      text.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2').replace(/ xmlns=(?=.http)/, ' xmlns:x='),
    ),
  'prefixed relationships': (parts) =>
    edit(parts, /\.rels$/, (text) =>
      text.replace(/<(\/?)(Relationships?)\b/g, '<$1ns0:$2').replace(/ xmlns=(?=.http)/, ' xmlns:ns0='),
    ),
  'single quotes': (parts) => edit(parts, /^xl\/.*\.(xml|rels)$/, (text) => text.replace(/="([^"'<]*)"/g, "='$1'")),
  'cells without addresses': (parts) =>
    edit(parts, SHEET, (text) =>
      text.replace(/<row r="\d+"[^>]*?(\/>|>.*?<\/row>)/gs, (row) =>
        // Only rows whose cells follow each other from the left.
        [...row.matchAll(/<c r="([A-Z]+)\d+"/g)].every(([, column], i) => column === String.fromCharCode(65 + i))
          ? row.replace(/<c r="[A-Z]+\d+"/g, '<c')
          : row,
      ),
    ),
  'texts in their cells': (parts) => {
    const texts = [...[...parts].find(([name]) => /sharedStrings/i.test(name))![1].matchAll(/<si>(.*?)<\/si>/gs)].map(
      ([, inner]) => inner!,
    );
    edit(parts, SHEET, (text) =>
      text.replace(
        / t="s"([^>]*)><v>(\d+)<\/v>/g,
        (_, rest: string, i: string) => ` t="inlineStr"${rest}><is>${texts[Number(i)]!}</is>`,
      ),
    );
  },
  'other names of parts': (parts) => {
    for (const name of ['xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/styles.xml']) {
      const other = name.replace(/(\w+)\.xml$/, (_, word: string) => `${word.toUpperCase()}2.XML`);
      parts.set(other, parts.get(name)!);
      parts.delete(name);
      edit(parts, /\.rels$/, (text) =>
        text.replace(
          new RegExp(`Target="(xl/)?${name.slice(3)}"`),
          (_, folder = '') => `Target="${folder}${other.slice(3)}"`,
        ),
      );
    }
    parts.set('xl/_rels/WORKBOOK2.XML.rels', parts.get('xl/_rels/workbook.xml.rels')!);
    parts.delete('xl/_rels/workbook.xml.rels');
  },
  'absolute targets': (parts) =>
    edit(parts, /^xl\/_rels\/workbook\.xml\.rels$/, (text) => text.replace(/Target="(?!\/|http)/g, 'Target="/xl/')),
  'backslashes': (parts) => {
    edit(parts, /^xl\/_rels\/workbook\.xml\.rels$/, (text) =>
      text.replace(/Target="(?!\/)([^"]*)"/g, (_, target: string) => `Target=".\\${target.replace(/\//g, '\\')}"`),
    );
  },
  'strict namespaces': (parts) =>
    edit(parts, /^(_rels|xl)\//, (text) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ),
  'comments and sections': (parts) =>
    edit(parts, SHEET, (text) =>
      text
        .replace(/<v>(0\.\d+)<\/v>/g, '<v><![CDATA[$1]]></v>')
        .replace(/<\/c>/g, '<!-- <v>0.9</v> --></c>')
        .replace('<sheetData>', '<sheetData><!-- <row r="5"><c r="C5"><v>0.5</v></c></row> -->'),
    ),
  'no properties': (parts) => {
    parts.delete('docProps/core.xml');
    edit(parts, /^_rels\/\.rels$/, (text) => text.replace(/<Relationship [^>]*core-properties[^>]*\/>/, ''));
  },
  'emptied properties': (parts) =>
    edit(parts, /^docProps\/core\.xml$/, (text) => text.replace(/<cp:keywords>[^<]*/, '<cp:keywords>')),
  'other properties': (parts, random) =>
    edit(parts, /^docProps\/core\.xml$/, (text) =>
      text.replace(/<cp:keywords>([^<]*)/, (_, words: string) => {
        const others = [
          `${words}mine`,
          `mine; ${words}, yours`,
          words.replace('markets', 'platforms'),
          'xiaomi-atlas',
          words.replace(/ en | zh-TW /, ' zh-CN '),
        ];
        return `<cp:keywords>${pick(random, others)}`;
      }),
    ),
  'properties that are no XML': (parts) => parts.set('docProps/core.xml', '<a><b>\u0003'),
  'stretched tables': (parts, random) =>
    edit(parts, /^xl\/tables\//, (text) =>
      random() < 0.5
        ? text
        : text.replace(/ref="([A-Z]+\d+:[A-Z]+)\d+"/g, `ref="$1${pick(random, ['100000', '1048576'])}"`),
    ),
  'blank rows behind': (parts) =>
    edit(parts, SHEET, (text) =>
      text.replace(
        '</sheetData>',
        `${Array.from({ length: 500 }, (_, i) => `<row r="${i + 2000}"><c r="A${i + 2000}" s="0"/></row>`).join('')}</sheetData>`,
      ),
    ),
  'tables with other names': (parts) =>
    edit(parts, /^xl\/tables\//, (text) => text.replace(/(name|displayName)="Atlas_/g, '$1="Mine_')),
  'tables converted to ranges': (parts) => {
    for (const name of [...parts.keys()]) if (name.startsWith('xl/tables/')) parts.delete(name);
    edit(parts, /^xl\/worksheets\/_rels\//, (text) => text.replace(/<Relationship [^>]*\/table"[^>]*\/>/g, ''));
    edit(parts, SHEET, (text) => text.replace(/<tableParts.*?<\/tableParts>/s, ''));
  },
  'sheets with other names': (parts) =>
    edit(parts, /^xl\/workbook\.xml$/, (text) => {
      const names = [...text.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name!);
      return names.reduce(
        (all, name, i) =>
          all
            .replaceAll(`name="${name}"`, `name="Mine ${i}"`)
            .replaceAll(`&apos;${name}&apos;!`, `&apos;Mine ${i}&apos;!`),
        text,
      );
    }),
};

/** A figure on the sheet Position with a plain number, whatever way it is written. */
const FIGURE = /(<c r="(D\d+)"[^>]*>(?:<f[^>]*>[^<]*<\/f>)?<v>)(0\.\d+)(<\/v>)/g;
const positionPart = (parts: Parts): string =>
  [...parts].find(([name, text]) => SHEET.test(name) && [...text.matchAll(FIGURE)].length > 3)![0];

/** Changes one figure; the cell is in the name of the sheet `Position` or what it is called now. */
function typed(parts: Parts, random: Random, value: string): RegExp {
  const part = positionPart(parts);
  const text = parts.get(part)!;
  const [whole, before, address, , behind] = pick(random, [...text.matchAll(FIGURE)]);
  parts.set(
    part,
    text.replace(whole, () => `${before}${value}${behind}`),
  );
  return new RegExp(`!${address} .*${value.replace(/[.+]/g, '\\$&').replace(/^-?0+(?=\d)/, '')}`);
}

const WRONG = ['0.517', '0.9999', '0.001', '12', '-0.2'];
const IMPOSSIBLE = ['1e999', '-1e999', 'NaN', 'Infinity', '0x17', '1,5', '1e-999'];

/** Files that say something else, or nothing that can be said. */
const DAMAGES: Readonly<Record<string, (base: Uint8Array, random: Random) => Omit<Hostile, 'name'>>> = {
  'a flipped byte': (base, random) => {
    const bytes = base.slice();
    const at = Math.floor(random() * bytes.length);
    bytes[at]! ^= 1 << Math.floor(random() * 8);
    return { bytes, wanted: 'careful' };
  },
  'cut off': (base, random) => ({ bytes: base.slice(0, Math.floor(random() * base.length)), wanted: 'refused' }),
  'bytes behind': (base) => ({ bytes: new Uint8Array([...base, 1, 2, 3]), wanted: 'refused' }),
  'a part that swells': (base, random) =>
    withParts(base, (entries) => {
      const bytes = new Uint8Array(pick(random, [6e6, 12e6]));
      return [...entries, { name: 'xl/media/image1.bin', bytes }];
    }),
  'parts over each other': (base) =>
    withParts(base, (entries) => [
      ...entries,
      ...entries.map((entry, i) => ({ ...entry, name: `${entry.name}.copy`, sharing: i })),
    ]),
  'a part twice': (base, random) => withParts(base, (entries) => [...entries, { ...pick(random, entries) }]),
  'a part twice in other letters': (base, random) =>
    withParts(base, (entries) => {
      const one = pick(random, entries);
      return [...entries, { ...one, name: one.name.toUpperCase() }];
    }),
  'an encrypted part': (base, random) => withOne(base, random, { flags: 1 }),
  'an unknown way of packing': (base, random) => withOne(base, random, { method: 12 }),
  'a wrong size': (base, random) => withOne(base, random, { size: pick(random, [1, 100, 5_000_000]) }),
  'a wrong checksum': (base, random) => withOne(base, random, { crc: 1 }),
  'another name at its place': (base, random) => withOne(base, random, { localName: 'xl/other.xml' }),
  'sizes behind the bytes': (base) =>
    withParts(base, (entries) => entries.map((one) => ({ ...one, flags: 8 })), 'clean'),
  'fields of very large files': (base) =>
    withParts(base, (entries) => entries.map((one) => ({ ...one, large: true })), 'clean'),
  'unclosed tags': (base, random) =>
    withText(base, SHEET, (text) =>
      text.replace('<sheetData>', `<sheetData>${'<row>'.repeat(pick(random, [300, 80_000]))}`),
    ),
  'a document type': (base) =>
    withText(base, SHEET, (text) => text.replace('<worksheet', '<!DOCTYPE worksheet [<!ENTITY a "0.147">]><worksheet')),
  'an entity': (base) => withText(base, SHEET, (text) => text.replace(/<v>0\.\d+<\/v>/, '<v>&a;</v>')),
  'a control character': (base, random) =>
    withText(base, pick(random, [SHEET, /sharedStrings/, /workbook\.xml$/]), (text) =>
      text.replace(/<\/(v|t|sheet|definedName)>/, `${pick(random, ['\u0003', '\u001b', '&#27;', '\uffff'])}</$1>`),
    ),
  'a sheet that is not there': (base) => changed(base, (parts) => void parts.delete(positionPart(parts)), 'refused'),
  'no relationships': (base) => changed(base, (parts) => void parts.delete('xl/_rels/workbook.xml.rels'), 'refused'),
  'no workbook': (base) => changed(base, (parts) => void parts.delete('_rels/.rels'), 'refused'),
  'a cell in the wrong row': (base) => withText(base, SHEET, (text) => text.replace(/<c r="B(\d+)"/, '<c r="B9999"')),
  'a cell that no sheet has': (base, random) =>
    withText(base, SHEET, (text) =>
      text.replace(/<c r="B\d+"/, `<c r="${pick(random, ['ZZZZ1', 'B0', 'B1048577', '5B'])}"`),
    ),
  'an escape in a text': (base) =>
    changed(
      base,
      (parts) =>
        edit(parts, /sharedStrings/, (text) =>
          text.replaceAll('>Europe<', '>_x001B_[31mEurope<').replaceAll('>歐洲<', '>_x001B_[31m歐洲<'),
        ),
      'found',
    ),
  'no figure at all': (base) =>
    changed(
      base,
      (parts) => edit(parts, SHEET, (text) => text.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')),
      'refused',
    ),
  'a cell twice': (base) =>
    changed(
      base,
      (parts) =>
        edit(parts, new RegExp(positionPart(parts)), (text) =>
          text.replace(/(<c r="D\d+"[^>]*>(?:(?!<\/c>).)*<v>)0\.\d+(<\/v><\/c>)/s, '$&$10.5$2'),
        ),
      'found',
    ),
  'a value twice': (base) =>
    changed(
      base,
      (parts) => edit(parts, new RegExp(positionPart(parts)), (text) => text.replace(FIGURE, '$1$3$4<v>0.5</v>')),
      'found',
    ),
  'a look-up of another figure': (base) =>
    changed(
      base,
      (parts) =>
        edit(parts, new RegExp(positionPart(parts)), (text) =>
          text.replace(/(<f[^>]*>[^<]*)Europe([^<]*2025Q2)/, '$1Africa$2').replace(/<v>0\.23<\/v>/, '<v>0.24</v>'),
        ),
      'found',
    ),
};

const entriesOf = (base: Uint8Array): RawEntry[] =>
  [...openParts(base)].map(([name, text]) => ({ name, bytes: strToU8(text) }));
const withParts = (
  base: Uint8Array,
  change: (entries: RawEntry[]) => RawEntry[],
  wanted: Wanted = 'refused',
): Omit<Hostile, 'name'> => ({ bytes: rawZip(change(entriesOf(base))), wanted });
const withOne = (base: Uint8Array, random: Random, how: Partial<RawEntry>): Omit<Hostile, 'name'> =>
  withParts(base, (entries) => {
    const one = pick(
      random,
      entries.filter(({ bytes }) => bytes.length > 100),
    );
    return entries.map((entry) => (entry === one ? { ...entry, ...how } : entry));
  });
function changed(base: Uint8Array, change: (parts: Parts) => void, wanted: Wanted): Omit<Hostile, 'name'> {
  const parts = openParts(base);
  const before = [...parts.values()].join('');
  change(parts);
  // A workbook of values has no look-up that could ask for another figure.
  return { bytes: closeParts(parts), wanted: [...parts.values()].join('') === before ? 'clean' : wanted };
}
const withText = (base: Uint8Array, which: RegExp, change: (text: string) => string): Omit<Hostile, 'name'> =>
  changed(base, (parts) => edit(parts, which, change), 'refused');

const SPELT = Object.keys(SPELLINGS);
const DAMAGED = Object.keys(DAMAGES);
/**
 * So many numbers from zero give every way to write a workbook, as it is and with a figure typed over, and every
 * damage.
 */
export const EVERY_KIND = 3 * Math.max(SPELT.length, DAMAGED.length);

/** One of all of them: a third spelt in other ways, a third of that kind with a figure typed over, a third damaged. */
export function hostileWorkbook(seed: number, bases: readonly (readonly [string, Uint8Array])[]): Hostile {
  const random = seeded(seed);
  const [base, bytes] = pick(random, bases);
  const kind = seed % 3;
  if (kind === 2) {
    const name = DAMAGED[Math.floor(seed / 3) % DAMAGED.length]!;
    return { name: `${seed}: ${base}, ${name}`, ...DAMAGES[name]!(bytes, random) };
  }
  const name = SPELT[Math.floor(seed / 3) % SPELT.length]!;
  const more = random() < 0.4 ? pick(random, SPELT) : name;
  const parts = openParts(bytes);
  const value = pick(random, random() < 0.5 ? WRONG : IMPOSSIBLE);
  const says = kind === 1 ? typed(parts, random, value) : undefined;
  for (const one of new Set([name, more])) SPELLINGS[one]!(parts, random);
  const label = [base, name, ...(more === name ? [] : [more]), ...(says ? [`typed ${value}`] : [])].join(', ');
  return {
    name: `${seed}: ${label}`,
    bytes: closeParts(parts),
    wanted: says ? 'found' : 'clean',
    ...(says && { says }),
  };
}
