/** What the README says of the data, which `npm run data` writes. */
import type { DatasetFile } from '../src/core/dataset';

/** The README says how many mentions of figures there are, from how many documents, and the version to cite. */
export const readmeOf = (readme: string, file: DatasetFile): string =>
  readme
    .replace(
      /\d+ mentions of figures, \d+ events and \d+ cautions from \d+ documents/,
      `${file.observations.length} mentions of figures, ${file.events.length} events and ${file.tensions.length} cautions from ${file.sources.length} documents`,
    )
    .replace(/(?<=\*Xiaomi Atlas, version )[\w.-]+(?=\*)/, file.version);
