// A chart page inside somebody else's page: it tells the host how high it is, in every dialect that hosts understand.
//
// Stands first in the head, inline and classic, so that it works in the strictest sandbox, under a CSP that knows its
// hash, without storage, and long before any wasm. What it must not know: anything of the chart but its slug.
(() => {
  const html = document.documentElement;
  const slug = html.dataset.chart;
  const query = location.search;
  const found = (pattern, text) => (pattern.exec(text) || [])[1];

  // A server that answers without the last slash of the address, and does not redirect: all that is relative would be looked
  // for one folder too high.
  if (/^http/.test(location) && !/(\/|\.html)$/i.test(location.pathname)) {
    const base = document.createElement('base');
    base.href = location.origin + location.pathname + '/';
    document.head.append(base);
  }

  // What our address asks for, else the colours of the page around us, as embed.js reads them: at first in our name.
  const theme = found(/[?&]theme=(light|dark)(?:&|$)/, query);
  const around = found(/^solieu:(light|dark)$/, window.name);
  if (theme || around) html.dataset.theme = theme || around;

  // Only for the webmaster who asks: what this host allows, in words. A refusal is an answer, too.
  if (found(/[?&]diag=(1)(?:&|$)/, query)) {
    const script = document.createElement('script');
    script.src = location.pathname.split('/c/' + slug)[0] + '/diag.js';
    script.onerror = () => document.body.append('diag.js ✗');
    document.head.append(script);
  }

  if (parent === window) return;

  // Names that a host gives us and that we echo: whitelisted letters only, whatever was sent.
  // WordPress may name its secret after the page is loaded.
  const secret = () => found(/[?&]secret=([A-Za-z0-9]+)(?:&|$)/, location.hash);
  const pym = found(/[?&]childId=([\w-]+)(?:&|$)/, query);
  let resizer;
  let event;

  // For each width when we grew there; the one before last is the last that counts.
  const growths = {};
  let stuck;
  let sent = 0;
  let main;
  let ready;
  let timer;
  let asked;

  // To anybody: a height tells nothing about the reader.
  const post = message => parent.postMessage(message, '*');

  const tell = () => {
    const w = html.clientWidth;
    const h = main ? Math.ceil(main.getBoundingClientRect().bottom + scrollY) : 0;
    timer = 0;
    // A hidden frame has no size: questions wait. A height beyond reason is a fault, not a chart.
    if (!(w && h > 0 && h <= 1e4)) return;
    const again = asked;
    asked = 0;
    if (!growths[w]) {
      growths[w] = [];
      stuck = 0;
    }
    // One pixel too many is nothing; one too few would bring a scroll bar.
    if (stuck || (!again && (h === sent || h === sent - 1))) return;
    // A host that makes us grow by making us high, or that alternates between two widths, would never end. The
    // twentieth time within five seconds is the last, until there is a width that we have not seen.
    if (h > sent) {
      const now = performance.now();
      stuck = growths[w].push(now) > 19 && now - growths[w].shift() < 5000;
    }
    sent = h;

    const canonical = document.querySelector('link[rel=canonical]');
    post({ type: 'solieu:height', v: 1, chart: slug, height: h });
    post({ 'datawrapper-height': { [slug]: h } });
    post({ type: 'iframe-resized', width: w, height: h });
    // Medium and Embedly read a string.
    post(JSON.stringify({
      src: canonical ? canonical.href : location.origin + location.pathname,
      context: 'iframe.resize',
      height: h
    }));
    if (!ready) post({ sentinel: 'amp', type: 'embed-ready' });
    ready = 1;
    // AMP complains about less.
    if (h > 99) post({ sentinel: 'amp', type: 'embed-size', height: h });
    if (secret()) post({ message: 'height', value: h, secret: secret() });
    if (pym) post(['pym', pym, 'height', h].join('xPYMx'));
    if (resizer) post('[iFrameSizer]' + [resizer, h, w, event].join(':'));
    event = 'resizeObserver';
  };

  // However many questions and changes come, one answer a frame. Not requestAnimationFrame: it sleeps off screen.
  const soon = question => {
    asked = asked || question;
    timer = timer || setTimeout(tell, 16);
  };

  // Whatever was sent is compared, never converted: an object may refuse to become a string.
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || !data) return;
    if (typeof data === 'string') {
      const id = found(/^\[iFrameSizer\]([\w.-]+):/, data);
      if (id && data.split(':').length > 14) {
        resizer = id;
        event = 'init';
        soon(1);
      }
    } else if (data.type === 'solieu:theme') {
      if (!theme && ['light', 'dark'].includes(data.theme)) html.dataset.theme = data.theme;
    } else if (
      ['solieu:height', 'iframe-child-init', 'iframe-get-child-dimensions'].includes(data.type) ||
      (data.message === 'ready' && data.secret === secret())
    ) {
      soon(1);
    }
  });

  // WordPress opens links for us, which its sandbox forbids to us; it accepts our own host alone.
  addEventListener('click', click => {
    const link = click.target.closest('a[href]');
    if (!secret() || !link || link.host !== location.host || link.getAttribute('href')[0] === '#') return;
    click.preventDefault();
    post({ message: 'link', value: link.href, secret: secret() });
  });

  // The first change of this state says that the page is parsed; scripts that wait for it do not delay us.
  document.addEventListener(
    'readystatechange',
    () => {
      main = document.getElementById('solieu-chart');
      // Late listeners hear us too, and browsers that observe no sizes have at least this.
      for (const ms of [0, 250, 1000, 3000]) setTimeout(soon, ms, 1);
      if (main && window.ResizeObserver) new ResizeObserver(() => soon()).observe(main);
    },
    { once: true }
  );
})();
