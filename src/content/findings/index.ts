/**
 * The findings of all prepared pages. What only looks figures up has no need of them: import this where pages are
 * filled or findings listed, and never from the declarations of the pages.
 */
import type { Dataset } from '../../core/dataset';
import type { Lang } from '../../core/lang';
import type { ChartDeclaration, PageSpec } from '../table-spec';
import { comparisonChartFinding, comparisonFinding } from './compare';
import { found, type Found } from './find';
import { MARKET_FINDINGS } from './markets';
import type { PageFindings } from './model';
import { PLATFORM_FINDINGS } from './platforms';
import { REFERENCE_FINDINGS } from './reference';
import { SUBJECT_FINDINGS } from './subjects';

export type { Found } from './find';

export const FINDINGS: Readonly<Record<string, PageFindings>> = {
  ...MARKET_FINDINGS,
  ...SUBJECT_FINDINGS,
  ...PLATFORM_FINDINGS,
  ...REFERENCE_FINDINGS,
};

/** What a page says in the data as they are; null: nothing, its topic stands there. */
export const findingOfPage = (page: string, dataset: Dataset, lang: Lang): Found | null =>
  found(FINDINGS[page]?.page, dataset, lang);

/** The same of any page, comparisons as well. */
export const findingOfSpec = (spec: PageSpec, dataset: Dataset, lang: Lang): Found | null =>
  found(FINDINGS[spec.id]?.page ?? comparisonFinding(spec, dataset) ?? undefined, dataset, lang);
export const findingOfDeclared = (
  spec: PageSpec,
  chart: ChartDeclaration,
  dataset: Dataset,
  lang: Lang,
): Found | null =>
  found(
    FINDINGS[spec.id]?.charts?.[chart.id] ?? comparisonChartFinding(spec, chart, dataset) ?? undefined,
    dataset,
    lang,
  );
