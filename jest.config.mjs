export default {
  testEnvironment: 'node',
  // The Office library keeps what a test file leaves behind, which jest would otherwise report at length.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  globalSetup: '<rootDir>/tests/shared/setup.mjs',
  globalTeardown: '<rootDir>/tests/shared/teardown.mjs',
  // Both cores of a small machine: what the parent does beside is little.
  maxWorkers: '100%',
  // A slow or busy machine is no fault of the product's; speed is measured in npm run bench.
  testTimeout: 120_000,
  // Tests run inside a vm, where every look at a global is slow: these are what the inner loops use.
  sandboxInjectedGlobals: ['Math', 'Map', 'Set', 'Number', 'String', 'Object', 'Array', 'JSON', 'Uint8Array'],
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  // Packages that are written as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(get-east-asian-width|opencc-js)/)'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
};
