// The share panel of a chart: the codes and the preview follow the choices. Without script the page shows the usual ones.
(() => {
  const form = document.getElementById('choices');
  const place = document.getElementById('preview');
  const codes = [...document.querySelectorAll('textarea[data-template]')];
  const heights = JSON.parse(form.dataset.heights);
  const said = document.getElementById('said');
  const site = new URL('.', document.baseURI).href;

  const show = () => {
    const { width, theme, sandbox } = Object.fromEntries(new FormData(form));
    // A frame that may have any width must be high enough for the narrowest.
    const height = heights[width] || Math.max(...Object.values(heights));
    const choices = {
      site,
      query: theme === 'auto' ? '' : `?theme=${theme}`,
      theme,
      sandbox: sandbox ? ` sandbox="${sandbox}"` : '',
      height,
    };
    for (const code of codes) code.value = code.dataset.template.replace(/\{(\w+)\}/g, (whole, name) => (name in choices ? choices[name] : whole));
    // A new frame each time: a sandbox holds for what is loaded after it was set.
    const frame = document.createElement('iframe');
    frame.title = place.dataset.title;
    if (sandbox) frame.setAttribute('sandbox', sandbox);
    frame.src = place.dataset.chart + choices.query;
    frame.style.width = width === 'any' ? '100%' : `${width}px`;
    frame.style.height = `${height}px`;
    place.textContent = '';
    place.append(frame);
  };

  document.addEventListener('click', async event => {
    const button = event.target.closest('button[data-copy]');
    if (!button) return;
    const code = document.getElementById(button.dataset.copy);
    said.textContent = '';
    try {
      // Some guards never answer.
      const late = new Promise((_, reject) => setTimeout(reject, 3000));
      await Promise.race([navigator.clipboard.writeText(code.value), late]);
      said.textContent = said.dataset.copied;
    } catch (refused) {
      // Refused, or no clipboard at all: the words are selected, the keys do the rest.
      const folded = code.closest('details');
      if (folded) folded.open = true;
      code.focus();
      code.select();
      said.textContent = said.dataset.select;
    }
    button.after(said);
  });
  document.addEventListener('change', show);
  form.hidden = false;
  for (const button of document.querySelectorAll('button[data-copy]')) button.hidden = false;
  show();
})();
