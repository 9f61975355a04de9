// The drawing answers as soon as the reader shows interest: a pointer, a finger, the keyboard. Until then the page is
// what it was sent as, and nothing more is fetched.
(() => {
  const { live } = document.documentElement.dataset;
  const interests = ['pointerover', 'touchstart', 'focusin'];
  const wake = async ({ currentTarget: draw }) => {
    interests.forEach(name => draw.removeEventListener(name, wake));
    try {
      const [{ default: start, Charts }, answer] = await Promise.all([import(live), fetch('live.bin')]);
      await start();
      const bytes = new Uint8Array(await answer.arrayBuffer());
      // Kept by the element: what nobody holds would be freed, with its listeners.
      draw.charts = new Charts();
      if (!draw.charts.wake(draw, bytes, live.replace(/[^/]*$/, '../'), true)) throw 0;
    } catch {
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
  });
})();
