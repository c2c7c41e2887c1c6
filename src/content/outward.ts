import type { Formula } from '../page/page';

/**
 * A formula whose result is rounded to a power of ten, down or up: number formats round half away from zero, and a
 * bound must not claim more than is known. The inner rounding keeps binary fractions from making a step out of nothing.
 */
export function outwardFormula(formula: Formula, to: 'down' | 'up', power: number): Formula {
  const size = String(10 ** Math.abs(power));
  const [into, back] = power < 0 ? ['*', '/'] : ['/', '*'];
  const sign = to === 'down' ? '' : '-';
  const scaled = power === 0 ? [] : [`${into}${size}`];
  const whole = [`${sign}INT(${sign}ROUND((`, ...formula, ')', ...scaled, ',6))'];
  return power === 0 ? whole : [...whole, `${back}${size}`];
}
