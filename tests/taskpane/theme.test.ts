import { isDark } from '../../taskpane/theme';

test.each([
  [null, null],
  [undefined, null],
  [{}, null],
  [{ bodyBackgroundColor: 'red' }, null],
  [{ isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, true],
  [{ isDarkTheme: false }, false],
  [{ bodyBackgroundColor: '#262626' }, true],
  [{ bodyBackgroundColor: '#E6E6E6' }, false],
  [{ bodyBackgroundColor: '000000FF' }, true],
] as const)('%j is dark: %s', (theme, dark) => {
  expect(isDark(theme)).toBe(dark);
});
