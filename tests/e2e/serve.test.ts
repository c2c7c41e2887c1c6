/** The development server in a process of its own, which jest cannot import: what it keeps open. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const linux = process.platform === 'linux' ? test : test.skip;

linux('a download that is broken off leaves no file open', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-serve-'));
  writeFileSync(join(folder, 'large.bin'), Buffer.alloc(8 << 20));
  const script = `
    import { get } from 'node:http';
    import { readdirSync, readlinkSync } from 'node:fs';
    import { serve } from ${JSON.stringify(pathToFileURL(resolve(__dirname, '../../scripts/serve.mjs')).href)};
    const server = await serve(${JSON.stringify(folder)}, 0);
    const { port } = server.address();
    const url = 'http://localhost:' + port + '/large.bin';
    const breakOff = () => new Promise((done) => {
      const request = get(url, (response) => response.once('data', () => { response.destroy(); request.destroy(); done(); }));
      request.on('error', () => undefined);
    });
    await Promise.all(Array.from({ length: 20 }, breakOff));
    const open = () => readdirSync('/proc/self/fd').filter((fd) => {
      try { return readlinkSync('/proc/self/fd/' + fd).endsWith('large.bin'); } catch { return false; }
    }).length;
    const closed = async () => {
      for (let tries = 0; open() > 0 && tries < 250; tries++) await new Promise((done) => setTimeout(done, 40));
      return open();
    };
    const left = await closed();
    const whole = await new Promise((done) => get(url, (response) => {
      let bytes = 0;
      response.on('data', (part) => { bytes += part.length; }).on('end', () => done(bytes));
    }));
    console.log(left + (await closed()), whole);
    process.exit(0);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  rmSync(folder, { recursive: true });
  expect([stdout, stderr]).toEqual([`0 ${8 << 20}\n`, '']);
});
