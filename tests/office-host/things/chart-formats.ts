/** Fills, lines, fonts and labels: what all parts of a chart share. */
import type { Bag } from '../model/chart';
import { checkFormat } from '../model/text';
import { define } from '../thing';
import { bagType, type Properties } from './bag';
import { invalidArgument } from '../errors';
import * as check from './check';

export const format: check.Check = (value) => {
  checkFormat(check.text(value) as string);
  return value;
};
export const position = [check.number(0, 100_000), 0] as const;
export const angle = [check.number(-90, 90), 0] as const;

export const Fill = define<Bag>({
  name: 'ChartFill',
  call: {
    SetSolidColor: (bag, color: unknown) => {
      bag['color'] = check.color(color);
    },
    Clear: (bag) => {
      bag['color'] = null;
    },
  },
});
export const Line = bagType(
  'ChartLineFormat',
  {
    Color: [check.color, '#000000'],
    LineStyle: [check.oneOf('ChartLineStyle'), 'Automatic'],
    Weight: [check.number(0, 1584), 0.75],
  },
  {
    call: {
      Clear: (bag) => {
        bag['lineStyle'] = 'None';
      },
    },
  },
);
export const Font = bagType('ChartFont', {
  Bold: [check.bool, false],
  Color: [check.color, '#595959'],
  Italic: [check.bool, false],
  Name: [check.text, 'Calibri'],
  Size: [check.number(1, 409), 9],
  Underline: [check.oneOf('ChartUnderlineStyle'), 'None'],
});

/**
 * Where labels can stand, by kind of chart: what lies below something else has no outside end. The first that fits
 * decides.
 */
const POSITIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Doughnut/, []],
  [/Pie/, ['Center', 'InsideEnd', 'OutsideEnd', 'BestFit']],
  [/(?:Column|Bar|Col)Stacked/, ['Center', 'InsideEnd', 'InsideBase']],
  [/Column|Bar/, ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd']],
  [/Line|Scatter|Bubble/, ['Center', 'Left', 'Right', 'Top', 'Bottom']],
];
export function checkPosition(kind: string, position: unknown): void {
  const allowed = POSITIONS.find(([pattern]) => pattern.test(kind))?.[1];
  if (allowed && !['None', 'Callout', ...allowed].includes(String(position)))
    throw invalidArgument(`position of a label: ${String(position)} in a ${kind} chart`);
}

export const DATA_LABELS: Properties = {
  Position: [check.oneOf('ChartDataLabelPosition'), 'OutsideEnd'],
  ShowValue: [check.bool, true],
  ShowSeriesName: [check.bool, false],
  ShowCategoryName: [check.bool, false],
  ShowLegendKey: [check.bool, false],
  ShowPercentage: [check.bool, false],
  ShowBubbleSize: [check.bool, false],
  Separator: [check.text, ','],
  NumberFormat: [format, 'General'],
  LinkNumberFormat: [check.bool, true],
  TextOrientation: angle,
  AutoText: [check.bool, true],
  HorizontalAlignment: [check.oneOf('ChartTextHorizontalAlignment'), 'Center'],
  VerticalAlignment: [check.oneOf('ChartTextVerticalAlignment'), 'Center'],
};
