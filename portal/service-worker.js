// Keeps one edition of the site on the reader's device: the files that the app begins with at once, the others when the
// page asks. All files of an edition lie in a cache of its own, each checked against its hash, so that editions never mix.
// A new edition waits until the reader takes it. The publish step writes the edition into the next line: of each file
// its name, about how many bytes it is to download, and its hash; of files for exports, which are kept when they are asked
// for, name and hash; and the names of texts that other files hold too.
const EDITION = { version: '', essential: [], rest: [], exports: [], twice: [] };

const SITE = new URL('./', self.location).href;
// Other sites may live on the same host: only caches of this folder are ours.
const OURS = `guilan ${SITE} `;
const CACHE = OURS + EDITION.version;
const ALL = [...EDITION.essential, ...EDITION.rest];
const bytesOf = (files) => files.reduce((sum, [, size]) => sum + size, 0);
const INDEX = 'bundle/index.bin';
const HASHES = new Map(ALL.map(([name, , hash]) => [name, hash]));
const EXPORTS = new Map(EDITION.exports);

self.addEventListener('install', (event) => event.waitUntil(save(EDITION.essential, tellAll)));

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  // The last edition before this one stays: a tab may still show it and open more of its texts.
  const earlier = (await ours()).filter((name) => name !== CACHE);
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener('message', (event) => {
  const { want } = event.data ?? {};
  const answer = (message) => event.ports[0]?.postMessage(message);
  if (want === 'update') self.skipWaiting();
  if (want === 'state') event.waitUntil(state().then(answer));
  if (want === 'rest') {
    const progress = (bytes) => { answer({ bytes }); tellAll(bytes); };
    event.waitUntil(save(ALL, progress).then(state).then(answer).catch((error) => answer({ failed: error.name })));
  }
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(SITE)) return;
  const name = url.slice(SITE.length).split(/[?#]/)[0] || 'index.html';
  if (mode === 'navigate' && name === 'index.html') event.respondWith(entry(event.request));
  else if (HASHES.has(name)) event.respondWith(kept(name, event.request));
  else if (EXPORTS.has(name) && mode !== 'navigate') event.respondWith(exported(name, event.request));
  else if (EDITION.twice.includes(name)) event.respondWith(held(event.request));
  else if (name.startsWith('bundle/')) event.respondWith(earlier(name, event.request));
});

/** A page begins with this edition's files or with none of them: what the browser threw away is not mended by another. */
async function entry(request) {
  const names = await present().catch(() => new Set());
  if (EDITION.essential.every(([name]) => names.has(name))) return kept('index.html', request);
  await caches.delete(CACHE).catch(() => undefined);
  return fetch(request);
}

async function kept(name, request) {
  // No cache here (a full disk, a private window): the network, as if this worker were not there.
  const found = await caches.open(CACHE).then((cache) => cache.match(SITE + name)).catch(() => undefined);
  return found ?? (name.startsWith('bundle/') && name !== INDEX ? earlier(name, request) : fetch(request));
}

/** What a list is exported from is of the edition that the list is of, or there is none. */
async function exported(name, request) {
  const cache = await caches.open(CACHE).catch(() => undefined);
  if (!cache) return fetch(request);
  const found = await cache.match(SITE + name);
  if (found) return found;
  const file = await checked(name, EXPORTS.get(name)).catch(() => undefined);
  if (!file) return new Response(null, { status: 204 });
  await cache.put(SITE + name, file.clone()).catch(() => undefined);
  return file;
}

/** A text that is kept as a part of a larger file: 204 sends the app there, once that file is here. */
async function held(request) {
  const names = await ours().then(present).catch(() => new Set());
  return EDITION.rest.every(([name]) => names.has(name)) ? new Response(null, { status: 204 }) : fetch(request);
}

/** Names in bundle/ carry the hash of what they hold, but for the index, so that a file is right wherever it comes from. */
async function earlier(name, request) {
  for await (const found of everywhere(name)) return found;
  return fetch(request);
}

/** What our caches hold under a name, the oldest first; nothing where there are no caches. */
async function* everywhere(name) {
  for (const cache of await ours().catch(() => [])) {
    const found = await caches.match(SITE + name, { cacheName: cache }).catch(() => undefined);
    if (found) yield found;
  }
}

/** Our caches, the oldest first. */
async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

/** Names of the files that lie in these caches. */
async function present(names = [CACHE]) {
  const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return new Set(files.flat().map(({ url }) => url.slice(SITE.length)));
}

async function state() {
  const names = await present();
  return { version: EDITION.version, all: bytesOf(ALL), missing: bytesOf(ALL.filter(([name]) => !names.has(name))) };
}

/** Files that are there already stay; one that is not what the edition says stops the rest. */
async function save(files, progress) {
  const cache = await caches.open(CACHE);
  let bytes = 0;
  for (const [name, size, hash] of files) {
    if (!(await cache.match(SITE + name))) await cache.put(SITE + name, await checked(name, hash));
    progress((bytes += size));
  }
}

/** From an edition before this one if it had the same file, else from the network. */
async function checked(name, hash) {
  for await (const found of everywhere(name)) {
    if ((await digest(await found.clone().arrayBuffer())) === hash) return found;
  }
  const response = await fetch(SITE + name, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if ((await digest(bytes)) !== hash) throw new Error(`${name}: not of this edition`);
  return new Response(bytes, { headers: { 'Content-Type': response.headers.get('Content-Type') ?? 'application/octet-stream' } });
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** To every page of the site, also those that another edition's worker serves. */
async function tellAll(bytes) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  pages.forEach((page) => page.postMessage({ guilan: 'saved', bytes, all: bytesOf(ALL) }));
}
