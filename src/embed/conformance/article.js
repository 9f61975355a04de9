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

  const ENTITIES = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", minus: '−', ndash: '–', mdash: '—', thinsp: ' ' };
  const entity = (all, code) => {
    const number = code[0] === '#' ? Number(code[1] === 'x' || code[1] === 'X' ? '0' + code.slice(1) : code.slice(1)) : NaN;
    return number > 0 && number < 0x110000 ? String.fromCodePoint(number) : ENTITIES[code] || all;
  };
  const clear = html => html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, entity).replace(/\s+/g, ' ');
  // Words beside a number belong to it as far as its sentence goes.
  const REACH = 300;
  const BLOCK = /<\/?(?:p|li|ul|ol|td|th|tr|table|div|h[1-6]|br|blockquote|figure|section|article|script)\b[^>]*>/i;
  const STOP = /[!?;]|\.(?!\d)/;
  const before = html => clear(html.slice(-REACH).replace(/^[^<>]*>/, '').split(BLOCK).pop()).split(STOP).pop();
  const after = html => clear(html.slice(0, REACH).replace(/<[^<>]*$/, '').split(BLOCK)[0]).split(STOP)[0];
  // In the order of the text: opening and closing links, and numbers.
  const read = html => {
    const found = [];
    let link = '';
    for (const match of html.matchAll(/<a\b[^>]*>|<\/a\s*>|(<solieu-number\b[^>]*>)([\s\S]*?)<\/solieu-number\s*>/gi)) {
      const [tag, , inside] = match;
      if (inside === undefined) link = tag[1] === '/' ? '' : attribute(tag, 'href');
      else {
        found.push({
          id: attribute(tag, 'observation'), link, lang: attribute(tag, 'lang') || lang, text: clear(inside),
          before: before(html.slice(0, match.index)), after: after(html.slice(match.index + tag.length))
        });
      }
    }
    return found;
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
    const found = facts ? solieuJudge(number, facts, number.lang) : { state: 'unknown' };
    const { kinds = [], missing = [] } = found;
    const isRight = found.state === 'pass' || found.state === 'notation';
    const isLinked = number.link.includes('/n/' + id + '/') || number.link.startsWith('n/' + id + '/');
    const state = isRight && !isLinked ? 'unlinked' : found.state;
    row.dataset.state = state;
    row.dataset.kinds = kinds.join(' ');
    verdict.textContent = verdicts[state].replace('{id}', id).replace('{kind}', kinds.map(kind => verdicts[kind]).join(', '))
      .replace('{missing}', missing.join('”, “')).replace('{report}', facts ? facts.written[number.lang === 'en' ? 'en' : 'vi'] : '');
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
    factsOf(id).then(({ written }) => {
      const page = root + 'n/' + id + '/' + (lang === 'en' ? 'en/' : '');
      const code = '<a href="' + page + '"><solieu-number observation="' + id + '">' + written[lang] + '</solieu-number></a>\n';
      field.value = field.value || code + '<script async src="' + root + 'embed.js"></' + 'script>\n';
      check();
    }).catch(() => {});
  }
})();
