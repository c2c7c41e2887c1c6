/**
 * The names that come with the product: each kind of row has a file of its own here, and together they are the
 * vocabulary of the bundled dataset. What answers questions takes the vocabulary of its Dataset; only declarations,
 * which name what is bundled, read this one.
 */
import type { Ambiguous } from '../names';
import { AMBIGUOUS_ENTITIES, AMBIGUOUS_METRICS, AMBIGUOUS_REGIONS } from './ambiguous';
import { COUNTRIES } from './countries';
import { GROUPINGS } from './groupings';
import { makeVocabulary, type VocabularyRows } from './make';
import { MARKETS } from './markets';
import { MEASURES } from './measures';
import type { MetricShape } from './metric-model';
import { BASES, FAMILY_ALIASES, FURTHER_FAMILIES } from './metrics';
import type { BaseMetric } from './metrics/base';
import { PRODUCTS } from './products';
import { SUBJECTS } from './subjects';
import { VENDORS } from './vendors';
import type { Vocabulary } from './vocabulary';

const meanings = (names: Ambiguous): VocabularyRows['ambiguous']['regions'] =>
  Object.entries(names).map(([name, means]) => ({ name, means }));

export const BUNDLED_ROWS: VocabularyRows = {
  regions: [...MARKETS, ...GROUPINGS, ...COUNTRIES],
  entities: [...SUBJECTS, ...VENDORS, ...PRODUCTS],
  measures: Object.entries<MetricShape>(MEASURES).map(([id, shape]) => ({ id, ...shape })),
  families: Object.entries(FURTHER_FAMILIES).map(([id, families]) => ({ id, families })),
  bases: Object.entries<BaseMetric>(BASES).map(([id, shape]) => ({ id, ...shape })),
  familyAliases: Object.entries(FAMILY_ALIASES).map(([id, aliases]) => ({ id, aliases })),
  ambiguous: {
    regions: meanings(AMBIGUOUS_REGIONS),
    entities: meanings(AMBIGUOUS_ENTITIES),
    metrics: meanings(AMBIGUOUS_METRICS),
  },
};

export const bundled: Vocabulary = makeVocabulary(BUNDLED_ROWS);
