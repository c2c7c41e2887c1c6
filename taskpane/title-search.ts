/** Search over titles alone: all there is until the real search has been loaded. */
import { pages } from '../src/content/index';
import type { Hit } from './search';

export function titleHits(query: string): readonly Hit[] {
  const wanted = query.trim().toLowerCase();
  return pages
    .filter(({ title }) => Object.values(title).some((text) => text.toLowerCase().includes(wanted)))
    .map(({ id }) => ({ id, snippet: null }));
}
