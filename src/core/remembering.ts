/**
 * What the same few texts give again and again is worked out once for each; of very many texts none is kept for long.
 */
const REMEMBERED = 2000;

export function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const hit = known.get(text);
    if (hit !== undefined) return hit;
    if (known.size >= REMEMBERED) known.clear();
    const made = work(text);
    known.set(text, made);
    return made;
  };
}
