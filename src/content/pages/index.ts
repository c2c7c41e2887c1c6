/** All prepared pages, topic by topic. */
import type { PageSpec } from '../table-spec';
import { MARKET_PAGES } from './markets';
import { REFERENCE_PAGES } from './reference';
import { SUBJECT_PAGES } from './subjects';
import { topics } from './topics';

export { topics };
const declared = [...MARKET_PAGES, ...SUBJECT_PAGES, ...REFERENCE_PAGES];
export const pages: readonly PageSpec[] = topics.flatMap((t) => declared.filter((p) => p.topic === t.id));
