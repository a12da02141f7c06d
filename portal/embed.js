// <guilan-view view="/indicators?year=2025" title="2025 年指标" theme="dark" lang="en" size="large"></guilan-view>: a view of
// the site within a page of another, as high as its content; with `height` it is as high as that. With `edition` and
// `page` it shows the plain page of an edition that does not change any more. Touches nothing else of the page, which
// gets no global name. Changed attributes draw it anew.
(() => {
  const site = new URL('./', document.currentScript.src);
  if (customElements.get('guilan-view')) return;
  const LOOKS = ['theme', 'lang', 'size'];
  const USUAL_HEIGHT = 600;

  customElements.define('guilan-view', class extends HTMLElement {
    static observedAttributes = ['view', 'title', 'height', 'edition', 'page', ...LOOKS];

    connectedCallback() {
      this.heard = (event) => this.hear(event);
      window.addEventListener('message', this.heard);
      this.draw();
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.heard);
    }

    attributeChangedCallback() {
      // Several attributes that change together are one change.
      if (this.heard && this.isConnected && !this.waiting) this.waiting = Promise.resolve().then(() => this.draw());
    }

    draw() {
      this.waiting = undefined;
      const frame = document.createElement('iframe');
      frame.src = this.address();
      frame.title = this.getAttribute('title') || '规览';
      frame.loading = 'lazy';
      // Attributes, not styles: the page's own policy may forbid those.
      const shape = { width: '100%', height: this.getAttribute('height') || USUAL_HEIGHT, frameborder: '0' };
      for (const [name, value] of Object.entries(shape)) frame.setAttribute(name, value);
      this.replaceChildren(frame);
    }

    address() {
      const [edition, page] = [this.getAttribute('edition'), this.getAttribute('page')];
      if (edition && page) return new URL(`editions/${encodeURIComponent(edition)}/${page}`, site).href;
      const looks = new URLSearchParams({ embed: '1' });
      for (const name of LOOKS) if (this.hasAttribute(name)) looks.set(name, this.getAttribute(name));
      const view = (this.getAttribute('view') || '/').replace(/^#/, '');
      return new URL(`index.html#${view}${view.includes('?') ? '&' : '?'}${looks}`, site).href;
    }

    /** A view that is ready is told who asks; from then on it says how high it is. */
    hear({ source, origin, data }) {
      const frame = this.firstElementChild;
      if (!frame || source !== frame.contentWindow || origin !== site.origin) return;
      if (data?.guilan === 'ready') source.postMessage({ guilan: 'hello' }, site.origin);
      const height = data?.guilan === 'height' ? Math.ceil(data.height) : 0;
      if (height > 0 && height < 100_000 && !this.hasAttribute('height')) frame.setAttribute('height', height);
    }
  });
})();
