// What must be known before the first picture: the chosen looks, so that a dark room stays dark, and whether the page
// opens at its home. Then the home that was drawn at the build (#first) is shown until the app takes its place.
const root = document.documentElement;
let language;
try {
  language = localStorage.getItem('guilan-language');
  for (const look of ['theme', 'size', 'contrast']) {
    const chosen = localStorage.getItem(`guilan-${look}`);
    if (chosen) root.dataset[look] = chosen;
  }
} catch { /* no storage here: the system decides */ }
if (/^#?\/?$/.test(location.hash) && language !== 'en') root.dataset.first = '';
else askForProgram();

/** Nothing can be read here before the program is there: start.js finds it on its way. (The site as one file names none.) */
function askForProgram() {
  const [glue, wasm, , integrity = ''] = document.querySelector('meta[name="guilan-program"]')?.content.split(' ') ?? [];
  if (!glue) return;
  const ask = (how) => document.head.append(Object.assign(document.createElement('link'), { crossOrigin: 'anonymous', ...how }));
  ask({ rel: 'modulepreload', href: glue, integrity });
  ask({ rel: 'preload', as: 'fetch', href: wasm });
}

// Nobody has to wait for the app before the first tap: it opens where the reader was going.
addEventListener('submit', (event) => {
  const form = event.target.closest('#first form');
  if (!form) return;
  event.preventDefault();
  const words = form.elements.q.value.trim();
  if (words) location.hash = `#/search?q=${encodeURIComponent(words)}`;
});
addEventListener('hashchange', () => delete root.dataset.first, { once: true });
