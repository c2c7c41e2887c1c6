/**
 * Programs that take long to start are started once for all test files, by whoever needs one first: a Chromium, the
 * built pages behind `npm start`'s own server, the Open XML SDK. They are children of the run and end with it, however
 * it ends.
 *
 * Test files run in processes of their own, so they ask over HTTP on this machine: tests/shared/ask.ts.
 */
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { missingPrograms } from './programs.mjs';

/** Of Node, for a program whose code would otherwise be compiled twice, whatever of it is used. */
const FLAGS = new Map([['open-xml-sdk', ['--liftoff-only', '--wasm-lazy-compilation']]]);
/**
 * One file each; it says `{ ready }` when it can be used, answers `{ id, ask }` with `{ id, answer }`, and ends when we
 * do.
 */
const PROGRAMS = new Map(['chromium', 'site', 'open-xml-sdk', 'excel-script'].map((name) => [name, `./${name}.mjs`]));

class Program {
  #child;
  #ready;
  #waiting = new Map();
  #asked = 0;

  constructor(file, execArgv = []) {
    this.#child = fork(fileURLToPath(new URL(file, import.meta.url)), {
      execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#ready = new Promise((done, fail) => {
      this.#child.on('message', (message) => ('ready' in message ? done(message.ready) : this.#settle(message)));
      this.#child.on('error', fail);
      this.#child.on('exit', (code) => {
        const error = new Error(`${file} ended with code ${code}`);
        fail(error);
        for (const { fail: tell } of this.#waiting.values()) tell(error);
      });
    });
    this.#ready.catch(() => undefined);
  }

  #settle({ id, answer }) {
    this.#waiting.get(id)?.done(answer);
    this.#waiting.delete(id);
  }

  /** What the program said when it was ready or, to a question, its answer. */
  async ask(question) {
    const ready = await this.#ready;
    if (question === null) return ready;
    const id = ++this.#asked;
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail });
      this.#child.send({ id, ask: question });
    });
  }

  /** Over when it is gone. */
  async end() {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = new Promise((done) => this.#child.once('exit', done));
    this.#child.kill();
    await gone;
  }
}

const running = new Map();
let server;

function programOf(name) {
  const file = PROGRAMS.get(name);
  if (file === undefined) throw new Error(`no such program: ${name}; there are: ${[...PROGRAMS.keys()].join(', ')}`);
  if (!running.has(name)) running.set(name, new Program(file, FLAGS.get(name)));
  return running.get(name);
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

export default async function setup() {
  process.env.ATLAS_MISSING = missingPrograms().join();
  server = createServer(async (request, response) => {
    try {
      const question = JSON.parse(await bodyOf(request));
      const answer = await programOf(request.url.slice(1)).ask(question);
      response.end(JSON.stringify({ answer }));
    } catch (error) {
      response.end(JSON.stringify({ error: error.message }));
    }
  });
  // A validation of many workbooks takes longer than any default.
  server.requestTimeout = 0;
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  process.env.ATLAS_TEST_PROGRAMS = String(server.address().port);
}

export async function teardown() {
  await Promise.all([...running.values()].map((program) => program.end()));
  server?.closeAllConnections();
  server?.close();
}
