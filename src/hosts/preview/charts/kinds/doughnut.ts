/** Parts of a whole, each with its name. */
import { colored, labelLook, labelOf, named, type Point } from '../look';
import type { PreviewChart } from './kind';

export const doughnut: PreviewChart = {
  axes: () => ({}),
  series: (spec, look) =>
    spec.series.map((one) => ({
      ...named(one, look),
      type: 'pie',
      radius: ['42%', '68%'],
      center: ['50%', '56%'],
      data: one.values.map((v, at) => ({ ...colored(one, v, at, look), name: one.categories[at] })),
      label: {
        ...labelLook(spec, look),
        formatter: (point: Point & { name: string }) => `${point.name} ${labelOf(spec, point)}`,
      },
      itemStyle: { borderColor: look.ground, borderWidth: 2 },
    })),
};
