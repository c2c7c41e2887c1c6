/** Whether NOTICE speaks of what is bundled now. */
import { existsSync, readFileSync } from 'node:fs';
import { staleVersions } from '../notices/notice';

const BUILT = 'dist/web/NOTICE.txt';
const AGAIN = 'run "npm run build"';

/** Without the built pages only the versions can be judged. */
export function staleNotice(): string[] {
  if (!existsSync('NOTICE')) return [`no NOTICE: ${AGAIN}`];
  const notice = readFileSync('NOTICE', 'utf8');
  const built = existsSync(BUILT) ? readFileSync(BUILT, 'utf8') : notice;
  return [
    ...staleVersions(notice, readFileSync('package-lock.json', 'utf8')).map(
      (one) => `NOTICE names ${one}, which package-lock.json does not have: ${AGAIN}`,
    ),
    ...(notice === built ? [] : [`NOTICE is not what ${BUILT} says: ${AGAIN}`]),
  ];
}
