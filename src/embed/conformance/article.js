// Numbers in an article: what is pasted is read as text and shown nowhere; each <solieu-number> in it is held against the
// report's facts, and stands below as a reader sees it. ?number=<id> writes the ready markup of one.
(() => {
  const field = document.getElementById('article');
  const list = document.getElementById('cited');
  const lang = document.documentElement.lang;
  const verdicts = JSON.parse(list.dataset.verdicts);
  const root = new URL('.', document.baseURI).href;
  const isId = id => /^[a-z0-9-]+$/.test(id);
  const factsOf = id => fetch(new URL('n/' + id + '/index.json', root)).then(answer => answer.json());
  const attribute = (tag, name) => {
    const found = new RegExp('\\b' + name + '\\s*=\\s*(?:"([^"]*)"|\'([^\']*)\')', 'i').exec(tag) || [];
    return found[1] || found[2] || '';
  };

  // In the order of the text: opening and closing links, and numbers.
  const read = html => {
    const found = [];
    let link = '';
    for (const [tag, , inside] of html.matchAll(/<a\b[^>]*>|<\/a\s*>|(<solieu-number\b[^>]*>)([\s\S]*?)<\/solieu-number\s*>/gi)) {
      if (inside === undefined) link = tag[1] === '/' ? '' : attribute(tag, 'href');
      else found.push({ id: attribute(tag, 'observation'), link, lang: attribute(tag, 'lang') || lang, text: inside.replace(/<[^>]*>/g, '') });
    }
    return found;
  };

  const numerals = text => ' ' + (text.match(/\d(?:[\d.,]*\d)?/g) || []).join(' ') + ' ';
  const judge = ({ id, link, lang, text }, { digits }) => {
    const own = numerals(text);
    const says = lang => own.includes(numerals(digits[lang === 'en' ? 'en' : 'vi']));
    if (own === '  ') return 'none';
    if (!says(lang)) return says(lang === 'en' ? 'vi' : 'en') ? 'notation' : 'differs';
    return link.includes('/n/' + id + '/') ? 'pass' : 'unlinked';
  };

  const element = (name, attributes, text) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  };
  const show = async number => {
    const { id, text } = number;
    const row = element('li', {}, '');
    const verdict = element('span', {}, verdicts.wait);
    const link = element('a', { href: root + 'n/' + id + '/' }, '');
    link.append(element('solieu-number', { observation: id, lang: number.lang }, text));
    row.append(isId(id) ? link : text, ' ', verdict);
    const facts = isId(id) && (await factsOf(id).catch(() => null));
    const state = facts ? judge(number, facts) : 'unknown';
    const report = facts ? facts.shown[number.lang === 'en' ? 'en' : 'vi'] : '';
    row.dataset.state = state;
    verdict.textContent = verdicts[state].replace('{report}', report).replace('{id}', id);
    return row;
  };
  let turn = 0;
  const check = async () => {
    const now = (turn += 1);
    const rows = await Promise.all(read(field.value).map(show));
    if (now === turn) list.replaceChildren(...rows);
  };

  field.addEventListener('input', check);
  const id = new URLSearchParams(location.search).get('number') || list.dataset.number;
  if (isId(id)) {
    factsOf(id).then(({ shown }) => {
      const page = root + 'n/' + id + '/' + (lang === 'en' ? 'en/' : '');
      const code = '<a href="' + page + '"><solieu-number observation="' + id + '">' + shown[lang] + '</solieu-number></a>\n';
      field.value = field.value || code + '<script async src="' + root + 'embed.js"></' + 'script>\n';
      check();
    }).catch(() => {});
  }
})();
