/** Which choices what is typed finds, and which of them is meant. Pure. */
import { fold } from '../../../src/core/names';
import type { Choice } from './model';

/**
 * How near a name is to what is typed: 0 it is that; 1 it is one word that begins so; 2 it begins or ends so, as
 * "Starting price"; 3 a word of it does; 4 it has it in it.
 */
function distance(name: string, typed: string): number {
  const folded = fold(name);
  if (folded === typed) return 0;
  if (!folded.includes(typed)) return Infinity;
  const words = name.split(/[^\p{L}\p{N}]+/u).map(fold);
  if (folded.startsWith(typed)) return words.length === 1 ? 1 : 2;
  const ends = words.map((_, at) => words.slice(at).join(''));
  if (ends.includes(typed) || (/^\p{Script=Han}/u.test(typed) && folded.endsWith(typed))) return 2;
  return ends.some((end) => end.startsWith(typed)) ? 3 : 4;
}

export interface Matches {
  /** Those that fit first, as they are listed; among them the nearest. */
  readonly shown: readonly Choice[];
  /** Which of them Enter takes: the nearest of all. */
  readonly nearest: number;
}

export function matchesOf(choices: readonly Choice[], query: string): Matches {
  const typed = fold(query);
  if (typed === '') return { shown: choices, nearest: 0 };
  const found = choices
    .map((choice) => ({ choice, far: Math.min(...choice.found.map((name) => distance(name, typed))) }))
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => Number(b.choice.fits) - Number(a.choice.fits) || a.far - b.far);
  const least = Math.min(...found.map(({ far }) => far));
  return {
    shown: found.map(({ choice }) => choice),
    nearest: Math.max(
      0,
      found.findIndex(({ far }) => far === least),
    ),
  };
}
