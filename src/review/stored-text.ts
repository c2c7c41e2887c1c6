const ESCAPED = /_x([0-9A-F]{4})_/gi;

/** Text in a file names characters that XML cannot have by their numbers. */
export const fromStored = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
