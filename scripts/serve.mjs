// A small static server for dist/web: right types, no way out of the folder, CORS for the functions' metadata. Plain
// JavaScript: npm start uses it before anything else.
import { createReadStream, realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file below `root` that a request path names; null when it names none or leaves the folder. */
export function fileFor(root, requestPath) {
  let path;
  try {
    path = decodeURIComponent(requestPath.split(/[?#]/)[0]);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  return file === root || file.startsWith(root + sep) ? file : null;
}

async function answer(root, request, response) {
  const refuse = (code, text) =>
    response.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'only GET and HEAD');
  const file = fileFor(root, request.url ?? '/');
  if (!file) return refuse(404, 'no such file');
  let info;
  try {
    info = await stat(file);
    // A link inside the folder must not lead out of it either.
    if (!info.isFile() || !(realpathSync(file) + sep).startsWith(root + sep)) return refuse(404, 'no such file');
  } catch {
    return refuse(404, 'no such file');
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': info.size,
    // Built names change with their content; pages and metadata keep theirs. Office refuses to show icons that may not
    // be stored.
    'Cache-Control': /[/\\]app[/\\]|[/\\]assets[/\\]/.test(file) ? 'public, max-age=3600' : 'no-cache',
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  // A reader who goes away in the middle takes the open file along: `pipe` alone would keep it open for good.
  pipeline(createReadStream(file), response, () => undefined);
}

/**
 * Serves `folder`. @returns the server once it listens; rejects with one clear line when the port is taken.
 * Port 0 takes a free one.
 */
export function serve(folder, port, { host = 'localhost', server: make = createServer } = {}) {
  const root = realpathSync(folder);
  const server = make((request, response) => {
    answer(root, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE')
        return reject(new Error(`port ${port} is in use; choose another one with --port, e.g. --port ${port + 1}`));
      if (error.code === 'EACCES')
        return reject(new Error(`port ${port} may not be opened; choose one from 1024 up with --port`));
      reject(error);
    });
    server.listen(port, host, () => resolve(server));
  });
}
