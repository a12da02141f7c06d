// A web server that knows nothing but the files of dist/: what any host of the site can do. Tests may put it into a
// sub-folder, slow it down, or let it serve a broken bundle.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.bin': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

// The headers that hosts are told to send, the strictest policy under which the site must work among them: the browser
// writes to the console whatever breaks it.
const NGINX = readFileSync(new URL('../../public/hosting/nginx.conf', import.meta.url), 'utf8');
const headersIn = (block) => Object.fromEntries([...block.matchAll(/add_header (\S+) (?:"([^"]+)"|(\S+)) always;/g)].map(([, name, quoted, bare]) => [name, quoted ?? bare]));
const [ALL, , EMBEDDING] = NGINX.split(/^ +location /m).map(headersIn);
export const POLICY = ALL['Content-Security-Policy'];

/**
 * Serves dist/ to this machine on a free port.
 *
 * `folder`: where the site lies on the host, with a slash at both ends.
 * `change(name, bytes)`: what is sent in place of a file, `name` relative to the site; `null` sends 404, `undefined` the
 * file as it is, a promise lets the browser wait.
 * `host(path)`: HTML of the host's own pages, outside the site's folder; `hostPolicy`: the policy of those.
 * `bare`: a server that sends no headers of its own and knows no kind of file but those that every server knows.
 */
export async function serve({ folder = '/', change = () => undefined, host = () => undefined, hostPolicy, bare = false } = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://site').pathname);
    const page = host(path);
    const file = page === undefined ? await read(folder, path, change) : { name: 'page.html', bytes: page };
    // Every host has one; browsers ask for it when they show a plain text.
    if (path === '/favicon.ico') return response.writeHead(204).end();
    if (!file) return response.writeHead(404, { 'Content-Type': TYPES['.txt'] }).end('404');
    const type = TYPES[extname(file.name)];
    const known = type && !(bare && /wasm|json|svg/.test(type));
    response.writeHead(200, { 'Content-Type': known ? type : 'application/octet-stream', ...headers(file.name, page !== undefined) });
    response.end(file.bytes);
  });
  function headers(name, isHost) {
    if (isHost) return hostPolicy ? { 'Content-Security-Policy': hostPolicy } : {};
    if (bare) return {};
    return name === 'embed.html' ? EMBEDDING : ALL;
  }
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${server.address().port}${folder}`;
  return { url, close: () => server.closeAllConnections() ?? server.close() };
}

async function read(folder, path, change) {
  if (!path.startsWith(folder)) return null;
  const name = normalize(path.slice(folder.length) || 'index.html');
  const bytes = await readFile(join(DIST, name)).catch(() => null);
  const changed = bytes && (await change(name, bytes));
  return changed === null || !bytes ? null : { name, bytes: changed ?? bytes };
}
