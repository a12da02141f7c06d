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

/** Saves all files of the edition; `progress` hears how many bytes are there. */
export async function saveAll(progress) {
  const { active } = await navigator.serviceWorker.ready;
  return ask(active, 'rest', progress);
}

export async function state() {
  const { active } = await navigator.serviceWorker.ready;
  return ask(active, 'state');
}

export const canSave = () => 'serviceWorker' in navigator && window.isSecureContext;

/** A line at the foot of the page, once: a new edition is there. */
function offer(worker) {
  if (document.querySelector('.new-edition')) return;
  const line = document.createElement('p');
  line.className = 'message new-edition';
  line.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.className = 'undo';
  button.textContent = english() ? 'Update' : '更新';
  button.onclick = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage({ want: 'update' });
  };
  line.append(english() ? 'There is a new edition of this site.' : '本站有新的一版。', button);
  document.body.append(line);
}

export async function start() {
  if (!canSave() || window.top !== window) return;
  try {
    const registration = await navigator.serviceWorker.register('sw.js', { scope: './', updateViaCache: 'none' });
    const watch = (worker) => worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
    });
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    if (!navigator.connection?.saveData) setTimeout(() => saveAll().catch(() => undefined), IDLE_AFTER);
  } catch { /* the site works without */ }
}
