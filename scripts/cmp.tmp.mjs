import { readFileSync } from 'node:fs';
const [a, b] = [process.argv[2], process.argv[3]].map((f) => JSON.parse(readFileSync(f, 'utf8')));
let n = 0;
for (const k of new Set([...Object.keys(a), ...Object.keys(b)]))
  if (a[k] !== b[k]) {
    n++;
    if (n <= Number(process.argv[4] ?? 6)) {
      console.log('DIFF', k);
      const x = a[k] ?? '',
        y = b[k] ?? '';
      let i = 0;
      while (i < x.length && x[i] === y[i]) i++;
      console.log('  -', x.slice(Math.max(0, i - 80), i + 160));
      console.log('  +', y.slice(Math.max(0, i - 80), i + 160));
    }
  }
console.log('different:', n);
