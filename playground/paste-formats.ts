/** Number formats in HTML that spreadsheets copy. Pure. */

/** Excel's and WPS' names of built-in formats, and the code behind each. */
const NAMES: Readonly<Record<string, string>> = {
  'general': 'General',
  'general number': 'General',
  'text': '@',
  'fixed': '0.00',
  'standard': '#,##0.00',
  'percent': '0.00%',
  'scientific': '0.00E+00',
  'currency': '$#,##0.00',
  'euro currency': '[$€-2] #,##0.00',
  'general date': 'm/d/yyyy h:mm',
  'short date': 'm/d/yyyy',
  'medium date': 'd-mmm-yy',
  'long date': 'dddd, mmmm d, yyyy',
  'short time': 'h:mm',
  'medium time': 'h:mm AM/PM',
  'long time': 'h:mm:ss AM/PM',
  'yes/no': '"Yes";"Yes";"No"',
  'true/false': '"True";"True";"False"',
  'on/off': '"On";"On";"Off"',
};

const FORMAT = /mso-number-format\s*:\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?:\\.|[^;}])+)/i;

/** `\0022` is a quote (always four digits), `\,` a comma. */
const unescaped = (css: string): string =>
  css.replace(/\\([0-9a-f]{4})|\\([^])/gi, (_, hex?: string, sign?: string) =>
    hex ? String.fromCharCode(parseInt(hex, 16)) : sign!,
  );

/** The format code that some CSS declarations name, e.g. `0.00%` for `mso-number-format:Percent`; null = none. */
export function formatOfCss(declarations: string): string | null {
  const written = FORMAT.exec(declarations)?.[1]?.trim();
  if (!written) return null;
  const code = unescaped(/^["']/.test(written) ? written.slice(1, -1) : written).trim();
  return Object.hasOwn(NAMES, code.toLowerCase()) ? NAMES[code.toLowerCase()]! : code;
}

/** Formats by selector, as spreadsheets write them: one rule a class. */
export function formatsOfStyles(css: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, selectors, declarations] of css.matchAll(/([^{}]*)\{([^}]*)\}/g)) {
    const code = formatOfCss(declarations!);
    if (code === null) continue;
    for (const selector of selectors!.replace(/<!--/g, '').split(',')) found.set(selector.trim(), code);
  }
  return found;
}

export const withoutFormats = (css: string): string => css.replace(new RegExp(FORMAT.source, 'gi'), '');

export const isText = (code: string): boolean => /^@+$/.test(code);

/** Text that the clipboard guards so that it is no formula, and the text itself. */
export const unguarded = (text: string): string | null =>
  /^'(?=[=+@＝＋＠-]|\d{4}[-/.]\d{1,2}$)/.test(text) ? text.slice(1) : null;
