// Keeps one edition of the site on the reader's device: the files that the app begins with at once, the others when the
// page asks. All files of an edition lie in a cache of its own, each checked against its hash, so that editions never mix.
// A new edition waits until the reader takes it. The publish step writes the edition into the next line.
const EDITION = { version: '', essential: [], rest: [] };

const SITE = new URL('./', self.location).href;
// Other sites may live on the same host: only caches of this folder are ours.
const OURS = `guilan ${SITE} `;
const CACHE = OURS + EDITION.version;
const HASHES = new Map([...EDITION.essential, ...EDITION.rest].map(([name, , hash]) => [name, hash]));

self.addEventListener('install', (event) => event.waitUntil(save(EDITION.essential)));

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener('message', (event) => {
  const { want } = event.data ?? {};
  const answer = (message) => event.ports[0]?.postMessage(message);
  if (want === 'update') self.skipWaiting();
  if (want === 'state') event.waitUntil(state().then(answer));
  if (want === 'rest') {
    const saved = save(EDITION.rest, (bytes) => answer({ bytes })).then(state).then(answer);
    event.waitUntil(saved.catch((error) => answer({ failed: error.name })));
  }
});

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method !== 'GET' || !url.startsWith(SITE)) return;
  const name = url.slice(SITE.length).split(/[?#]/)[0] || 'index.html';
  if (HASHES.has(name)) event.respondWith(kept(name, event.request));
});

async function kept(name, request) {
  // No cache here (a full disk, a private window): the network, as if this worker were not there.
  const found = await caches.open(CACHE).then((cache) => cache.match(SITE + name)).catch(() => undefined);
  return found ?? fetch(request);
}

async function state() {
  const cache = await caches.open(CACHE);
  const keys = new Set((await cache.keys()).map(({ url }) => url.slice(SITE.length)));
  const files = [...EDITION.essential, ...EDITION.rest];
  const missing = files.filter(([name]) => !keys.has(name));
  const sum = (list) => list.reduce((bytes, [, size]) => bytes + size, 0);
  return { version: EDITION.version, all: sum(files), missing: sum(missing) };
}

/** Files that are there already stay; one that is not what the edition says stops the rest. */
async function save(files, progress = () => undefined) {
  const cache = await caches.open(CACHE);
  let bytes = 0;
  for (const [name, size, hash] of files) {
    if (!(await cache.match(SITE + name))) await cache.put(SITE + name, await checked(name, hash));
    progress((bytes += size));
  }
}

async function checked(name, hash) {
  const response = await fetch(SITE + name, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== hash) throw new Error(`${name}: not of this edition`);
  return new Response(bytes, { headers: { 'Content-Type': response.headers.get('Content-Type') ?? 'application/octet-stream' } });
}
