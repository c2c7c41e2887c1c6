/** The functions by the ids that their metadata have; index.ts has a face for each, and the compiler sees to it. */
export const FACE_IDS = [
  'SHARE',
  'RANK',
  'SHIPMENTS',
  'GROWTH',
  'VALUE',
  'PRICE',
  'SERIES',
  'COMPARE',
  'TABLE',
  'TIMELINE',
  'CITE',
  'EXPLAIN',
  'CONFLICTS',
  'SOURCES',
  'FIND',
  'LIST',
  'VERSION',
] as const;
export type FaceId = (typeof FACE_IDS)[number];
