/** What the README says of the data, which `npm run data` writes. */
import type { DatasetFile } from '../src/core/dataset';

/** The README says how many statements there are, from how many articles, and the version to cite. */
export const readmeOf = (readme: string, file: DatasetFile): string =>
  readme
    .replace(
      /\d+ statements of figures, \d+ events and \d+ tensions from \d+ articles/,
      `${file.observations.length} statements of figures, ${file.events.length} events and ${file.tensions.length} tensions from ${file.sources.length} articles`,
    )
    .replace(/(?<=\*Xiaomi Atlas, version )[\w.-]+(?=\*)/, file.version);
