// One case of the conformance page: a page of a host with one of our frames in it. What it is comes in the address:
// case.html?host=wordpress&sandbox=allow-scripts&chart=co-cau; the conformance page reads the height of the frame.
(() => {
  const query = new URLSearchParams(location.search);
  const host = query.get('host') || '';
  const sandbox = query.get('sandbox');
  const chart = query.get('chart') || '';
  // An address may come from anybody: only names pass.
  if (!/^[a-z0-9-]+$/.test(host) || !/^[a-z0-9-]+$/.test(chart)) return;
  const src = new URL('../c/' + chart + '/', location.href).href;
  const script = document.createElement('script');
  if (host === 'number') {
    const link = document.createElement('a');
    const number = document.createElement('solieu-number');
    link.href = new URL('../n/' + chart + '/', location.href).href;
    number.setAttribute('observation', chart);
    number.textContent = '…';
    link.append(number);
    document.body.append(link);
    script.src = '../embed.js';
  } else if (host === 'solieu') {
    const frame = document.createElement('iframe');
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
    frame.src = src;
    document.body.append(frame);
    script.src = '../embed.js';
  } else {
    const place = document.createElement('div');
    Object.assign(place.dataset, { host, src }, sandbox === null ? {} : { sandbox });
    document.body.append(place);
    script.src = 'hosts.js';
  }
  document.body.append(script);
})();
