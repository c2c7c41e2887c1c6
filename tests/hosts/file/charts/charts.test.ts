/** Each kind of chart, element by element: names, order, values. */
import { chartSpace } from '../../../../src/hosts/file/charts/chart-part';
import { sheetDrawing, drawnTexts } from '../../../../src/hosts/file/charts/drawing-part';
import { el, markup, val, type Element } from '../../../../src/hosts/file/charts/element';
import { spread } from '../../../../src/page/spread';
import { contrastOnWhite, inkOf } from '../../../../src/hosts/file/charts/look';
import { contrast, inkOn, rgbOf } from '../../../../src/page/contrast';
import { FILE_CHARTS } from '../../../../src/hosts/file/charts/kinds';
import { withoutMissing } from '../../../../src/hosts/file/charts/plan-charts';
import { rangeText } from '../../../../src/hosts/file/charts/series';
import type { PlannedChart } from '../../../../src/hosts/file/layout/plan';
import { CHART_KINDS, chartKinds } from '../../../../src/page/chart-kinds';
import { parts, ranges } from '../../charts-page';
import { chartSpec, twoSeries } from './fixture';
import { entities } from '../../../shared/names';

const corner = { row: 3, column: 4, rowOffset: 0, columnOffset: 0 };
const planned = (spec: PlannedChart['spec']): PlannedChart => ({
  spec: withoutMissing(spec),
  sheet: "Vendors' share",
  width: 462,
  height: 260,
  from: corner,
  to: { ...corner, row: 16, column: 10 },
  helpers: [...spec.series, ...spec.series].map(() => [5, 6, 7].map((row) => ({ row, column: 4 }))),
});
const space = (spec: PlannedChart['spec']): Element => chartSpace(planned(spec), 'rId1');

const names = (node: Element): string[] =>
  node.children.map((child) => (typeof child === 'string' ? '#text' : child.name));
