// The page's side of offline use: starts the service worker, lets it save the rest when the reader is idle, and offers a
// new edition. Everything here may fail (no worker in this browser, a private window, a frame): the site works without.
const IDLE_AFTER = 8000;

const english = () => document.documentElement.lang === 'en';

function ask(worker, want, progress = () => undefined) {
  return new Promise((answered, refused) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data.failed) return refused(new Error(data.failed));
      return 'bytes' in data ? progress(data.bytes) : answered(data);
    };
    worker.postMessage({ want }, [port2]);
  });
}

export const megabytes = (bytes) => `${Math.max(bytes / 1e6, 0.1).toFixed(1)} MB`;

/** The worker that keeps the site. Fails where it can't be had: a full disk, a private window, a file that is not right. */
async function keeper() {
  const { active, waiting, installing } = await navigator.serviceWorker.register('sw.js', { scope: './', updateViaCache: 'none' });
  if (active) return active;
  const worker = installing ?? waiting;
  await new Promise((ready, failed) => {
    const look = () => {
      if (worker.state === 'activated') ready();
      if (worker.state === 'redundant') failed(new Error('nothing can be kept here'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
  return worker;
}

/** Saves all files of the edition; `progress` hears how many bytes are there. */
export const saveAll = async (progress = () => undefined) => ask(await keeper(), 'rest', progress);

export const state = async () => ask(await keeper(), 'state');

export const canSave = () => 'serviceWorker' in navigator && window.isSecureContext;

/** A line at the foot of the page, once: a new edition is there. */
function offer(words, press) {
  document.querySelector('.new-edition')?.remove();
  const line = document.createElement('p');
  line.className = 'message new-edition';
  line.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.className = 'undo';
  button.textContent = english() ? 'Update' : '更新';
  button.onclick = press;
  line.append(words, button);
  document.body.append(line);
}

function offerEdition(worker) {
  const words = english() ? 'There is a new edition of this site.' : '本站有新的一版。';
  offer(words, () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage({ want: 'update' });
  });
}

/** Another tab took the new edition; this one reads on in its own until the reader wants otherwise. */
function followOthers() {
  const { serviceWorker } = navigator;
  if (!serviceWorker.controller) return;
  const words = english() ? 'Another tab was updated; this one still shows the last edition.' : '其他页面已更新，本页仍是上一版。';
  serviceWorker.addEventListener('controllerchange', () => offer(words, () => location.reload()));
}

/** Tells the page how much of the edition is here, in percent. */
function show(bytes, all) {
  document.documentElement.dataset.offline = String(Math.floor((100 * bytes) / all));
  window.dispatchEvent(new Event('guilan-offline'));
}

export async function start() {
  if (!canSave() || window.top !== window) return;
  try {
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data?.guilan === 'saved') show(data.bytes, data.all);
    });
    await keeper();
    const registration = await navigator.serviceWorker.getRegistration('./');
    const watch = (worker) => worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offerEdition(worker);
    });
    if (registration.waiting && navigator.serviceWorker.controller) offerEdition(registration.waiting);
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    followOthers();
    const { all, missing } = await state();
    show(all - missing, all);
    if (missing > 0 && !navigator.connection?.saveData) setTimeout(() => saveAll().catch(() => undefined), IDLE_AFTER);
  } catch { /* the site works without */ }
}
