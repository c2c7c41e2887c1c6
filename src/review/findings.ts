/** What reading back finds, as values: for the command line, the pane and JSON. */
export interface Difference {
  /** `Sheet!B5`, or the name that is wrong. */
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
  readonly source: string;
}
export interface NotCompared {
  /** The figure in words, or the table. */
  readonly figure: string;
  readonly sheet: string;
  readonly expected: string;
  readonly source: string;
  readonly reason: string;
}
export interface Comparison {
  /** Figure cells that were found. */
  readonly compared: number;
  readonly differ: readonly Difference[];
  readonly notCompared: readonly NotCompared[];
}