/** Elements of that name below a node, in order. */
function all(node: Element, name: string): Element[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}
const one = (node: Element, name: string): Element => {
  const found = all(node, name)[0];
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const child = (node: Element, name: string): Element =>
  node.children.find((c): c is Element => typeof c !== 'string' && c.name === name)!;
const valueOf = (node: Element, name: string): unknown => child(node, name)?.attributes['val'];
const textOf = (node: Element): string => node.children.map((c) => (typeof c === 'string' ? c : textOf(c))).join('');
const FLAGS = ['c:showLegendKey', 'c:showVal', 'c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'];

describe('the tree of elements', () => {
  test('is written with everything escaped, empty elements closed', () =>
    expect(markup(el('a', { b: '<"&>' }, val('c', 1), undefined, [el('d', {}, "x & 'y'")]))).toBe(
      '<a b="&lt;&quot;&amp;&gt;"><c val="1"/><d>x &amp; &apos;y&apos;</d></a>',
    ));
});

describe('ranges', () => {
  test.each([
    [[[4, 0]], "'It''s'!$A$5"],
    [
      [
        [4, 0],
        [5, 0],
        [6, 0],
      ],
      "'It''s'!$A$5:$A$7",
    ],
    [
      [
        [4, 1],
        [4, 2],
      ],
      "'It''s'!$B$5:$C$5",
    ],
    [
      [
        [4, 0],
        [6, 0],
      ],
      "('It''s'!$A$5,'It''s'!$A$7)",
    ],
  ])('%j', (refs, text) =>
    expect(
      rangeText(
        "It's",
        refs.map(([row, column]) => ({ row: row!, column: column! })),
      ),
    ).toBe(text),
  );
  test('a series without cells is refused', () =>
    expect(() => rangeText('A', [])).toThrow('a chart on "A" has a series without cells'));
});

describe('missing values', () => {
  test('are left out of a series that stands alone, since text in a cell would be drawn as zero', () => {
    const series = one(space(chartSpec('column')), 'c:ser');
    expect(all(child(series, 'c:cat'), 'c:v').map(textOf)).toEqual(['Samsung', 'Apple & "Co" <x>', 'Any other']);
  });
  test('beside other series they stay as gaps', () => {
    const [first, second] = all(space(twoSeries('column')), 'c:ser');
    expect(all(first!, 'c:numLit').map((part) => [valueOf(part, 'c:ptCount'), all(part, 'c:pt').length])).toEqual([
      [4, 3],
    ]);
    expect(textOf(one(child(second!, 'c:val'), 'c:f'))).toBe("'Vendors'' share'!$C$5:$C$8");
  });
});

describe('every kind', () => {
  test.each(chartKinds.filter((kind) => !CHART_KINDS[kind].range))(
    '%s: order of the parts, title, values, labels with qualifiers',
    (type) => {
      const { along, legend } = CHART_KINDS[type];
      const root = space(chartSpec(type));
      expect(names(root)).toEqual(['c:date1904', 'c:roundedCorners', 'c:chart', 'c:spPr', 'c:txPr', 'c:userShapes']);
      expect(valueOf(root, 'c:roundedCorners')).toBe(0);
      const chart = child(root, 'c:chart');
      expect(names(chart)).toEqual([
        'c:title',
        'c:autoTitleDeleted',
        'c:plotArea',
        ...(legend === 'categories' ? ['c:legend'] : []),
        'c:plotVisOnly',
        'c:dispBlanksAs',
      ]);
      expect(textOf(child(chart, 'c:title'))).toContain('Share & rank');
      expect(valueOf(chart, 'c:dispBlanksAs')).toBe('gap');

      const series = one(chart, 'c:ser');
      expect(textOf(one(child(series, 'c:tx'), 'c:f'))).toBe("'Vendors'' share'!$B$4");
      const values = child(series, along === 'time' ? 'c:yVal' : 'c:val');
      expect(textOf(one(values, 'c:f'))).toBe("'Vendors'' share'!$B$5:$B$7");
      const cache = one(values, 'c:numCache');
      expect(names(cache)).toEqual(['c:formatCode', 'c:ptCount', 'c:pt', 'c:pt', 'c:pt']);
      expect(valueOf(cache, 'c:ptCount')).toBe(3);
      expect(all(cache, 'c:pt').map((pt) => [pt.attributes['idx'], textOf(pt)])).toEqual([
        [0, '0.8'],
        [1, '0.19'],
        [2, '0.03'],
      ]);

      const labels = child(series, 'c:dLbls');
      const own = new Map(all(labels, 'c:dLbl').map((label) => [valueOf(label, 'c:idx'), label]));
      expect(child(own.get(0)!, 'c:numFmt').attributes).toEqual({ formatCode: '"~"0%', sourceLinked: 0 });
      expect(child(own.get(2)!, 'c:numFmt').attributes['formatCode']).toBe('"≤"0%');
      expect(own.has(3)).toBe(false);
      for (const part of [labels, ...own.values()]) {
        expect(names(part).filter((name) => name.startsWith('c:show') && name !== 'c:showLeaderLines')).toEqual(FLAGS);
        expect(valueOf(part, 'c:showVal')).toBe(1);
      }
      expect(
        names(labels)
          .slice(own.size)
          .filter((name) => !FLAGS.includes(name)),
      ).toEqual(['c:numFmt', 'c:spPr', 'c:txPr', ...(along === 'ring' ? [] : ['c:dLblPos']), 'c:showLeaderLines']);
    },
  );
});

describe('columns and bars', () => {
  test('order in the plot and in a series', () => {
    const plot = one(space(chartSpec('column')), 'c:plotArea');
    expect(names(plot)).toEqual(['c:layout', 'c:barChart', 'c:catAx', 'c:valAx', 'c:spPr']);
    expect(names(one(plot, 'c:barChart'))).toEqual([
      'c:barDir',
      'c:grouping',
      'c:varyColors',
      'c:ser',
      'c:gapWidth',
      'c:axId',
      'c:axId',
    ]);
    expect(names(one(plot, 'c:ser'))).toEqual([
      'c:idx',
      'c:order',
      'c:tx',
      'c:spPr',
      'c:invertIfNegative',
      'c:dLbls',
      'c:cat',
      'c:val',
    ]);
    expect(valueOf(one(plot, 'c:barChart'), 'c:barDir')).toBe('col');
    expect([valueOf(child(plot, 'c:catAx'), 'c:axPos'), valueOf(child(plot, 'c:valAx'), 'c:axPos')]).toEqual([
      'b',
      'l',
    ]);
    expect(valueOf(child(plot, 'c:valAx'), 'c:crosses')).toBe('autoZero');
  });

  test('axes: child order, names, zero at the bottom', () => {
    const plot = one(space(chartSpec('column')), 'c:plotArea');
    const common = [
      'c:numFmt',
      'c:majorTickMark',
      'c:minorTickMark',
      'c:tickLblPos',
      'c:spPr',
      'c:txPr',
      'c:crossAx',
      'c:crosses',
    ];
    expect(names(child(plot, 'c:catAx'))).toEqual([
      'c:axId',
      'c:scaling',
      'c:delete',
      'c:axPos',
      ...common,
      'c:auto',
      'c:lblAlgn',
      'c:lblOffset',
      'c:noMultiLvlLbl',
    ]);
    expect(names(child(plot, 'c:valAx'))).toEqual([
      'c:axId',
      'c:scaling',
      'c:delete',
      'c:axPos',
      'c:majorGridlines',
      'c:title',
      ...common,
      'c:crossBetween',
    ]);
    expect(textOf(child(child(plot, 'c:valAx'), 'c:title'))).toBe('Share');
    expect(valueOf(one(child(plot, 'c:valAx'), 'c:scaling'), 'c:min')).toBe(0);
    expect(valueOf(child(plot, 'c:catAx'), 'c:crossAx')).toBe(valueOf(child(plot, 'c:valAx'), 'c:axId'));
  });

  test('bars run from top to bottom, their axis stays below', () => {
    const plot = one(space(chartSpec('bar')), 'c:plotArea');
    expect(valueOf(one(plot, 'c:barChart'), 'c:barDir')).toBe('bar');
    expect(valueOf(one(child(plot, 'c:catAx'), 'c:scaling'), 'c:orientation')).toBe('maxMin');
    expect([
      valueOf(child(plot, 'c:catAx'), 'c:axPos'),
      valueOf(child(plot, 'c:valAx'), 'c:axPos'),
      valueOf(child(plot, 'c:valAx'), 'c:crosses'),
    ]).toEqual(['l', 'b', 'max']);
  });

  test('bars below zero get room for their labels', () => {
    const plot = one(
      space(chartSpec('bar', { values: [0.08, -0.2, -0.21, -0.01], labels: ['+8%', 'nearly -20%', '-21%', '-1%'] })),
      'c:plotArea',
    );
    expect(valueOf(one(child(plot, 'c:valAx'), 'c:scaling'), 'c:min')).toBeLessThan(-0.25);
    expect(valueOf(child(plot, 'c:catAx'), 'c:tickLblPos')).toBe('low');
  });

  test('points of their own colour', () => {
    const points = all(space(chartSpec('bar', { pointColors: ['1428A0', 'FF6900', '8C8C8C', '8C8C8C'] })), 'c:dPt');
    expect(points.map((point) => [valueOf(point, 'c:idx'), one(point, 'a:srgbClr').attributes['val']])).toEqual([
      [0, '1428A0'],
      [2, '8C8C8C'],
    ]);
    expect(names(points[0]!)).toEqual(['c:idx', 'c:invertIfNegative', 'c:bubble3D', 'c:spPr']);
  });

  test('two series: a legend and no gap between their bars', () => {
    const root = space(twoSeries('column'));
    expect(names(one(root, 'c:barChart'))).toEqual([
      'c:barDir',
      'c:grouping',
      'c:varyColors',
      'c:ser',
      'c:ser',
      'c:gapWidth',
      'c:overlap',
      'c:axId',
      'c:axId',
    ]);
    expect(names(one(root, 'c:legend'))).toEqual(['c:legendPos', 'c:layout', 'c:overlay', 'c:txPr']);
  });
});

describe.each(['column', 'bar'] as const)('a range among the figures of a %s chart', (type) => {
  // The third of four: from 0.01 to 0.03; the last one is missing.
  const ref = { row: 20, column: 1 };
  const spec = chartSpec(type, {
    labels: ['~80%', '19%', '1%–3%', '–'],
    formats: ['"~"0%', '0%', '"1%–"0%', '@'],
    bounds: [false, false, true, false],
    ranges: {
      ends: [null, null, { value: 0.01, ref, inCell: 'from 1%' }, null],
      parts: { begin: 'Where bars begin', length: 'Length of bars' },
    },
  });
  const root = space(spec);
  const [begins, bars, values] = all(root, 'c:ser') as [Element, Element, Element];
  const numbersIn = (series: Element): string[] => all(child(series, 'c:val'), 'c:v').map(textOf);

  test('is drawn by parts that lie on each other: the room before the bars, the bars, the values behind them', () => {
    const chart = one(root, 'c:barChart');
    expect([valueOf(chart, 'c:grouping'), valueOf(chart, 'c:overlap')]).toEqual(['stacked', 100]);
    expect([begins, bars, values].map(numbersIn)).toEqual([
      ['0', '0', '0.01'],
      ['0.8', '0.19', '0.02'],
      ['0.8', '0.19', '0.03'],
    ]);
    expect([begins, values].map((series) => names(child(series, 'c:spPr')))).toEqual([
      ['a:noFill', 'a:ln'],
      ['a:noFill', 'a:ln'],
    ]);
    expect(all(root, 'c:legend')).toEqual([]);
  });
  test('is hollow and dashed, and the others are filled', () => {
    expect(all(bars, 'c:dPt').map((point) => [valueOf(point, 'c:idx'), all(point, 'a:prstDash').length])).toEqual([
      [2, 1],
    ]);
    expect(names(child(bars, 'c:spPr'))[0]).toBe('a:solidFill');
  });
  test('has both numbers in one label, behind its bar', () => {
    expect([begins, bars].flatMap((series) => all(series, 'c:dLbls'))).toEqual([]);
    const label = all(values, 'c:dLbl').at(-1)!;
    expect([valueOf(label, 'c:idx'), valueOf(label, 'c:dLblPos')]).toEqual([2, 'inBase']);
    expect(child(label, 'c:numFmt').attributes['formatCode']).toBe('"1%–"0%');
  });
  test('its cells come from those of its ends', () => {
    const { series } = FILE_CHARTS[type].helpers!(withoutMissing(spec))!;
    expect(series.map((rows) => rows.map(({ value, formula }) => [value, formula]))).toEqual([
      [
        [0, undefined],
        [0, undefined],
        [0.01, [ref]],
      ],
      [
        [0.8, [{ row: 4, column: 1 }]],
        [0.19, [{ row: 5, column: 1 }]],
        [0.02, [{ row: 6, column: 1 }, '-', ref]],
      ],
    ]);
    expect(FILE_CHARTS[type].helpers!(chartSpec(type))).toBeNull();
  });
  test('the axis ends where the values do, with room for a label', () =>
    expect(['c:min', 'c:max'].map((end) => valueOf(one(all(root, 'c:valAx')[0]!, 'c:scaling'), end))).toEqual([0, 1]));
});

describe('lines', () => {
  test('lines that end too near to each other have a legend, and no names', () => {
    const spec = twoSeries('line');
    const root = space({ ...spec, series: [spec.series[0]!, { ...spec.series[1]!, values: [0.82, 0.2, 0.03, null] }] });
    expect(all(root, 'c:legend')).toHaveLength(1);
    expect(all(root, 'c:showSerName').map(({ attributes }) => attributes['val'])).not.toContain(1);
  });
  test('order, no smoothing, names at the ends instead of a legend', () => {
    const root = space(twoSeries('line'));
    const plot = one(root, 'c:lineChart');
    expect(names(plot)).toEqual(['c:grouping', 'c:varyColors', 'c:ser', 'c:ser', 'c:marker', 'c:axId', 'c:axId']);
    const series = all(plot, 'c:ser')[1]!;
    expect(names(series)).toEqual([
      'c:idx',
      'c:order',
      'c:tx',
      'c:spPr',
      'c:marker',
      'c:dLbls',
      'c:cat',
      'c:val',
      'c:smooth',
    ]);
    expect(valueOf(series, 'c:smooth')).toBe(0);
    expect(all(root, 'c:legend')).toEqual([]);
    const last = all(series, 'c:dLbl').at(-1)!;
    expect(
      all(all(plot, 'c:ser')[0]!, 'c:dLbl')
        .filter((label) => valueOf(label, 'c:showSerName') === 1)
        .map((label) => valueOf(label, 'c:idx')),
    ).toEqual([2]);
    expect([
      valueOf(last, 'c:idx'),
      valueOf(last, 'c:dLblPos'),
      valueOf(last, 'c:showSerName'),
      textOf(child(last, 'c:separator')),
    ]).toEqual([3, 'r', 1, ' ']);
    expect(names(last).at(-1)).toBe('c:separator');
  });

  test('labels that would touch stand apart', () => {
    expect(spread([10, 11, 50], 10, 100)).toEqual([5.5, 15.5, 50]);
    expect(spread([99, 98, 97], 10, 100)).toEqual([95, 85, 75]);
    expect(spread([30, 10], 10, 100)).toEqual([30, 10]);
  });
});

describe('doughnuts', () => {
  test('no axes, no label positions, readable labels', () => {
    const root = space(chartSpec('doughnut', { pointColors: ['1428A0', '555555', 'E6E6E6', '8C8C8C'] }));
    expect(names(one(root, 'c:plotArea'))).toEqual(['c:layout', 'c:doughnutChart', 'c:spPr']);
    expect(names(one(root, 'c:doughnutChart'))).toEqual(['c:varyColors', 'c:ser', 'c:firstSliceAng', 'c:holeSize']);
    expect(all(root, 'c:dLblPos')).toEqual([]);
    expect(all(root, 'c:axId')).toEqual([]);
    const color = (i: number): unknown =>
      one(
        all(root, 'c:dLbl').find((label) => valueOf(label, 'c:idx') === i)!,
        'a:srgbClr',
      ).attributes['val'];
    expect([color(0), color(2)]).toEqual(['FFFFFF', '000000']);
    expect(all(root, 'c:dPt').map((point) => names(point))).toEqual(
      Array.from({ length: 3 }, () => ['c:idx', 'c:bubble3D', 'c:spPr']),
    );
  });
});

const pointsOf = (series: Element): unknown[][] =>
  all(series, 'c:dPt').map((point) => [
    valueOf(point, 'c:idx'),
    all(point, 'a:prstDash').length > 0 ? 'dashed' : 'plain',
    all(child(point, 'c:spPr'), 'a:srgbClr')[0]!.attributes['val'],
    names(child(point, 'c:spPr'))[0],
  ]);
const labelsOf = (series: Element): Map<unknown, string> =>
  new Map(
    all(child(series, 'c:dLbls'), 'c:dLbl').map((label) => [
      valueOf(label, 'c:idx'),
      valueOf(label, 'c:delete') === 1 ? 'none' : String(child(label, 'c:numFmt').attributes['formatCode']),
    ]),
  );

describe('stacked columns', () => {
  const root = space(parts);
  const series = all(root, 'c:ser');
  test('on each other, from zero, with a legend', () => {
    const chart = one(root, 'c:barChart');
    expect([valueOf(chart, 'c:barDir'), valueOf(chart, 'c:grouping'), valueOf(chart, 'c:overlap')]).toEqual([
      'col',
      'stacked',
      100,
    ]);
    expect(names(chart).slice(-4)).toEqual(['c:gapWidth', 'c:overlap', 'c:axId', 'c:axId']);
    expect(valueOf(one(one(root, 'c:valAx'), 'c:scaling'), 'c:min')).toBe(0);
    expect(all(root, 'c:legend')).toHaveLength(1);
  });
  test('a part that is missing keeps its cells and has neither a point nor a label', () => {
    expect(all(root, 'c:numLit')).toEqual([]);
    expect(all(child(series[2]!, 'c:val'), 'c:pt').map((point) => point.attributes['idx'])).toEqual([0, 2]);
    expect(labelsOf(series[2]!).get(1)).toBe('none');
  });
  test('labels are inside, and beside where a part is lower than its label; bounds keep their words', () => {
    expect(new Set(all(root, 'c:dLblPos').map((position) => position.attributes['val']))).toEqual(new Set(['ctr']));
    const beside = series.map((each) =>
      all(each, 'c:dLbl')
        .filter((label) => all(label, 'c:manualLayout').length > 0)
        .map((label) => valueOf(label, 'c:idx')),
    );
    expect(beside).toEqual([[], [0], [0]]);
    expect(series.map((each) => [...labelsOf(each).values()].filter((format) => /[<>~]/.test(format)))).toEqual([
      ['"~"0%'],
      ['"<"0%', '">"0%'],
      [],
    ]);
  });
  test('no total is invented', () => expect(series).toHaveLength(3));
});

describe('ranges', () => {
  const root = space(ranges);
  const [low, bars, high] = all(root, 'c:ser') as [Element, Element, Element];
  test('low ends, bars and high ends lie on each other, from top to bottom', () => {
    const chart = one(root, 'c:barChart');
    expect([valueOf(chart, 'c:barDir'), valueOf(chart, 'c:grouping'), valueOf(chart, 'c:overlap')]).toEqual([
      'bar',
      'stacked',
      100,
    ]);
    expect(valueOf(one(child(one(root, 'c:plotArea'), 'c:catAx'), 'c:scaling'), 'c:orientation')).toBe('maxMin');
    expect(all(root, 'c:legend')).toEqual([]);
    expect([low, bars, high].map((series) => textOf(one(child(series, 'c:val'), 'c:f')))).toEqual([
      "'Vendors'' share'!$B$5:$B$11",
      "'Vendors'' share'!$E$6:$E$8",
      "'Vendors'' share'!$C$5:$C$11",
    ]);
  });
  test('only what is between the ends is seen', () => {
    for (const series of [low, high]) expect(names(child(series, 'c:spPr'))[0]).toBe('a:noFill');
    expect(names(child(bars, 'c:spPr'))[0]).toBe('a:solidFill');
  });
  test('an open end is hollow and dashed, and goes on to the end of the axis or to zero; another colour is its own', () => {
    expect(pointsOf(bars)).toEqual([
      [1, 'dashed', 'FF6900', 'a:noFill'],
      [2, 'dashed', 'FF6900', 'a:noFill'],
      [5, 'plain', '1428A0', 'a:solidFill'],
    ]);
    const scaling = one(one(root, 'c:valAx'), 'c:scaling');
    const max = Number(valueOf(scaling, 'c:max'));
    const lengths = new Map(
      all(child(bars, 'c:val'), 'c:pt').map((point) => [point.attributes['idx'], Number(textOf(point))]),
    );
    expect([lengths.get(1), lengths.get(2), lengths.has(4)]).toEqual([max - 0.03, 0.12, false]);
    expect(names(scaling)).toEqual(['c:orientation', 'c:max', 'c:min']);
  });
  test('each end has its label at its end, in the words of its cell; what is not known has none', () => {
    expect(valueOf(child(low, 'c:dLbls'), 'c:dLblPos')).toBe('inEnd');
    expect(valueOf(child(high, 'c:dLbls'), 'c:dLblPos')).toBe('inBase');
    expect(Object.fromEntries(labelsOf(low))).toEqual({
      1: '"≥"0%',
      2: 'none',
      3: 'none',
      4: 'none',
      5: '"~"0%',
      6: '"from "0%',
    });
    expect(Object.fromEntries(labelsOf(high))).toEqual({ 1: 'none', 2: '"≤"0%', 4: 'none', 5: '">"0%', 6: '"to "0%' });
  });
  test('one figure is a stroke', () => {
    expect(Object.fromEntries(labelsOf(bars))).toEqual({ 3: '"|"' });
    expect(valueOf(child(bars, 'c:dLbls'), 'c:showVal')).toBe(0);
  });
  test('below zero, where the lowest ends have their labels, the axis says nothing', () => {
    const axis = one(root, 'c:valAx');
    expect(Number(valueOf(one(axis, 'c:scaling'), 'c:min'))).toBeLessThan(0);
    expect(child(axis, 'c:numFmt').attributes['formatCode']).toBe('0%;""');
  });
});

describe('timelines', () => {
  test('points at their years, no lines between', () => {
    const root = space(chartSpec('timeline'));
    expect(names(one(root, 'c:plotArea'))).toEqual(['c:layout', 'c:scatterChart', 'c:valAx', 'c:valAx', 'c:spPr']);
    expect(names(one(root, 'c:scatterChart'))).toEqual(['c:scatterStyle', 'c:varyColors', 'c:ser', 'c:axId', 'c:axId']);
    const series = one(root, 'c:ser');
    expect(names(series)).toEqual([
      'c:idx',
      'c:order',
      'c:tx',
      'c:spPr',
      'c:marker',
      'c:dLbls',
      'c:xVal',
      'c:yVal',
      'c:smooth',
    ]);
    expect(names(one(child(series, 'c:spPr'), 'a:ln'))).toEqual(['a:noFill']);
    expect(all(child(series, 'c:xVal'), 'c:v').map(textOf)).toEqual(['2015.5', '2017', '2024.25']);
    expect(textOf(one(child(series, 'c:xVal'), 'c:f'))).toBe("'Vendors'' share'!$E$6:$E$8");
    const scaling = one(all(root, 'c:valAx')[0]!, 'c:scaling');
    expect(names(scaling)).toEqual(['c:orientation', 'c:max', 'c:min']);
    // Years are written at ticks in their middles.
    expect([valueOf(scaling, 'c:min'), valueOf(scaling, 'c:max')]).toEqual([2014.49, 2024.49]);
  });
  test('without places it is refused', () =>
    expect(() => space(chartSpec('timeline', { positions: [2015] }))).toThrow(
      'needs one position a value, has 1 for 3',
    ));
});

describe('drawing', () => {
  test('alt text, ids, corners, no stretching with the cells', () => {
    const root = sheetDrawing([planned(chartSpec('bar')), planned(chartSpec('line'))]);
    const frames = all(root, 'xdr:cNvPr');
    expect(frames.map((frame) => frame.attributes)).toEqual([
      { id: 2, name: 'test-bar', descr: 'bar chart of shares' },
      { id: 3, name: 'test-line', descr: 'line chart of shares' },
    ]);
    expect(names(one(root, 'xdr:twoCellAnchor'))).toEqual(['xdr:from', 'xdr:to', 'xdr:graphicFrame', 'xdr:clientData']);
    expect(one(root, 'xdr:twoCellAnchor').attributes).toEqual({ editAs: 'oneCell' });
    expect(names(one(root, 'xdr:from'))).toEqual(['xdr:col', 'xdr:colOff', 'xdr:row', 'xdr:rowOff']);
    expect(all(root, 'c:chart').map((chart) => chart.attributes['r:id'])).toEqual(['rId1', 'rId2']);
  });
  test('the source line is a part of the chart', () =>
    expect(textOf(one(drawnTexts(planned(chartSpec('bar'))), 'a:t'))).toBe('Source: document 001; not affiliated'));
});

describe('colours that can be read', () => {
  test.each(entities.items.filter((entity) => entity.kind === 'vendor').map((entity) => [entity.id, entity.color]))(
    '%s: text on white and on its own colour',
    (_, color) => {
      expect(contrastOnWhite(inkOf(color))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rgbOf(inkOn(color)), rgbOf(color))).toBeGreaterThanOrEqual(4.5);
    },
  );
});

