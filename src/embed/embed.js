// The host's side: heights for our iframes, and the element <solieu-chart>.
//
// For the page of a newsroom that wants more than a fixed height: <script async src="…/embed.js"></script>, once or
// many times, under a CSP that names our site in script-src, frame-src and img-src. What it receives is a height or
// nothing; it sets the height of an iframe of ours and touches nothing else of the page.
//
//   <solieu-chart chart="co-cau" lang="vi|en" theme="auto|light|dark" height="480" title="…">…</solieu-chart>
//
// builds the same iframe; what stands inside the element is for readers whom neither frame nor picture reaches.
(() => {
  const VERSION = 1;
  // A module or an import is no current script; there the stack of calls names this file.
  const { src } = document.currentScript || {};
  const address = src || (/https?:[^\s()]*\/embed\.js/.exec(new Error().stack) || [])[0];
  if (!address) {
    console.warn('embed.js cannot tell which site it is from: load it by its address, not inline.');
    return;
  }
  const site = new URL('.', address).href;
  const sites = (window.solieuEmbed = window.solieuEmbed || {});
  if (sites[site]) return;
  sites[site] = VERSION;

  // Frames inside our elements, which no query of the document finds; and frames that have spoken.
  const built = new Set();
  const heard = new WeakSet();

  // The document is asked at each message: pages add and remove iframes as they like.
  const ours = () =>
    [...document.querySelectorAll('iframe')].filter(frame => frame.src.startsWith(site + 'c/')).concat(...built);
  const opaque = frame => frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');

  addEventListener('message', ({ data, origin, source }) => {
    if (!source || !data || data.type !== 'solieu:height' || data.v !== VERSION) return;
    const { height } = data;
    if (!Number.isInteger(height) || height < 80 || height > 5000) return;
    const frame = ours().find(frame => frame.contentWindow === source);
    if (!frame) return;
    // A site that has moved sends its frames elsewhere: what is still the same chart is heard.
    const isHere = origin === (opaque(frame) ? 'null' : new URL(site).origin);
    if (!isHere && data.chart !== frame.src.slice(site.length).split('/')[1]) return;
    heard.add(frame);
    frame.style.height = height + 'px';
  });

  // Frames that stood here before may have spoken before this script listened.
  for (const frame of ours()) frame.contentWindow.postMessage({ type: 'solieu:height', v: VERSION }, '*');

  // The element belongs to the first site whose script a page loads.
  if (!window.customElements || customElements.get('solieu-chart')) return;

  class Chart extends HTMLElement {
    static get observedAttributes() {
      return ['chart', 'lang', 'theme'];
    }

    connectedCallback() {
      // In a shadow, so that no style of the page meant for other iframes reaches ours, and so that what stands inside
      // the element needs no hiding.
      this.place = this.place || this.attachShadow({ mode: 'open' });
      if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
      this.draw();
    }

    disconnectedCallback() {
      built.delete(this.frame);
    }

    attributeChangedCallback() {
      if (this.place && this.isConnected) this.draw();
    }

    show(element) {
      built.delete(this.frame);
      this.place.textContent = '';
      this.place.appendChild(element);
    }

    draw() {
      const chart = this.getAttribute('chart') || '';
      if (!/^[a-z0-9-]+$/.test(chart)) return this.show(document.createElement('slot'));
      const page = site + 'c/' + chart + (this.getAttribute('lang') === 'en' ? '/en/' : '/');
      const theme = this.getAttribute('theme');
      const frame = document.createElement('iframe');
      frame.title = this.title || chart;
      frame.loading = 'lazy';
      // Browsers that cannot share would complain of the word.
      frame.allow = 'clipboard-write' + (navigator.share ? '; web-share' : '');
      frame.scrolling = 'no';
      // Its place is kept from the start: as high as it was, or was said to be; charts are higher on phones.
      const said = parseInt(this.getAttribute('height'), 10) || (this.clientWidth < 480 ? 560 : 480);
      const height = this.frame ? this.frame.style.height : said + 'px';
      Object.assign(frame.style, { width: '100%', height, border: 0, display: 'block' });
      // Browsers say "load" of a refused page too, and tell nobody that it was refused. A page of ours has spoken
      // before it is loaded.
      frame.addEventListener('load', () => setTimeout(() => heard.has(frame) || this.picture(frame, page), 3000));
      frame.src = page + (theme === 'light' || theme === 'dark' ? '?theme=' + theme : '');
      this.show(frame);
      this.frame = frame;
      built.add(frame);
    }

    picture(frame, page) {
      // Another chart may have been asked for meanwhile.
      if (!built.has(frame)) return;
      const link = document.createElement('a');
      const image = new Image();
      image.alt = frame.title;
      image.onerror = () => this.show(document.createElement('slot'));
      Object.assign(image.style, { maxWidth: '100%', height: 'auto' });
      link.href = page;
      link.appendChild(image);
      image.src = page + 'chart.png';
      this.show(link);
    }
  }

  customElements.define('solieu-chart', Chart);
})();
