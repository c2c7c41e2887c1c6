/** Vite: the address of a file that is built beside the script. */
declare module '*?url' {
  const url: string;
  export default url;
}
