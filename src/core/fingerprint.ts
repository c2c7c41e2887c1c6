/** A short name of long texts: the same ones have the same on every machine. Against chance, not against malice. */
export function fingerprint(texts: Iterable<string>): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  const take = (code: number): void => {
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  };
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) take(text.charCodeAt(i));
    // Where one ends is a part of it.
    take(0x1f_ffff);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return ((b >>> 0).toString(16).padStart(8, '0') + (a >>> 0).toString(16).padStart(8, '0')).slice(0, 12);
}
