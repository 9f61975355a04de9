// How hosts listen to the frames in their pages, written anew from what they document and what they were seen to do.
// For the conformance page and the tests: it has no part in any embed.
//
//   <div data-host="wordpress" data-src="…/c/co-cau/" data-sandbox="allow-scripts"></div>
//
// Each such place gets its frame as the host would make it: the address as the host changes it, the greeting that the
// host sends, and the height that it understands. A place that is a frame already is left as it is.
(() => {
  const object = data => (data && typeof data === 'object' ? data : {});
  const parsed = text => {
    try {
      return object(JSON.parse(text));
    } catch {
      return {};
    }
  };
  const clamp = (height, least, most) => Math.min(Math.max(height, least), most);
  // Twenty fields, as version 4 sends them; only the name matters to us.
  const FIELDS = ':8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true:true:null:true:';

  // `address` of the frame, `greeting` once it is loaded, `hear` a height; `id` is the host's name for the frame.
  const HOSTS = {
    __proto__: null,
    datawrapper: {
      hear: data => Object.values(object(object(data)['datawrapper-height']))[0]
    },
    // The older snippet knows no sender: it takes the frame whose address has the key in it.
    'datawrapper-old': {
      hear: (data, id, frame) => {
        const heights = object(object(data)['datawrapper-height']);
        return heights[Object.keys(heights).find(key => frame.src.includes(key))];
      }
    },
    wordpress: {
      address: (url, id) => url + '#?secret=' + id,
      greeting: id => ({ message: 'ready', secret: id }),
      hear: (data, id) => {
        const { message, secret, value } = object(data);
        return message === 'height' && secret === id ? clamp(parseInt(value, 10), 200, 1000) : undefined;
      }
    },
    amp: {
      address: url => url + '#amp=1',
      hear: data => {
        const { sentinel, type, height } = object(data);
        return sentinel === 'amp' && type === 'embed-size' && height >= 100 ? height : undefined;
      }
    },
    medium: {
      hear: data => {
        const { src, context, height } = typeof data === 'string' ? parsed(data) : {};
        return typeof src === 'string' && context === 'iframe.resize' ? height : undefined;
      }
    },
    'open-iframe-resizer': {
      greeting: () => ({ type: 'iframe-child-init' }),
      hear: data => (object(data).type === 'iframe-resized' ? data.height : undefined)
    },
    pym: {
      address: (url, id) =>
        url + '?initialWidth=600&childId=' + id + '&parentTitle=a&parentUrl=' + encodeURIComponent(location.href),
      hear: (data, id) => {
        const [pym, name, type, height] = String(data).split('xPYMx');
        return pym === 'pym' && name === id && type === 'height' ? Number(height) : undefined;
      }
    },
    'iframe-resizer': {
      greeting: id => '[iFrameSizer]' + id + FIELDS,
      hear: (data, id) => {
        const [name, height] = String(data).split(':');
        return name === '[iFrameSizer]' + id ? Number(height) : undefined;
      }
    }
  };

  document.querySelectorAll('[data-host]').forEach((place, number) => {
    const { host, src, sandbox } = place.dataset;
    if (!HOSTS[host]) return;
    const { address, greeting, hear } = HOSTS[host];
    const id = 'seat' + number;
    const frame = place.tagName === 'IFRAME' ? place : document.createElement('iframe');
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow) return;
      const height = hear(data, id, frame);
      if (height > 0) frame.style.height = height + 'px';
    });
    frame.addEventListener('load', () => greeting && frame.contentWindow.postMessage(greeting(id), '*'));
    if (frame === place) return;
    if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
    frame.src = address ? address(src, id) : src;
    place.append(frame);
  });
})();
