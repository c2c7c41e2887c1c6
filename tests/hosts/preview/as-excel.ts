/**
 * Clipboard HTML as Excel takes it: rows of tables, `x:num` and `x:str`, number formats by style, class or name. A cell
 * that says nothing of itself is read as if it were typed, raised digits included; text outside of cells fills rows of
 * its own.
 */
export interface ExcelCell {
  readonly kind: 'number' | 'text' | 'formula' | 'date' | 'empty';
  readonly value: number | string;
  readonly format: string;
}

const NAMES: Readonly<Record<string, string>> = {
  general: 'General',
  percent: '0.00%',
  standard: '#,##0.00',
  fixed: '0.00',
  scientific: '0.00E+00',
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (all, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name!] ?? all),
  );

/** `"\0022CN¥\0022\#\,\#\#0"` is `"CN¥"#,##0`: always four digits. */
const formatOf = (css: string): string | null => {
  const found = /mso-number-format:\s*("(?:[^"\\]|\\.)*"|[^;]+)/.exec(css)?.[1]?.trim();
  if (found === undefined) return null;
  if (!found.startsWith('"')) return NAMES[found.toLowerCase()] ?? found;
  return found
    .slice(1, -1)
    .replace(/\\([0-9a-f]{4})|\\(.)/gi, (_, hex?: string, sign?: string) =>
      hex ? String.fromCharCode(parseInt(hex, 16)) : sign!,
    );
};

function attributes(tag: string): ReadonlyMap<string, string> {
  const found = tag.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g);
  return new Map([...found].map(([, name, a, b, c]) => [name!.toLowerCase(), decode(a ?? b ?? c ?? '')]));
}

/** What Excel makes of characters that are typed. */
function typed(text: string, format: string): ExcelCell {
  if (text === '') return { kind: 'empty', value: '', format };
  if (/^[=+@＝＋＠]/.test(text) || /^-(?![\d.,]+%?$)/.test(text)) return { kind: 'formula', value: text, format };
  const number = /^(-?)(?:CN¥|US\$|€|\$)?(-?[\d,]+(?:\.\d+)?)(%?)$/.exec(text);
  if (number)
    return {
      kind: 'number',
      value: Number(`${number[1]}${number[2]!.replace(/,/g, '')}`) / (number[3] ? 100 : 1),
      format: number[3] ? '0%' : format,
    };
  return { kind: /^\d{4}-\d\d(-\d\d)?$/.test(text) ? 'date' : 'text', value: text, format };
}

function cellOf(tag: string, inner: string, classes: ReadonlyMap<string, string>): ExcelCell {
  const given = attributes(tag);
  const style = formatOf(given.get('style') ?? '') ?? formatOf(classes.get(given.get('class') ?? '') ?? '');
  const format = style ?? 'General';
  const text = decode(inner.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  if (given.has('x:str') || format === '@') return { kind: text === '' ? 'empty' : 'text', value: text, format };
  if (given.get('x:num')) return { kind: 'number', value: Number(given.get('x:num')), format };
  return typed(text, format);
}

export function readAsExcel(html: string): readonly (readonly ExcelCell[])[] {
  const classes = new Map([...html.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)].map((m) => [m[1]!, m[2]!]));
  const body = html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/^[\s\S]*<body[^>]*>/i, '');
  const rows: ExcelCell[][] = [];
  const taken = new Map<string, true>();
  for (const part of body.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>|>([^<]+)(?=<)/g)) {
    if (part[1] === undefined) {
      const text = decode(part[2]!).trim();
      if (text !== '') rows.push([typed(text, 'General')]);
      continue;
    }
    const row: ExcelCell[] = [];
    for (const [, tag, inner] of part[1].matchAll(/<t[dh]\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/t[dh]>/g)) {
      while (taken.has(`${rows.length},${row.length}`)) row.push({ kind: 'empty', value: '', format: 'General' });
      const span = (name: string): number => Number(attributes(tag!).get(name) ?? 1);
      for (let r = 0; r < span('rowspan'); r++)
        for (let c = 0; c < span('colspan'); c++) taken.set(`${rows.length + r},${row.length + c}`, true);
      row.push(cellOf(tag!, inner!, classes));
      for (let c = 1; c < span('colspan'); c++) row.push({ kind: 'empty', value: '', format: 'General' });
    }
    rows.push(row);
  }
  return rows;
}
