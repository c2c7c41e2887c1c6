/** What is said of rows of own figures: lower case, what was wrong, the value, what would be right. */
import { words } from '../lang';

export const OWN = {
  empty: words('{what} is empty', '{what}为空', '{what}為空'),
  tooLong: words('{what} is too long', '{what}过长', '{what}過長'),
  newName: words('new {what}: {name}; it is added', '新的{what}：{name}；已加入', '新的{what}：{name}；已加入'),
  nearName: words(
    'new {what}: {name}; it is added; nearest known: {near}',
    '新的{what}：{name}；已加入；最接近的已知名称：{near}',
    '新的{what}：{name}；已加入；最接近的已知名稱：{near}',
  ),
  relative: words(
    'period is relative: {value}; write the period itself, such as 2025Q2',
    '期间是相对的：{value}；请写明期间，如2025Q2',
    '期間是相對的：{value}；請寫明期間，如2025Q2',
  ),
  basis: words(
    'period and period_basis disagree: {period} is {basis}; n.d. goes with {undated}',
    '期间与依据不符：{period}为{basis}；n.d.对应{undated}',
    '期間與依據不符：{period}為{basis}；n.d.對應{undated}',
  ),
  late: words(
    'period ends after the document was published: {period}, published {published}; a plan is marked {planned}',
    '期间结束于文件发布之后：{period}，发布于{published}；计划请标为{planned}',
    '期間結束於文件發布之後：{period}，發布於{published}；計畫請標為{planned}',
  ),
  tooNew: words(
    'period ends more than a year after the newest bundled one: {period}, newest {newest}; fill in {head}, or mark a plan as {planned}',
    '期间比最新的内置期间晚一年以上：{period}，最新为{newest}；请填写{head}，或将计划标为{planned}',
    '期間比最新的內建期間晚一年以上：{period}，最新為{newest}；請填寫{head}，或將計畫標為{planned}',
  ),
  oneOf: words(
    'unknown {what}: {value}; one of {list}',
    '未知的{what}：{value}；应为 {list}',
    '未知的{what}：{value}；應為 {list}',
  ),
  noNumber: words(
    'value is no number: {value}; write it such as 0.23, 23% or 4.7 million',
    '数值无法识别：{value}；请写作0.23、23%或470万',
    '數值無法識別：{value}；請寫作0.23、23%或470萬',
  ),
  twoWays: words(
    'value can be read in two ways: {value} is {a} or {b}; write one of them as a number',
    '数值有两种读法：{value}可为{a}或{b}；请写成其中一个数字',
    '數值有兩種讀法：{value}可為{a}或{b}；請寫成其中一個數字',
  ),
  range: words(
    'value is a range: {value}; write it as two rows, {low} and {high}',
    '数值是区间：{value}；请写成两行：{low}与{high}',
    '數值是區間：{value}；請寫成兩列：{low}與{high}',
  ),
  disagrees: words(
    'value, unit or qualifier do not agree with what is printed: {value} {unit}, {qualifier}; printed {printed}',
    '数值、单位或限定词与原文不符：{value} {unit}，{qualifier}；原文为{printed}',
    '數值、單位或限定詞與原文不符：{value} {unit}，{qualifier}；原文為{printed}',
  ),
  impossible: words(
    'value is not possible: {value} {unit}; a rank is a whole number from 1, things are counted one by one, a part is at most 1 (write 23% as 0.23)',
    '数值不可能：{value} {unit}；排名为1起的整数，计数为整数，占比至多为1（23%写作0.23）',
    '數值不可能：{value} {unit}；排名為1起的整數，計數為整數，占比至多為1（23%寫作0.23）',
  ),
  negative: words(
    'value is negative: {value}; only a change or a balance can be',
    '数值为负：{value}；只有变动或差额可以为负',
    '數值為負：{value}；只有變動或差額可以為負',
  ),
  noCurrency: words(
    'unit is empty: {metric} is in money; one of {list}',
    '单位为空：{metric}以货币计；应为 {list}',
    '單位為空：{metric}以貨幣計；應為 {list}',
  ),
  otherUnit: words(
    'unit does not fit the metric: {metric} is in {wanted}, not {unit}',
    '单位与指标不符：{metric}以{wanted}计，而非{unit}',
    '單位與指標不符：{metric}以{wanted}計，而非{unit}',
  ),
  line: words(
    'line is no line number: {value}; a whole number from 1',
    '行号无法识别：{value}；应为1起的整数',
    '行號無法識別：{value}；應為1起的整數',
  ),
  contradicts: words(
    'the same line says something else: {place} has {value} for this figure',
    '同一行另有数值：{place}给出{value}',
    '同一行另有數值：{place}給出{value}',
  ),
  repeats: words(
    'says again what {place} says; it is counted once',
    '与{place}重复；只计一次',
    '與{place}重複；只計一次',
  ),
  halfRange: words(
    'half a range: {end} without {other} of the same figure and document',
    '区间不完整：有{end}而无同一文件的{other}',
    '區間不完整：有{end}而無同一文件的{other}',
  ),
  rangeOrder: words(
    'range ends before it begins: {low} to {high}',
    '区间首尾颠倒：{low}至{high}',
    '區間首尾顛倒：{low}至{high}',
  ),
} as const;

/** Heads of columns as they are written. */
export const KINDS = {
  metric: words('metric', '指标', '指標'),
  entity: words('vendor', '厂商', '廠商'),
  region: words('region', '地区', '地區'),
} as const;
