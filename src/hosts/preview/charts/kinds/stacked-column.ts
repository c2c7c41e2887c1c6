/** Columns whose parts add up. Each part has its label inside, or beside it where it is lower than a label. */
import { labelsBeside } from '../../../../page/chart-stacks';
import { inkOn, visibleOn } from '../../../../page/contrast';
import { uprightAxes } from '../axes';
import { LABEL_PIXELS, PLOT_PIXELS, colored, labelLook, named } from '../look';
import type { PreviewChart } from './kind';

export const stackedColumn: PreviewChart = {
  axes: uprightAxes,
  series: (spec, look) => {
    const beside = labelsBeside(spec, PLOT_PIXELS, LABEL_PIXELS);
    return spec.series.map((one, s) => ({
      ...named(one, look),
      type: 'bar',
      stack: spec.id,
      barMaxWidth: 48,
      itemStyle: { borderColor: look.ground, borderWidth: 1 },
      data: one.values.map((value, at) => {
        const move = beside[s]![at] ?? null;
        const isBound = one.bounds?.[at] ?? false;
        const color = visibleOn(one.pointColors?.[at] ?? one.color, look.ground);
        return {
          ...colored(one, value, at, look),
          // On its part a label keeps the part's pattern away from its letters.
          label:
            move === null
              ? isBound
                ? {}
                : { color: inkOn(color), textBorderColor: color, textBorderWidth: 2 }
              : { position: 'right', offset: [0, Math.round(move)] },
        };
      }),
      label: { ...labelLook(spec, look), position: 'inside' },
    }));
  },
};
