/** Made by the build of functions.js (scripts/packed): nothing of it stands in a file. */
declare module 'atlas-packed' {
  const packed: import('./unpack').Packed;
  export default packed;
}
