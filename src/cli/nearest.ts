import { distance, fold } from '../core/names';

/** The name that was probably meant, if any is close. */
export function nearestName(text: string, names: readonly string[]): string | null {
  const wanted = fold(text);
  if (wanted === '') return null;
  const scored = names
    .map((name) => ({ name, score: fold(name).startsWith(wanted) ? 0.5 : distance(wanted, fold(name)) }))
    .sort((a, b) => a.score - b.score);
  const best = scored[0];
  return best && best.score <= Math.max(1, Math.floor(wanted.length / 2)) ? best.name : null;
}

/** `unknown workbook "x"; did you mean "y"? valid: …` */
export function unknownName(kind: string, text: string, names: readonly string[]): string {
  const near = nearestName(text, names);
  return `unknown ${kind} "${text}"${near === null ? ';' : `; did you mean "${near}"?`} valid: ${names.join(', ')}`;
}
