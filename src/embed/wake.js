// The drawing answers as soon as the reader shows interest: a pointer, a finger, the keyboard. Until then the page is
// what it was sent as, and nothing more is fetched.
(() => {
  const { module: path, live } = document.documentElement.dataset;
  const interests = ['pointerover', 'touchstart', 'focusin'];
  const wake = async ({ currentTarget: draw }) => {
    interests.forEach(name => draw.removeEventListener(name, wake));
    try {
      const [module, answer] = await Promise.all([import(new URL(path, document.baseURI)), fetch(live)]);
      await module.default();
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (!module.wake(draw, bytes, path.replace(/[^/]*$/, '../'), true)) throw 0;
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
