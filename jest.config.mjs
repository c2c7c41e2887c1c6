import { readFileSync } from 'node:fs';

const rooms = Object.values(
  JSON.parse(readFileSync(new URL('tests/together/rooms.json', import.meta.url), 'utf8')),
).flat();
/** A run of everything takes whole rooms together (tests/together); what is asked for by name runs by itself. */
const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const elsewhere = asked.length === 0 ? rooms.map((room) => `<rootDir>/tests/${room}`) : [];
const isTogether = asked.length === 0 || asked.some((arg) => arg.includes('together'));

export default {
  testEnvironment: 'node',
  // The Office library keeps what a test file leaves behind, which jest would otherwise report at length.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  globalSetup: '<rootDir>/tests/shared/setup.mjs',
  globalTeardown: '<rootDir>/tests/shared/teardown.mjs',
  // Both cores of a small machine: what the parent does beside is little.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/tests/together/first.mjs',
  // A slow or busy machine is no fault of the product's; speed is measured in npm run bench.
  testTimeout: 120_000,
  // Tests run inside a vm, where every look at a global is slow: these are what the inner loops use.
  sandboxInjectedGlobals: ['Math', 'Map', 'Set', 'Number', 'String', 'Object', 'Array', 'JSON', 'Uint8Array'],
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...elsewhere, ...(isTogether ? [] : ['<rootDir>/tests/together/'])],
  // Packages that are written as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(get-east-asian-width|opencc-js)/)'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
};
