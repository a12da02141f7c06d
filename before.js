// What must be known before the first picture: the chosen looks, so that a dark room stays dark, and where the page opens.
// At its home the one that was drawn at the build (#first) is shown until the app takes its place; at a list, its head.
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
else {
  // Lists whose first rows were drawn are read first, too: the program does not take the line from them.
  if (language === 'en' || !/^#\/(?:indicators|tasks)$/.test(location.hash)) askForProgram();
  // The page is whole, and nothing of it has been run or drawn.
  document.addEventListener('readystatechange', showHead, { once: true });
}

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
addEventListener('hashchange', () => {
  if ('first' in root.dataset) showHead();
});

/** Of the list that the address names, in the frame that was drawn with the home; else nothing is shown but that the app is coming. */
function showHead() {
  const first = document.getElementById('first');
  const [list, query] = location.hash.split('?');
  const head = first?.querySelector(`template[data-of="${CSS.escape(list)}"]`)?.content.cloneNode(true);
  delete root.dataset.first;
  if (!head || language === 'en' || /(?:^|&)(?:embed|lang)=/.test(query)) return;
  // The rows that were drawn are those of the whole list.
  if (query) head.querySelector('.with-facets')?.replaceWith(document.querySelector('#guilan .opening p').cloneNode(true));
  first.querySelector('main > .page').replaceChildren(head);
  first.querySelector('.places [aria-current]')?.removeAttribute('aria-current');
  first.querySelector(`.places [href="${CSS.escape(list)}"]`)?.setAttribute('aria-current', 'page');
  root.dataset.first = '';
}
