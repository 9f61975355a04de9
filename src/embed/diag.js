// What this host allows a chart, in plain words, for the webmaster who adds ?diag=1 to the address of a chart page.
//
// Loaded only then. Whatever a host forbids may throw, so every question is asked on its own, and nothing that is found
// out leaves the page. `publish` puts the words of `locale` in the place of WORDS.
// Comments stand on lines of their own: `publish` leaves those lines out.
(words => {
  const { title, answers, silent, tries, open, load } = words[document.documentElement.lang] || words.vi;
  const framed = parent !== window;

  const policy = document.permissionsPolicy || document.featurePolicy;
  const allowed = name => (policy ? policy.allowsFeature(name) : undefined);

  // In the order of the words, the first of which say where we are; true, false, or undefined where a browser does not
  // say. What throws is refused.
  const questions = [
    () => self.origin !== 'null',
    async main => {
      // After the last time that the height is told.
      await new Promise(done => setTimeout(done, 3500));
      return Math.abs(innerHeight - main.getBoundingClientRect().bottom - scrollY) <= 1.5;
    },
    async () => (await fetch('chart.json')).ok,
    // The smallest module: eight bytes that do nothing.
    async () => Boolean(await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
    () => {
      localStorage.setItem('solieu-diag', '1');
      localStorage.removeItem('solieu-diag');
      return true;
    },
    () => (navigator.clipboard ? allowed('clipboard-write') : false),
    () => (navigator.share ? allowed('web-share') : false),
    () => Boolean(document.fullscreenEnabled)
  ];

  const element = (name, text, attributes = {}) =>
    Object.assign(document.createElement(name), { textContent: text }, attributes);

  const report = main => {
    const list = element('section', '', { id: 'diag' });
    const [place, ...sentences] = answers;
    list.append(element('h2', title, { style: 'font-size:1rem;margin-top:1rem' }), element('p', place[framed ? 0 : 1]));
    questions.forEach(async (question, number) => {
      // Nobody sets a height where there is no frame.
      if (number === 1 && !framed) return;
      const line = element('p', '…');
      list.append(line);
      const answer = await Promise.resolve(main).then(question).catch(() => false);
      const [yes, no] = sentences[number];
      line.textContent = answer === undefined ? '? ' + silent : answer ? '✓ ' + yes : '✗ ' + no;
    });
    // Only a person's own click tells about these two.
    const person = element('p', tries + ' ');
    person.append(element('a', open, { href: location.pathname, target: '_blank', rel: 'noopener' }), ' · ');
    person.append(element('a', load, { href: 'chart.csv', download: '' }));
    list.append(person);
    main.append(list);
  };

  const start = () => report(document.getElementById('solieu-chart'));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})(WORDS);
