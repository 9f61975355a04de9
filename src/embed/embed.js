// The host's side: heights for our iframes, and the elements <solieu-chart> and <solieu-number>.
//
// For the page of a newsroom that wants more than a fixed height: <script async src="…/embed.js"></script>, once or
// many times, under a CSP that names our site in script-src, frame-src, img-src and connect-src. What it receives is a
// height or the facts of a number; it sets the height of an iframe of ours and touches nothing else of the page.
//
//   <solieu-chart chart="co-cau" lang="vi|en" theme="auto|light|dark" height="480" title="…">…</solieu-chart>
//
// builds the same iframe; what stands inside the element is for readers whom neither frame nor picture reaches.
//
//   <a href="…/n/ty-le-ho-ngheo-2020/"><solieu-number observation="ty-le-ho-ngheo-2020">3,5%</solieu-number></a>
//
// leaves the author's words as they are: hover, focus or tap opens a card with what the report says. Where script or
// element is stripped, or the facts do not come, it is a link.
(() => {
  const VERSION = 1;
  // A module or an import is no current script; there the stack of calls names this file.
  const { src } = document.currentScript || {};
  // Nor is one that stands in a file with others, which lies elsewhere.
  const [address] = /\w+:[^\s()]*\/embed\.js/.exec(src || new Error().stack) || [];
  if (!address) {
    console.warn('embed.js: load it by its address, not inline.');
    return;
  }
  const site = new URL('.', address).href;
  const sites = (window.solieuEmbed = window.solieuEmbed || {});
  if (sites[site]) return;
  sites[site] = VERSION;

  // Frames that have spoken.
  const heard = new WeakSet();

  // The document is asked at each message: pages add and remove iframes as they like. Many stand in elements whose inside
  // no query of the document finds, ours among them.
  const ours = (root = document, frames = []) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) ours(element.shadowRoot, frames);
      if (element.localName === 'iframe' && element.src.startsWith(site + 'c/')) frames.push(element);
    }
    return frames;
  };
  const opaque = frame => frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');

  // The ground that an element stands on; none where it is a picture or mixed.
  const groundOf = element => {
    for (; element; element = element.parentElement || element.getRootNode().host) {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      if (backgroundImage !== 'none') return;
      if (!/^rgba|\//.test(backgroundColor)) return backgroundColor;
    }
  };
  // From 0, black, to 1, of a colour as browsers write it, whatever a style calls it: rgb() to 255, lab() and lch() to 100,
  // oklab(), oklch() and color() to 1. Of three parts green counts, which is most of what the eye takes for light.
  const lightness = colour => {
    const [name, a, b, c] = colour.split(/[ (,]+/);
    return (parseFloat(name < 'd' ? c : name < 'p' ? a : b) || 0) / ({ l: 100, r: 255 }[name[0]] || 1);
  };
  // Frames take the colours of the article, which may change while it is read; its words are light where its ground is
  // dark. The name is read before the first paint, the message whenever it comes.
  const shade = () => {
    for (const frame of ours()) {
      const ground = groundOf(frame);
      const light = lightness(ground || getComputedStyle(frame).color);
      const theme = (ground ? light : 1 - light) < 0.5 ? 'dark' : 'light';
      if (/^(solieu:|$)/.test(frame.name)) frame.name = 'solieu:' + theme;
      frame.contentWindow.postMessage({ type: 'solieu:theme', v: VERSION, theme }, '*');
      for (const element of [document.documentElement, document.body]) changes.observe(element, { attributes: true });
    }
  };
  // Colours may take their time to change.
  const shadeAnew = () => [0, 600].forEach(ms => setTimeout(shade, ms));
  const changes = new MutationObserver(shadeAnew);
  matchMedia('(prefers-color-scheme: dark)').onchange = shadeAnew;

  addEventListener('message', ({ data, origin, source }) => {
    if (!data || data.type !== 'solieu:height' || data.v !== VERSION) return;
    const { height } = data;
    if (!Number.isInteger(height) || height < 80 || height > 5000) return;
    const frame = ours().find(frame => frame.contentWindow === source);
    if (!frame) return;
    // A site that has moved sends its frames elsewhere: what is still the same chart is heard.
    const isHere = origin === (opaque(frame) ? 'null' : new URL(site).origin);
    if (!isHere && data.chart !== frame.src.slice(site.length).split('/')[1]) return;
    heard.add(frame);
    frame.style.height = height + 'px';
    shade();
  });

  // Frames that stood here before may have spoken before this script listened.
  for (const frame of ours()) frame.contentWindow.postMessage({ type: 'solieu:height', v: VERSION }, '*');
  shade();

  // Chromium fetches for paper what has not come, unless it was asked for just before; others print none of it. Whoever
  // reaches for a key of command may be about to print, so all are asked for; in the place of one that has still not
  // spoken, paper has its name and address.
  const hurry = () => window.chrome || ours().forEach(frame => (frame.loading = 'eager'));
  addEventListener('keydown', ({ ctrlKey, metaKey }) => (ctrlKey || metaKey) && hurry());
  const printed = [];
  addEventListener('beforeprint', () => {
    if (hurry()) return;
    for (const frame of ours()) {
      if (heard.has(frame)) continue;
      const link = document.createElement('a');
      link.href = frame.src;
      link.textContent = frame.title + ': ' + frame.src;
      frame.replaceWith(link);
      printed.push(() => link.replaceWith(frame));
    }
  });
  addEventListener('afterprint', () => printed.splice(0).forEach(restore => restore()));

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

    attributeChangedCallback() {
      if (this.place && this.isConnected) this.draw();
    }

    show(element) {
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
      shade();
    }

    picture(frame, page) {
      // Another chart may have been asked for meanwhile.
      if (!frame.isConnected) return;
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

  const facts = {};
  const factsOf = id =>
    (facts[id] = facts[id] || fetch(site + 'n/' + id + '/index.json').then(answer => answer.json()));
  // The card that is open, of which there is one, with the number that it belongs to.
  let card;
  let owner;
  const close = () => {
    if (!card) return;
    card.remove();
    owner.link.removeAttribute('aria-description');
    card = owner = null;
  };
  const place = () => {
    if (!card) return;
    const { left, top, bottom } = owner.getClientRects()[0] || owner.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = card;
    const isAbove = bottom + height + 8 > innerHeight && top > height + 8;
    card.style.left = Math.max(8, Math.min(left, innerWidth - width - 8)) + 'px';
    card.style.top = (isAbove ? top - height - 4 : bottom + 4) + 'px';
  };
  addEventListener('scroll', place, true);
  addEventListener('resize', place);
  addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  addEventListener('pointerdown', ({ target }) => card && target !== card && !owner.link.contains(target) && close());

  class Cited extends HTMLElement {
    connectedCallback() {
      const id = this.getAttribute('observation') || '';
      if (this.link || !/^[a-z0-9-]+$/.test(id)) return;
      const link = (this.link = this.closest('a') || this);
      if (link === this) this.tabIndex = 0;
      let tap;
      let leaving;
      const open = async () => {
        clearTimeout(leaving);
        this.wanted = true;
        const told = owner !== this && (await factsOf(id));
        if (told && this.wanted) this.show(told);
      };
      const quietly = () => open().catch(() => {});
      const leave = () => {
        this.wanted = false;
        if (owner === this) close();
      };
      this.leaveSoon = () => (leaving = setTimeout(leave, 250));
      this.stay = () => clearTimeout(leaving);
      link.addEventListener('pointerenter', ({ pointerType }) => pointerType !== 'touch' && quietly());
      link.addEventListener('pointerleave', ({ pointerType }) => pointerType !== 'touch' && this.leaveSoon());
      link.addEventListener('focus', quietly);
      link.addEventListener('blur', leave);
      // A finger's first tap shows the card, the second follows the link; so does the first where there are no facts.
      link.addEventListener('pointerdown', ({ pointerType }) => (tap = pointerType === 'touch' && owner !== this));
      link.addEventListener('click', click => {
        if (!tap) return;
        tap = false;
        click.preventDefault();
        open().catch(() => link.click());
      });
    }

    disconnectedCallback() {
      if (owner === this) close();
    }

    show(told) {
      if (owner === this) return;
      close();
      const near = this.closest('[lang]');
      const lang = near && /^en/i.test(near.lang) ? 'en' : 'vi';
      // So that the card fits a dark page too.
      const ground = groundOf(this);
      const style = (element, rules) => Object.assign(element.style, rules);
      card = document.createElement('div');
      owner = this;
      card.setAttribute('role', 'tooltip');
      // Everything by the style object, which a strict policy allows; in a shadow, which no style of the page reaches.
      style(card, {
        all: 'initial',
        position: 'fixed',
        zIndex: 2147483647,
        boxSizing: 'border-box',
        maxWidth: 'min(20rem, calc(100vw - 16px))',
        padding: '0.75rem 1rem',
        border: '1px solid',
        borderRadius: '3px',
        boxShadow: '0 4px 16px rgb(0 0 0 / 20%)',
        font: '14px/1.45 system-ui, sans-serif',
        colorScheme: getComputedStyle(this).colorScheme,
        background: ground || 'Canvas',
        color: ground ? getComputedStyle(this.link.parentElement || this).color : 'CanvasText'
      });
      const lines = [
        [told.shown[lang], { fontWeight: 650, fontSize: '1.25em' }],
        [told.name[lang]],
        [told.period[lang] + ', ' + told.status_word[lang]],
        ['“' + told.quote + '”', { marginTop: '0.5em' }],
        [told.place[lang] + '. ' + told.source[lang], { fontSize: '0.9em' }],
        [told.caution[lang], { fontSize: '0.9em', marginTop: '0.5em' }]
      ].filter(([words]) => words);
      const inside = card.attachShadow({ mode: 'open' });
      for (const [words, rules] of lines) {
        const line = document.createElement('div');
        line.textContent = words;
        style(line, rules);
        inside.appendChild(line);
      }
      card.addEventListener('pointerenter', this.stay);
      card.addEventListener('pointerleave', this.leaveSoon);
      document.body.appendChild(card);
      // Above every other layer of the page, where the browser has one.
      if (card.showPopover) {
        card.popover = 'manual';
        style(card, { inset: 'auto', margin: 0 });
        card.showPopover();
      }
      this.link.setAttribute('aria-description', lines.map(([words]) => words).join('. '));
      place();
    }
  }

  customElements.define('solieu-number', Cited);
})();
