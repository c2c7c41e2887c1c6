/**
 * The largest of many numbers, at least `least`: `Math.max(...list)` breaks off where a list is longer than the stack.
 */
export function largest(numbers: Iterable<number>, least: number): number {
  let found = least;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
