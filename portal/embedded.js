// The site's side of an embedded view: its look as the address says, no frame of the site around it, a way to the whole
// site, and its height for the page around.

/** What of an address only concerns the embedding. */
export const LOOKS = ['embed', 'theme', 'size'];

/** An address of a view without some of its keys. */
export function without(keys, address) {
  const [before, query] = address.split('?');
  const rest = (query ?? '').split('&').filter((pair) => pair && !keys.includes(pair.split('=')[0]));
  return rest.length > 0 ? `${before}?${rest.join('&')}` : before;
}

export function start() {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.hash.split('?')[1]);
  root.dataset.embed = '';
  if (/^(light|dark)$/.test(asked.get('theme'))) root.dataset.theme = asked.get('theme');
  if (asked.get('size') === 'large') root.dataset.size = 'large';

  const link = document.createElement('a');
  link.className = 'open-full';
  link.target = '_blank';
  link.rel = 'noopener';
  const lead = () => {
    link.href = without(LOOKS, location.href);
    link.textContent = root.lang === 'en' ? 'Open in full' : '打开全站';
  };
  lead();
  window.addEventListener('hashchange', lead);
  new MutationObserver(lead).observe(root, { attributeFilter: ['lang'] });
  const place = document.createElement('nav');
  place.setAttribute('aria-label', '规览');
  place.append(link);
  document.body.append(place);
  answer();
}

/** Whoever embeds asks first, and is told, and nobody else; a page without an origin of its own can only be told openly. */
function answer() {
  const { parent } = window;
  let told = false;
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || data?.guilan !== 'hello' || told) return;
    told = true;
    const to = /^https?:/.test(origin) ? origin : '*';
    const tell = () => parent.postMessage({ guilan: 'height', height: document.body.offsetHeight }, to);
    new ResizeObserver(tell).observe(document.body);
  });
  parent.postMessage({ guilan: 'ready' }, '*');
}
