// What an article says of a number, held against the report's facts of it (n/<id>/index.json): value and scale first, then
// the unit, the direction, the words around it. Whatever the article leaves out is named; nothing is right in silence.
// Knows no page.
(() => {
  const table = rows => rows.map(([kind, words]) => [kind, words.split('|')]);
  const SCALES = table([
    [1e3, 'nghìn|ngàn|thousand|k'], [1e4, 'vạn'], [1e6, 'triệu|million|mn|m|tr'], [1e9, 'tỷ|tỉ|billion|bn|b'],
    [1e12, 'trillion|tn']
  ]);
  const MEASURES = table([
    ['points', 'điểm phần trăm|điểm %|% điểm|điểm|percentage points|percentage point|points|point|pp'],
    ['percent', '%|phần trăm|percent|per cent|pct'],
    ['USD', 'usd|đô la mỹ|đô la|đôla|đô|us dollars|us dollar|dollars|dollar|us$|$'],
    ['VND', 'đồng|vnđ|vnd|đ|việt nam đồng|dong|₫'],
    ['money', 'euro|euros|eur|€|nhân dân tệ|yên|bảng anh|pounds|£'],
    ['times', 'lần|times'],
    ['km', 'km|ki lô mét|kilometres|kilometers|cây số'],
    ['length', 'm|mét|metres|meters|miles|dặm']
  ]);
  const QUALIFIERS = table([
    ['over', 'trên|hơn|vượt|vượt mức|vượt mốc|quá|over|more than|above|exceeding|exceeded|beyond|in excess of|>'],
    ['least', 'ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|không kém|at least|no less than|not less than|no fewer than|not under|not below|≥'],
    ['under', 'dưới|chưa đến|chưa tới|không đến|không tới|thấp hơn|ít hơn|under|below|less than|fewer than|<'],
    ['most', 'không quá|không vượt quá|không hơn|không trên|tối đa|nhiều nhất|at most|up to|no more than|not more than|not exceeding|not over|maximum|≤'],
    ['about', 'khoảng|vào khoảng|xấp xỉ|chừng|tầm|about|around|approximately|roughly|some|~|≈'],
    ['nearly', 'gần|ngót|suýt|suýt soát|nearly|almost|close to|just under'],
    ['estimated', 'ước|ước đạt|ước tính|dự kiến|dự báo|dự tính|dự ước|kỳ vọng|sơ bộ|tạm tính|estimated|an estimated|projected|expected|forecast|preliminary|provisional']
  ]);
  const BEHIND = table([
    ['least', 'trở lên|đổ lên|or more|and more|or above|and above|or over|+'], ['most', 'trở xuống|đổ xuống|or less|or fewer|or below|and below']
  ]);
  const DIRECTIONS = table([
    ['up', 'tăng|tăng thêm|nâng|up|rose|rise|rises|risen|increase|increased|increases|grew|grow|grown|gained|growth|higher'],
    ['down', 'giảm|giảm đi|giảm bớt|giảm được|hạ|sụt|mất|-|−|minus|down|fell|fall|falls|fallen|decrease|decreased|decline|declined|drop|dropped|cut|reduced|reduction|lower|lost']
  ]);
  // What follows these is where a change ends, a level again.
  const UNTIL = table([['until', 'còn|chỉ còn|xuống|xuống còn|lên|lên đến|lên tới|to|down to|nay còn']]);
  const LEADS = table([
    ['place', 'thứ|hạng|vị trí|xếp|đứng|rank|ranked|ranks|place|placed'],
    ['group', 'nhóm|trong nhóm|top|tốp|among|among the|among top|one of'],
    ['grade', 'loại|hạng|grade|class|type|category']
  ]);
  const LIGHT = table([['light', 'đạt|là|có|được|mức|ở mức|ở|phải|cần|chỉ|bằng|từ|tới|đến|thêm|bình quân|trung bình|tổng số|con số|đã|sẽ|số|các|cả|khoá|lượng|was|were|is|are|of|the|a|an|by|at|from|reached|reaching|be|stood|total|averaged|only|in|lead|leading']]);
  const PER = [['năm', 'year', 'năm|year|annual|annually|yearly'], ['người', 'person', 'người|person|capita|people'],
    ['ha', 'ha', 'ha|hecta|hectare|hectares'], ['vạn', '10,000', 'vạn|10.000|10,000|10000|dân']];

  // Words and signs, a space between.
  const plain = text => text.normalize('NFC').toLowerCase().replace(/[%/$₫€£<>~≈≥≤+−]/g, ' $& ').replace(/(us) \$/g, '$1$')
    .replace(/[^0-9a-zà-ỹ%/$₫€£<>~≈≥≤+−.,-]+/g, ' ').replace(/[.,]+(?= |$)/g, '').trim();
  // The longest phrase that `fits`, with its kind.
  const longest = (rows, fits) => {
    let found;
    for (const [kind, phrases] of rows) {
      for (const phrase of phrases) if (fits(phrase) && !(found && found.phrase.length >= phrase.length)) found = { kind, phrase };
    }
    return found;
  };
  const atEnd = (rows, text) => longest(rows, phrase => (' ' + text).endsWith(' ' + phrase));
  const atStart = (rows, text) => longest(rows, phrase => (text + ' ').startsWith(phrase + ' '));
  const within = (rows, text) => longest(rows, phrase => (' ' + text + ' ').includes(' ' + phrase + ' '));
  const isSame = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

  const NUMERAL = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*/g;
  const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
  // The value of digits in the notation of a language; undefined where they make no sense in it.
  const valueIn = (digits, lang) => {
    const [group, comma] = lang === 'en' ? [',', '.'] : ['.', ','];
    const parts = digits.replace(/[^\d.,]/g, group).split(comma);
    const groups = parts[0].split(group);
    const isWhole = groups.length === 1 || (groups[0].length < 4 && groups.slice(1).every(part => part.length === 3));
    return parts.length < 3 && isWhole && /^\d*$/.test(parts[1] || '') ? Number(groups.join('') + '.' + (parts[1] || '0')) : undefined;
  };
  // Digits that make sense in the text's language are read in it, unless they are the report's in the other one.
  const read = (digits, lang, facts) => {
    const other = lang === 'en' ? 'vi' : 'en';
    const isOthers = (facts.digits[other].match(NUMERAL) || []).includes(digits) && !(facts.digits[lang].match(NUMERAL) || []).includes(digits);
    const own = isOthers ? undefined : valueIn(digits, lang);
    return own === undefined ? valueIn(digits, other) : own;
  };

  // The numbers between `from` and `to`, each with what stands before and behind it.
  const numerals = (text, from, to, lang, facts) => {
    const all = [...text.matchAll(facts.kind === 'grade' ? /\b[IVX]+\b|\d+/g : NUMERAL)].map(match => {
      const value = /\d/.test(match[0]) ? read(match[0], lang, facts) : ROMANS.indexOf(match[0]) + 1;
      return { digits: match[0], value, start: match.index, end: match.index + match[0].length };
    });
    return all.flatMap((first, at) => {
      if (first.start < from || first.end > to || first.value === undefined) return [];
      const second = all[at + 1];
      const gap = second ? text.slice(first.end, second.start) : '';
      const before = all.slice(0, at).reduce((end, other) => Math.max(end, other.end), 0);
      const found = { ...first, head: text.slice(before, first.start), far: text.slice(0, first.start), isOrdinal: /^(st|nd|rd|th)\b/.test(text.slice(first.end)), used: [first.digits] };
      const isRange = facts.value_to === null ? /^\s*[-–—]\s*$/.test(gap) : /^[^\d.;]{0,20}?(-|–|—|đến|tới|to|and)[\s$]*(usd|vnd)?\s*$/i.test(gap);
      const isPart = facts.whole === null ? /^\s*\/\s*$/.test(gap) : /^(st|nd|rd|th)?\s*(\/|of( the)?|out of|trên( tổng số)?|trong( số)?)\s*$/i.test(gap);
      if (isRange) found.to = second.value;
      else if (isPart) found.whole = second.value;
      const last = isRange || isPart ? second : first;
      const next = all.find(other => other.start >= last.end);
      if (last === second) found.used.push(second.digits);
      const tail = text.slice(last.end, next ? next.start : text.length);
      return [{ ...found, tail, inside: tail.slice(0, Math.max(to - last.end, 0)) }];
    });
  };

  // Scale and measure of a number, and what else is said behind it.
  const measured = lang => number => {
    const prefix = /(us\$|\$|usd|vnđ|vnd|₫|€|£)\s*$/i.exec(number.head);
    const head = plain(prefix ? number.head.slice(0, prefix.index) : number.head);
    let tail = plain(number.tail);
    let scale = 1;
    let isScaled = false;
    const take = rows => {
      const found = atStart(rows, tail);
      if (found) tail = tail.slice(found.phrase.length).trim();
      return found && found.kind;
    };
    // In Vietnamese a lone letter is no scale: "m" are metres.
    const scales = SCALES.map(([factor, words]) => [factor, words.filter(word => lang === 'en' || word.length > 1 || word === 'k')]);
    for (let factor = take(scales); factor; factor = take(scales)) {
      scale *= factor;
      isScaled = true;
    }
    const things = tail;
    // The article's own words alone say that something else is counted; what comes behind them may be about anything.
    const inside = plain(number.inside).split(' ').filter(word => word && !atStart(SCALES, word)).join(' ');
    const measure = take(MEASURES) || (prefix && atStart(MEASURES, prefix[1].toLowerCase()).kind);
    return { ...number, head, tail, things: measure ? '' : things, inside: measure ? '' : inside, scale, isScaled, measure };
  };

  // The words before a number, from the number backwards, as far as they are its own.
  const around = number => {
    const said = { qualifiers: [], directions: [], leads: [], isLevel: false };
    // An estimate is said for all of its sentence.
    const far = within(QUALIFIERS.slice(-1), plain(number.far));
    let rest = number.head;
    for (;;) {
      const found = [[QUALIFIERS, 'qualifiers'], [DIRECTIONS, 'directions'], [LEADS, 'leads'], [UNTIL], [LIGHT]]
        .map(([rows, list]) => ({ list, rows, ...(atEnd(rows, rest) || { phrase: '' }) })).reduce((a, b) => (b.phrase.length > a.phrase.length ? b : a));
      if (!found.phrase) break;
      if (found.list) said[found.list].push(found.kind);
      said.isLevel = said.isLevel || (found.rows === UNTIL && !said.directions.length);
      rest = rest.slice(0, rest.length - found.phrase.length).trim();
    }
    if (far && !said.qualifiers.includes('estimated')) said.qualifiers.push('estimated');
    const behind = atStart(BEHIND, number.tail) || within(BEHIND, number.tail.split(' ').slice(0, 5).join(' '));
    if (behind) said.qualifiers.push(behind.kind);
    const turn = !behind && atStart(DIRECTIONS, number.tail);
    if (turn) said.directions.push(turn.kind);
    if (number.isOrdinal) said.leads.push('place');
    if (/dẫn đầu|đứng đầu|leading|top/.test(number.tail)) said.leads.push('group');
    return said;
  };

  const RISING = ['growth', 'relative', 'excess', 'contribution'];
  const MEASURE_OF = {
    share: 'percent', growth: 'percent', excess: 'percent', relative: 'percent', points: 'points', 'points-per-year': 'points',
    contribution: 'points', multiple: 'times', length: 'km'
  };

  const judged = (number, said, facts, lang) => {
    const value = Math.abs(facts.value);
    const unit = facts.unit[lang];
    const due = facts.currency || MEASURE_OF[facts.kind];
    const isBare = !number.measure && !number.isScaled;
    const isBase = isSame(number.value * number.scale, value * facts.scale);
    const ends = [[number.to, facts.value_to], [number.whole, facts.whole]];
    const isOther = ends.some(([told, own]) => told !== undefined && (own === null || !isSame(told, Math.abs(own)))) ||
      (facts.value_to !== null && number.to === undefined);
    const isDigits = isSame(number.value, value);
    // Only whole thousands apart: the digits of 12.000 tỷ in "12 tỷ".
    const ratio = Math.log10((number.value * number.scale) / (value * facts.scale)) / 3;
    const isShifted = facts.scale > 1 && number.isScaled && isSame(Math.round(ratio), ratio) && ratio !== 0;
    if (isOther || !(isBase || isDigits || isShifted)) return { state: 'differs' };

    // The name of what is counted begins right behind the number; the rest of the sentence is another matter.
    // The report's own word counts, too: it says "công chức" where the table says people.
    const printed = plain((facts.quote || '').split(facts.printed || '\n')[1] || '').split(' ').slice(0, 4).join(' ');
    const units = [facts.unit.vi, facts.unit.en, printed].map(own => ' ' + plain(own).replace(/s\b/g, '') + ' ');
    const isOwn = word => word && units.some(own => own.includes(' ' + word.replace(/s$/, '') + ' '));
    const isNamed = number.things.split(' ').slice(0, 3).some(isOwn);
    const isPlace = facts.kind === 'rank' || facts.kind === 'grade';
    const turn = facts.direction || (facts.value < 0 ? 'down' : '');
    const told = said.isLevel ? '' : said.directions[0];
    const isTurned = turn ? (told || said.directions[0]) && (told !== turn) : told && !(told === 'up' && RISING.includes(facts.kind));
    const all = [...QUALIFIERS, ...BEHIND];
    const own = facts.qualifier_words.vi.map(words => (longest(all, phrase => phrase === words) || { kind: words }).kind);
    const isAim = facts.status === 'target';
    // "vượt 46% mục tiêu" is so much above the target, not more than 46%.
    const isExcess = facts.kind === 'excess';
    const [lead, otherLead] = unit ? ['group', 'place'] : ['place', 'group'];
    const kinds = [
      ['unit', due ? number.measure && number.measure !== due : number.measure || (unit && !isPlace && number.inside && !isNamed)],
      ['scale', !isBase && !(isBare && isDigits && !isNamed)],
      ['place', facts.kind === 'rank' && said.leads.includes(otherLead) && !said.leads.includes(lead)],
      ['direction', isTurned],
      ['qualifier', said.qualifiers.some(kind => !own.includes(kind) && !(isAim && kind === 'estimated') && !(isExcess && kind === 'over'))]
    ].filter(([, differs]) => differs).map(([kind]) => kind);
    // Another unit has its own thousands.
    if (kinds.length) return { state: 'words', kinds: kinds.filter(kind => kind !== 'scale' || !(kinds.includes('unit') && isDigits && !number.isScaled)) };

    const missing = [];
    const strip = words => plain(words).split(' ').filter(word => !atStart(SCALES, word)).join(' ');
    if (turn && !told) missing.push(facts.lead[lang]);
    if (isPlace && !said.leads.length) missing.push(facts.lead[lang]);
    own.forEach((kind, at) => said.qualifiers.includes(kind) || missing.push(facts.qualifier_words[lang][at]));
    if (number.whole === undefined && facts.whole !== null) missing.push('/' + facts.digits[lang].split('/')[1]);
    const [name, ...per] = unit.split('/');
    const isUnit = due ? number.measure : isNamed || isPlace;
    if (unit && !isUnit) missing.push(number.isScaled ? strip(name) : name);
    const rest = ' ' + [number.head, number.tail, number.things].join(' ').replace(/[,-]/g, ' ') + ' ';
    if (isExcess && !/mục tiêu|target|kế hoạch|plan/.test(rest)) missing.push(strip(name).replace(/^% /, ''));
    for (const part of per) {
      const found = PER.find(([vi, en]) => (' ' + part).includes(' ' + (lang === 'en' ? en : vi)));
      if (found && !found[2].split('|').some(word => rest.includes(' ' + word + ' '))) missing.push('/' + part);
    }
    if (missing.length) return { state: 'dropped', missing: missing.filter(word => word) };
    const isExact = number.used.join(' ') === (facts.digits[lang].match(facts.kind === 'grade' ? /.+/g : NUMERAL) || []).join(' ');
    return { state: isExact && (number.scale === facts.scale || isPlace) ? 'pass' : 'notation' };
  };

  // How good a finding is: of several numbers in the words the best is meant.
  const ORDER = ['pass', 'notation', 'dropped', 'words', 'differs', 'none'];
  // `before` and `after` are what stands around the words in their sentence.
  globalThis.solieuJudge = ({ before = '', text, after = '' }, facts, language) => {
    const lang = language === 'en' ? 'en' : 'vi';
    const whole = before + text + after;
    const all = numerals(whole, before.length, before.length + text.length, lang, facts).map(measured(lang));
    const found = all.map(number => judged(number, around(number), facts, lang));
    return found.reduce((best, one) => (ORDER.indexOf(one.state) < ORDER.indexOf(best.state) ? one : best), { state: 'none' });
  };
})();
