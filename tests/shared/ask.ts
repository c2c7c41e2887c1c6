/** Asks a program that all test files share: see setup.mjs. */
import { request } from 'node:http';

type Program = 'chromium' | 'site' | 'open-xml-sdk' | 'excel-script';

/** @param question null = only where it is. */
export function ask<T>(program: Program, question: unknown = null): Promise<T> {
  const port = process.env['ATLAS_TEST_PROGRAMS'];
  if (!port) throw new Error('the shared programs are not there; run the tests with jest.config.mjs');
  return new Promise((done, fail) => {
    // A connection of its own: one that was kept may have been closed while a test held this process up.
    const where = { host: '127.0.0.1', port, path: `/${program}`, method: 'POST', agent: false } as const;
    const sent = request(where, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => {
        const { answer, error } = JSON.parse(text) as { answer?: T; error?: string };
        if (error === undefined) done(answer as T);
        else fail(new Error(error));
      });
    });
    sent.on('error', fail);
    sent.end(JSON.stringify(question));
  });
}