test('labels of a timeline avoid each other and other points', () => {
  const close = {
    positions: [2020, 2020.1, 2020.2, 2024],
    values: [0.2, 0.2, 0.2, 0.2],
    labels: ['20%', '20%', '20%', '20%'],
    formats: ['0%', '0%', '0%', '0%'],
  };
  const root = space(chartSpec('timeline', close));
  const labels = one(root, 'c:dLbls');
  const sides = [0, 1, 2, 3].map((i) => {
    const own = all(labels, 'c:dLbl').find((label) => valueOf(label, 'c:idx') === i);
    return valueOf(own ?? labels, 'c:dLblPos');
  });
  expect(sides[3]).toBe('t');
  expect(new Set(sides.slice(0, 3)).size).toBeGreaterThan(1);
});

test.each(chartKinds.filter((kind) => !CHART_KINDS[kind].range && CHART_KINDS[kind].along !== 'time'))(
  'a bound is hollow: %s',
  (type) => {
    const looks = (spec: PlannedChart['spec']): string => all(space(spec), 'c:dPt').map(markup).join('');
    const open = looks(chartSpec(type, { bounds: [false, true, false, false] }));
    // Bars by a dashed edge; a point by what is within, which every program draws.
    const filled = /<c:marker>.*?<a:srgbClr val="(\w+)"/.exec(open)?.[1];
    if (filled === undefined) expect(open).toMatch(/<c:idx val="1"\/>.*prstDash val="dash"/);
    else expect(contrastOnWhite(filled)).toBeLessThan(2);
    expect(open).not.toBe(looks(chartSpec(type)));
  },
);
