/** The built pages, built first if need be, behind the server of `npm start`. */
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { prepare } from '../../scripts/start.mjs';
import { serveRun } from './serve-run.mjs';

await prepare();
const server = await serve(fileURLToPath(new URL('../../dist/web', import.meta.url)), 0);
serveRun(`http://localhost:${server.address().port}`);
