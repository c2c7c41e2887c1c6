/** Made by the build of functions.js (scripts/packed): nothing of it stands in a file. */
declare module 'atlas-packed' {
  const short: import('./unpack').Short;
  export default short;
}
