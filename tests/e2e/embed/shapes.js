// Messages of every shape, the same ones for the same seed: what hosts and frames might say, nearly say, or never say.
// Everything survives structured cloning, because it is really posted.
window.shapes = seed => {
  let state = seed >>> 0 || 1;
  const below = most => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % most;
  };
  const one = list => list[below(list.length)];
  const numbers = [0, -0, 1, 79, 80, 81, 99, 100, 4999, 5000, 5001, 1e4, 10001, 1e9, 2 ** 53, -1, -500, 0.5, 480.5, NaN, Infinity, -Infinity];
  const number = () => (below(2) ? one(numbers) : below(6000));
  const names = ['seat0', 'a.b-c_d', '', '<img src=x onerror=alert(1)>', 'a b', 'é', '__proto__', 'constructor', '"', 'null', 'x'.repeat(5000)];
  const types = ['solieu:height', 'iframe-child-init', 'iframe-get-child-dimensions', 'iframe-resized', 'embed-size', 'height', 'ready', 'link'];
  const odd = () =>
    one([
      null, undefined, true, false, 10n, new Date(0), new Date(NaN), /x/g, new Map([[1, 2]]), new Set([1]), new Error('e'),
      new ArrayBuffer(8), new Float64Array(2), [], [[[]]], {}, { toString: 1, valueOf: 1 }, { toString: null }, { length: -1 }
    ]);
  const resizer = () => {
    const fields = Array.from({ length: below(24) }, () => one(['8', 'false', 'true', 'null', 'auto', '', String(number())]));
    return one(['[iFrameSizer]', '[iFrameSizer]', '[iFrameSize', 'iFrameSizer', '']) + one(names) + ':' + fields.join(':');
  };
  const text = () =>
    one([
      resizer,
      resizer,
      () => ['pym', one(names), one(['height', 'width', 'navigateTo']), number()].join('xPYMx'),
      () => JSON.stringify({ src: 'http://localhost/', context: 'iframe.resize', height: String(number()) }),
      () => one(['', '{', '[', 'null', '"', '\u0000', '\ud800', one(types), one(names)])
    ])();
  const value = () => one([number, number, text, odd, () => one(types), () => one(names)])();
  const object = () => {
    const keys = ['type', 'v', 'height', 'chart', 'message', 'secret', 'value', 'sentinel', 'datawrapper-height', 'data', 'src'];
    const made = {};
    for (let count = below(6); count > 0; count -= 1) made[one(keys)] = value();
    return made;
  };
  const nearly = () => {
    const made = { type: 'solieu:height', v: 1, chart: 'x', height: number() };
    // One field wrong, or none.
    if (below(2)) made[one(['type', 'v', 'height'])] = value();
    return made;
  };
  return () => one([text, object, object, nearly, odd, value])();
};
