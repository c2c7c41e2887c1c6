/** The texts that Excel takes for its enumerations. The client passes any text on; Excel refuses what is not here. */
import { invalidArgument } from './errors';

const split = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ENUMS = {
  ChartType: split(
    'ColumnClustered ColumnStacked ColumnStacked100 3DColumnClustered 3DColumnStacked 3DColumnStacked100 BarClustered BarStacked BarStacked100' +
      ' 3DBarClustered 3DBarStacked 3DBarStacked100 LineStacked LineStacked100 LineMarkers LineMarkersStacked LineMarkersStacked100 PieOfPie PieExploded' +
      ' 3DPieExploded BarOfPie XYScatterSmooth XYScatterSmoothNoMarkers XYScatterLines XYScatterLinesNoMarkers AreaStacked AreaStacked100 3DAreaStacked' +
      ' 3DAreaStacked100 DoughnutExploded RadarMarkers RadarFilled Surface SurfaceWireframe SurfaceTopView SurfaceTopViewWireframe Bubble Bubble3DEffect' +
      ' StockHLC StockOHLC StockVHLC StockVOHLC CylinderColClustered CylinderColStacked CylinderColStacked100 CylinderBarClustered CylinderBarStacked' +
      ' CylinderBarStacked100 CylinderCol ConeColClustered ConeColStacked ConeColStacked100 ConeBarClustered ConeBarStacked ConeBarStacked100 ConeCol' +
      ' PyramidColClustered PyramidColStacked PyramidColStacked100 PyramidBarClustered PyramidBarStacked PyramidBarStacked100 PyramidCol 3DColumn Line 3DLine' +
      ' 3DPie Pie XYScatter 3DArea Area Doughnut Radar Histogram Boxwhisker Pareto RegionMap Treemap Waterfall Sunburst Funnel',
  ),
  ChartSeriesBy: split('Auto Columns Rows'),
  ChartLegendPosition: split('Top Bottom Left Right Corner Custom'),
  ChartDataLabelPosition: split('None Center InsideEnd InsideBase OutsideEnd Left Right Top Bottom BestFit Callout'),
  ChartMarkerStyle: split('Automatic None Square Diamond Triangle X Star Dot Dash Circle Plus Picture'),
  ChartLineStyle: split('None Continuous Dash DashDot DashDotDot Dot Grey25 Grey50 Grey75 Automatic RoundDot'),
  ChartAxisTickLabelPosition: split('NextToAxis High Low None'),
  ChartAxisTickMark: split('None Cross Inside Outside'),
  ChartAxisCategoryType: split('Automatic TextAxis DateAxis'),
  ChartAxisGroup: split('Primary Secondary'),
  ChartAxisType: split('Category Value Series'),
  ChartAxisScaleType: split('Linear Logarithmic'),
  ChartAxisDisplayUnit: split(
    'None Hundreds Thousands TenThousands HundredThousands Millions TenMillions HundredMillions Billions Trillions Custom',
  ),
  ChartAxisPosition: split('Automatic Maximum Minimum Custom'),
  ChartAxisTimeUnit: split('Days Months Years'),
  ChartTitlePosition: split('Automatic Top Bottom Left Right'),
  ChartTextHorizontalAlignment: split('Center Left Right Justify Distributed'),
  ChartTextVerticalAlignment: split('Center Bottom Top Justify Distributed'),
  ChartDisplayBlanksAs: split('NotPlotted Zero Interplotted'),
  ChartPlotBy: split('Rows Columns'),
  ChartColorScheme: split(
    'ColorfulPalette1 ColorfulPalette2 ColorfulPalette3 ColorfulPalette4 MonochromaticPalette1 MonochromaticPalette2 MonochromaticPalette3' +
      ' MonochromaticPalette4 MonochromaticPalette5 MonochromaticPalette6 MonochromaticPalette7 MonochromaticPalette8 MonochromaticPalette9' +
      ' MonochromaticPalette10 MonochromaticPalette11 MonochromaticPalette12 MonochromaticPalette13',
  ),
  ChartUnderlineStyle: split('None Single'),
  ChartSeriesDimension: split('Categories Values XValues YValues BubbleSizes'),
  ChartTickLabelAlignment: split('Center Left Right'),
  HorizontalAlignment: split('General Left Center Right Fill Justify CenterAcrossSelection Distributed'),
  VerticalAlignment: split('Top Center Bottom Justify Distributed'),
  BorderIndex: split('EdgeTop EdgeBottom EdgeLeft EdgeRight InsideVertical InsideHorizontal DiagonalDown DiagonalUp'),
  BorderLineStyle: split('None Continuous Dash DashDot DashDotDot Dot Double SlantDashDot'),
  BorderWeight: split('Hairline Thin Medium Thick'),
  RangeUnderlineStyle: split('None Single Double SingleAccountant DoubleAccountant'),
  ClearApplyTo: split('All Formats Contents Hyperlinks RemoveHyperlinks'),
  SheetVisibility: split('Visible Hidden VeryHidden'),
  CalculationType: split('Recalculate Full FullRebuild'),
  CalculationMode: split('Automatic AutomaticExceptTables Manual'),
  ReadingOrder: split('Context LeftToRight RightToLeft'),
  FillPattern: split(
    'None Solid Gray50 Gray75 Gray25 Horizontal Vertical Down Up Checker SemiGray75 LightHorizontal LightVertical LightDown LightUp Grid CrissCross Gray16' +
      ' Gray8 LinearGradient RectangularGradient',
  ),
  RangeCopyType: split('All Formulas Values Formats Link'),
  ContentType: split('Plain Mention'),
  BuiltInStyle: split(
    'Normal Comma Currency Percent WholeComma WholeDollar Hlink HlinkTrav Note WarningText Emphasis1 Emphasis2 Emphasis3 SheetTitle Heading1 Heading2' +
      ' Heading3 Heading4 Input Output Calculation CheckCell LinkedCell Total Good Bad Neutral Accent1 Accent1_20 Accent1_40 Accent1_60 Accent2 Accent2_20' +
      ' Accent2_40 Accent2_60 Accent3 Accent3_20 Accent3_40 Accent3_60 Accent4 Accent4_20 Accent4_40 Accent4_60 Accent5 Accent5_20 Accent5_40 Accent5_60' +
      ' Accent6 Accent6_20 Accent6_40 Accent6_60 ExplanatoryText',
  ),
  PageOrientation: split('Portrait Landscape'),
  PaperType: split(
    'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note Envelope9 Envelope10' +
      ' Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5' +
      ' EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman',
  ),
  PrintOrder: split('DownThenOver OverThenDown'),
  PrintErrorType: split('AsDisplayed Blank Dash NotAvailable'),
  PrintComments: split('NoComments EndSheet InPlace'),
} as const;

export type EnumName = keyof typeof ENUMS;

export function enumValue(name: EnumName, value: unknown): string {
  if (typeof value === 'string' && ENUMS[name].has(value)) return value;
  throw invalidArgument(`${name}: ${JSON.stringify(value)}`);
}

/** `TableStyleMedium2` and the like; Excel refuses other names unless a style of that name was made. */
export function tableStyle(value: unknown): string {
  const found = typeof value === 'string' ? /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(value) : null;
  const most = { Light: 21, Medium: 28, Dark: 11 } as const;
  if (value === '' || (found && Number(found[2]) >= 1 && Number(found[2]) <= most[found[1] as keyof typeof most]))
    return value as string;
  throw invalidArgument(`table style: ${JSON.stringify(value)}`);
}
