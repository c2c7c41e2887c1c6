/**
 * Figures of a user's own that the bundled ones have no like of: more of one vendor than a chart shows, two currencies,
 * a conflict.
 */
import { withOwn, type OwnRow } from '../../src/core/own';
import { dataset } from '../../src/dataset';

const ownFigure = (period: string, value: string, more: Partial<OwnRow> = {}): OwnRow => ({
  metric: 'share',
  region: 'Poland',
  entity: 'Xiaomi',
  period,
  value,
  place: { sheet: 'Mine', cell: `E${period}` },
  ...more,
});

export const YEARS = Array.from({ length: 15 }, (_, i) => String(2005 + i));

export const { dataset: mine } = withOwn(dataset, [
  ...YEARS.map((year, i) => ownFigure(year, `${i + 1}%`)),
  ownFigure('2024', '>20%', { entity: 'Samsung' }),
  ownFigure('2024', '9%', { region: 'Japan' }),
  ownFigure('2024', '700 EUR', { metric: 'launch_price', entity: 'Xiaomi 15 Ultra' }),
  ownFigure('2024', '800 USD', { metric: 'launch_price', entity: 'iPhone 16 Pro Max' }),
]);
