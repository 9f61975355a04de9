// The drawing answers as soon as the reader shows interest: a pointer, a finger, the keyboard. Until then the page is
// what it was sent as, and nothing more is fetched.
(() => {
  const { module: path, live } = document.documentElement.dataset;
  const interests = ['pointerover', 'touchstart', 'focusin'];
  // The address may name a value, "?mark=<observation>" or "#<observation>": it is marked in the table, which is unfolded for
  // it, and in the drawing, which then answers at once and is described by the row; of a change both values are marked. Hosts write other things into a fragment; none of them is a name.
  const named = () => {
    const id = new URLSearchParams(location.search).get('mark') || location.hash.slice(1);
    return /^[a-z0-9-]+$/.test(id) ? [...document.querySelectorAll(`tr[id="${id}"],tr[data-change~="${id}"]`)] : [];
  };
  const wake = async ({ currentTarget: draw }) => {
    interests.forEach(name => draw.removeEventListener(name, wake));
    try {
      const [module, answer] = await Promise.all([import(new URL(path, document.baseURI)), fetch(live)]);
      await module.default();
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (!module.wake(draw, bytes, path.replace(/[^/]*$/, '../'), true)) throw 0;
      named().forEach(({ id }) => {
        const point = draw.querySelector(`.points a[href*="so-lieu=${id}#"]`);
        if (point) point.setAttribute('aria-current', 'true');
      });
    } catch (refused) {
      // The host forbids it, or the line broke. The drawing and its table stand; a sentence says where more is.
      draw.querySelector('[role=img]').removeAttribute('tabindex');
      document.getElementById('still').hidden = false;
    }
  };
  addEventListener('DOMContentLoaded', () => {
    const draw = document.querySelector('.draw');
    // The keyboard must be able to show interest too.
    draw.querySelector('[role=img]').tabIndex = 0;
    interests.forEach(name => draw.addEventListener(name, wake, { passive: true }));
    const rows = named();
    if (!rows[0]) return;
    rows.forEach(row => row.setAttribute('aria-current', 'true'));
    draw.querySelector('[role=img]').setAttribute('aria-describedby', rows.map(row => row.id).join(' '));
    rows[0].closest('details').open = true;
    draw.dispatchEvent(new Event(interests[0]));
  });
})();
