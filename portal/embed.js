// <guilan-view view="/indicators?year=2025" title="2025 年指标" theme="dark"></guilan-view>: a view of the site within a
// page of another. Makes a frame as high as its content; touches nothing else of the page, which gets no global name.
(() => {
  const site = new URL('./', document.currentScript.src);
  if (customElements.get('guilan-view')) return;

  customElements.define('guilan-view', class extends HTMLElement {
    connectedCallback() {
      if (this.firstElementChild?.tagName === 'IFRAME') return;
      const view = this.getAttribute('view') || '/';
      const frame = document.createElement('iframe');
      frame.src = new URL(`index.html#${view}${view.includes('?') ? '&' : '?'}embed=1`, site).href;
      frame.title = this.getAttribute('title') || '规览';
      frame.loading = 'lazy';
      // Attributes, not styles: the page's own policy may forbid those.
      for (const [name, value] of [['width', '100%'], ['height', this.getAttribute('height') || '600'], ['frameborder', '0']]) frame.setAttribute(name, value);
      this.replaceChildren(frame);
      if (this.hasAttribute('height')) return;
      this.heard = ({ source, origin, data }) => {
        if (source !== frame.contentWindow || origin !== site.origin) return;
        const height = data && data.guilan === 'height' ? Math.round(data.height) : 0;
        if (height > 0 && height < 100_000) frame.setAttribute('height', height);
      };
      window.addEventListener('message', this.heard);
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.heard);
    }
  });
})();
