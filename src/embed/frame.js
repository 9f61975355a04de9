// The height of the chart, told to the page around it.
(() => {
  const html = document.documentElement;
  const theme = /[?&]theme=(light|dark)(?:&|$)/.exec(location.search);
  if (theme) html.dataset.theme = theme[1];
  if (parent === window) return;
  addEventListener('load', () => {
    const main = document.getElementById('solieu-chart');
    const tell = () => {
      const height = Math.ceil(main.getBoundingClientRect().bottom + scrollY);
      parent.postMessage({ type: 'solieu:height', v: 1, chart: html.dataset.chart, height }, '*');
    };
    tell();
    if (window.ResizeObserver) new ResizeObserver(tell).observe(main);
  });
})();
