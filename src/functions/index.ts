/** All faces by their id. */
import type { FaceId } from './face-ids';
import * as f from './functions';

export const faces = {
  SHARE: f.share,
  RANK: f.rank,
  SHIPMENTS: f.shipments,
  GROWTH: f.growth,
  VALUE: f.value,
  PRICE: f.price,
  SERIES: f.series,
  COMPARE: f.compare,
  TABLE: f.table,
  TIMELINE: f.timeline,
  CITE: f.cite,
  EXPLAIN: f.explain,
  CONFLICTS: f.conflicts,
  SOURCES: f.sources,
  FIND: f.find,
  LIST: f.list,
  VERSION: f.version,
} as const satisfies Readonly<Record<FaceId, (...args: any[]) => unknown>>;

export type { FaceId };
