// The page 嵌入: makes the code for a view and shows what comes of it. What it begins with stands behind # in its own
// address: `view`, and `page`, the view's plain page, which alone can be shown as an edition has it.
const field = Object.fromEntries(['common', 'view', 'title', 'theme', 'lang', 'height', 'edition', 'size', 'note', 'form-of', 'code', 'copy', 'open', 'copied', 'preview']
  .map((name) => [name, document.getElementById(`embed-${name}`)]));
const site = new URL('./', location.href);
const FROZEN_HEIGHT = '600';
const start = new URLSearchParams(location.hash.slice(1));

/** The view that an address of the site names, without what says how it looks; `null` if it is no such address. */
function viewOf(address) {
  const [, fragment] = /^(?:[^#]*#)?(\/.*)$/.exec(address.trim()) ?? [];
  if (!fragment) return null;
  const [path, query] = fragment.split('?');
  const rest = (query ?? '').split('&').filter((pair) => pair && !/^(embed|theme|size|lang)=/.test(pair));
  return rest.length > 0 ? `${path}?${rest.join('&')}` : path;
}

function chosen() {
  const view = viewOf(field.view.value) ?? '/';
  // The plain page belongs to the view that the reader came with.
  const page = view === viewOf(start.get('view') ?? '') ? start.get('page') : null;
  const looks = { theme: field.theme.value, lang: field.lang.value, size: field.size.checked ? 'large' : '' };
  const frozen = field.edition.value && page ? { edition: field.edition.value, page } : {};
  const height = field.height.value || (frozen.edition ? FROZEN_HEIGHT : '');
  return { view, page, title: field.title.value.trim() || usualTitle(), looks: frozen.edition ? {} : looks, frozen, height };
}

/** The name of a view that the list offers, else the site's. */
const usualTitle = () => (field.common.value ? field.common.selectedOptions[0].text : '规览');

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const attributes = (pairs) => Object.entries(pairs).filter(([, value]) => value).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

function addressOf({ view, looks, frozen }, embedded = true) {
  if (frozen.edition) return new URL(`editions/${frozen.edition}/${frozen.page}`, site).href;
  const asked = Object.entries({ embed: embedded ? '1' : '', ...(embedded ? looks : { lang: looks.lang }) }).filter(([, value]) => value);
  const query = new URLSearchParams(asked).toString();
  return new URL(`index.html#${view}${query && (view.includes('?') ? '&' : '?')}${query}`, site).href;
}

const CODES = {
  element: ({ view, title, looks, frozen, height }) => `<script src="${escaped(new URL('embed.js', site).href)}"></script>\n`
    + `<guilan-view${attributes({ view, title, ...looks, height, ...frozen })}></guilan-view>`,
  iframe: (choice) => `<iframe${attributes({ src: addressOf(choice), title: choice.title, width: '100%', height: choice.height || FROZEN_HEIGHT, loading: 'lazy', frameborder: '0' })}></iframe>`,
  link: (choice) => `<a${attributes({ href: addressOf(choice, false), target: '_blank', rel: 'noopener' })}>${escaped(choice.title)}</a>`,
};

function draw() {
  const choice = chosen();
  field.note.textContent = viewOf(field.view.value) === null
    ? '这不是本站页面的地址：应当含有 #/，例如 #/indicators?year=2025。下面先用首页。'
    : field.edition.value && !choice.page ? '这一页没有固定版：请在本站打开没有筛选的页面，从页脚的“嵌入这一页”进来。下面用最新的内容。' : '';
  field.code.value = CODES[field['form-of'].value](choice);
  field.open.href = addressOf(choice);
  field.copied.textContent = '';
  const view = document.createElement('guilan-view');
  for (const [name, value] of Object.entries({ view: choice.view, title: `预览：${choice.title}`, ...choice.looks, height: choice.height, ...choice.frozen })) {
    if (value) view.setAttribute(name, value);
  }
  field.preview.replaceChildren(view);
}

// An edition that does not change any more can be chosen where the site has some.
field.edition.closest('label').hidden = field.edition.options.length === 1;
field.view.value = start.get('view') ?? '/indicators';
field.title.value = start.get('title') ?? '';
field.common.value = [...field.common.options].some(({ value }) => value === field.view.value) ? field.view.value : '';
field.common.addEventListener('change', () => { if (field.common.value) field.view.value = field.common.value; });
field.view.addEventListener('input', () => { field.common.value = ''; });

let waiting;
for (const name of ['common', 'view', 'title', 'theme', 'lang', 'height', 'edition', 'size', 'form-of']) {
  field[name].addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(draw, 300); });
}
field.copy.addEventListener('click', async () => {
  field.code.select();
  const done = await navigator.clipboard?.writeText(field.code.value).then(() => true, () => false) ?? document.execCommand('copy');
  field.copied.textContent = done ? '已复制。' : '没能复制：代码已选中，请按 Ctrl+C。';
});
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
  if (effectiveDirective === 'frame-src') field.preview.textContent = '服务器的安全策略不让这一页显示预览（见“部署与嵌入”）。代码照样可用，可以在新窗口看。';
});

const script = document.createElement('script');
script.src = 'embed.js';
document.head.append(script);
draw();
