/** The functions as Excel calls them. */
import { inCalendar } from './calendar';
import type { FaceId } from './face-ids';
import { faces } from './index';

/** Their numbers are words to look for, not days. */
const DATELESS: ReadonlySet<FaceId> = new Set(['FIND', 'LIST']);

/** A face as Excel calls it: days come as numbers. */
export const cellFace = (id: FaceId): ((...args: unknown[]) => unknown) => {
  const face = faces[id] as (...args: unknown[]) => unknown;
  return DATELESS.has(id) ? face : inCalendar(face);
};
