// The conformance page: puts one case after the other on the stage, compares the height of its frame with the height of
// the chart, and shows the words that fit. The words stand in the page.
(() => {
  const stage = document.getElementById('stage');
  const asked = new URLSearchParams(location.search).get('chart') || '';
  const chart = /^[a-z0-9-]+$/.test(asked) ? asked : stage.dataset.chart;
  const later = ms => new Promise(done => setTimeout(done, ms));
  const loaded = frame => new Promise(done => frame.addEventListener('load', done, { once: true }));

  // How high the chart is on this stage: asked in a frame of this site, which may be looked into.
  const truth = async () => {
    const done = loaded(stage);
    stage.src = stage.dataset.charts + chart + '/';
    await done;
    const main = stage.contentDocument.getElementById('solieu-chart');
    const figure = main && main.querySelector('svg');
    return figure ? Math.ceil(main.getBoundingClientRect().bottom) : 0;
  };

  // Until the height is right, or for as long as a chart speaks.
  const seen = async (row, sandbox, wanted) => {
    const query = new URLSearchParams({ host: row.dataset.host, chart });
    if (sandbox !== undefined) query.set('sandbox', sandbox);
    const done = loaded(stage);
    stage.src = stage.dataset.cases + 'case.html?' + query;
    await done;
    let height = 0;
    for (let tries = 0; tries < 40; tries += 1) {
      const frame = stage.contentDocument.querySelector('iframe');
      height = frame ? frame.clientHeight : 0;
      if (Math.abs(height - wanted) <= 1) break;
      await later(100);
    }
    return height;
  };

  // Whether the card of a number opens when its link has the focus, with words in it.
  const opens = async () => {
    const done = loaded(stage);
    stage.src = stage.dataset.cases + 'case.html?' + new URLSearchParams({ host: 'number', chart: stage.dataset.number });
    await done;
    for (let tries = 0; tries < 40; tries += 1) {
      const page = stage.contentDocument;
      const link = page.querySelector('a');
      // Not the focus itself, which the reader of this page has.
      if (link) link.dispatchEvent(new FocusEvent('focus'));
      const card = page.querySelector('[role=tooltip]');
      if (card && card.shadowRoot.textContent.length > 20) return true;
      await later(100);
    }
    return false;
  };

  const show = (cell, state, height, wanted) => {
    cell.dataset.state = state;
    for (const words of cell.children) {
      words.hidden = words.dataset.state !== state;
      words.textContent = words.dataset.words.replace('{height}', height).replace('{wanted}', wanted);
    }
  };

  const run = async () => {
    const high = await truth();
    let failed = 0;
    for (const row of document.querySelectorAll('tr[data-host]')) {
      const { least, most } = row.dataset;
      const wanted = Math.min(Math.max(high, Number(least)), Number(most));
      for (const cell of row.querySelectorAll('td')) {
        const height = high ? await seen(row, cell.dataset.sandbox, wanted) : 0;
        const passes = high > 0 && Math.abs(height - wanted) <= 1;
        show(cell, passes ? 'pass' : 'fail', height, wanted);
        failed += passes ? 0 : 1;
      }
    }
    const hasCard = await opens();
    failed += hasCard ? 0 : 1;
    show(document.getElementById('card'), hasCard ? 'pass' : 'fail', 0, 0);
    show(document.getElementById('verdict'), failed ? 'fail' : 'pass', failed, high);
  };
  run();
})();
