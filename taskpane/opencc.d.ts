/** The package has types for its converters, none for its tables. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
