// The site's side of an embedded view: no frame around it, a way to the whole site, and its height for the page around.
export function start() {
  document.documentElement.dataset.embed = '';
  const link = document.createElement('a');
  link.className = 'open-full';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = document.documentElement.lang === 'en' ? 'Open in full' : '打开全站';
  const lead = () => { link.href = location.href.replace(/[?&]embed=1\b/, ''); };
  lead();
  window.addEventListener('hashchange', lead);
  const place = document.createElement('nav');
  place.setAttribute('aria-label', link.textContent);
  place.append(link);
  document.body.append(place);
  // To whoever embeds: a height is no secret, and nothing is taken from there.
  const tell = () => window.parent.postMessage({ guilan: 'height', height: document.body.offsetHeight }, '*');
  new ResizeObserver(tell).observe(document.body);
}
