/** The title of a page or chart: what it says, else what it is about. */
interface Titled {
  readonly title: string;
  readonly finding?: string;
}

export const headlineOf = ({ title, finding }: Titled): string => finding ?? title;
/** The small line above the title; null where the topic is the title. */
export const topicAbove = ({ title, finding }: Titled): string | null => (finding === undefined ? null : title);
