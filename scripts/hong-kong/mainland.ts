/** Texts of the mainland below a value, wherever there are some in several languages. */
export function mainlandBelow(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Readonly<Record<string, unknown>>)['zh-CN'];
  return typeof own === 'string' ? [own] : Object.values(value).flatMap(mainlandBelow);
}
