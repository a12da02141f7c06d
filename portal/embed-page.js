// The page 嵌入: makes the code for a view and shows what comes of it. What it begins with stands behind # in its own
// address: `view`, and `page`, the view's plain page, which alone can be shown as an edition has it.
import { LOOKS, without } from './embedded.js';

const field = Object.fromEntries(['common', 'view', 'title', 'theme', 'lang', 'height', 'edition', 'size', 'note', 'form-of', 'code', 'copy', 'open', 'copied', 'preview']
  .map((name) => [name, document.getElementById(`embed-${name}`)]));
const USUAL_HEIGHT = '600';
const start = new URLSearchParams(location.hash.slice(1));

/** The view that an address of the site names, without what says how it looks; `null` if it is no such address. */
function viewOf(address) {
  const [, fragment] = /^(?:[^#]*#)?(\/.*)$/.exec(address.trim()) ?? [];
  return fragment ? without([...LOOKS, 'lang'], fragment) : null;
}

/** The view with all that was chosen, as the element that stands in an editor's page. */
function chosen() {
  const view = viewOf(field.view.value) ?? '/';
  // The plain page belongs to the view that the reader came with.
  const page = view === viewOf(start.get('view') ?? '') ? start.get('page') : null;
  const frozen = Boolean(field.edition.value && page);
  const looks = frozen ? {} : { theme: field.theme.value, lang: field.lang.value, size: field.size.checked ? 'large' : '' };
  const asked = {
    view,
    title: field.title.value.trim() || usualTitle(),
    ...looks,
    height: field.height.value || (frozen ? USUAL_HEIGHT : ''),
    ...(frozen ? { edition: field.edition.value, page } : {}),
  };
  const element = document.createElement('guilan-view');
  Object.entries(asked).filter(([, value]) => value).forEach(([name, value]) => element.setAttribute(name, value));
  return { element, hasPage: Boolean(page) };
}

/** The name of a view that the list offers, else the site's. */
const usualTitle = () => (field.common.value ? field.common.selectedOptions[0].text : '规览');

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const written = (pairs) => pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
const attributesOf = (element) => [...element.attributes].map(({ name, value }) => [name, value]);

const CODES = {
  element: (element) => `<script src="${escaped(new URL('embed.js', location.href).href)}"></script>\n<guilan-view${written(attributesOf(element))}></guilan-view>`,
  iframe: (element) => {
    const [title, height] = [element.getAttribute('title'), element.getAttribute('height') || USUAL_HEIGHT];
    return `<iframe${written(Object.entries({ src: element.address(), title, width: '100%', height, loading: 'lazy', frameborder: '0' }))}></iframe>`;
  },
  link: (element) => `<a${written(Object.entries({ href: without(LOOKS, element.address()), target: '_blank', rel: 'noopener' }))}>${escaped(element.getAttribute('title'))}</a>`,
};

function draw() {
  const { element, hasPage } = chosen();
  field.note.textContent = viewOf(field.view.value) === null
    ? '这不是本站页面的地址：应当含有 #/，例如 #/indicators?year=2025。下面先用首页。'
    : field.edition.value && !hasPage ? '这一页没有固定版：请在本站打开没有筛选的页面，从页脚的“嵌入这一页”进来。下面用最新的内容。' : '';
  field.code.value = CODES[field['form-of'].value](element);
  field.open.href = element.address();
  field.copied.textContent = '';
  element.setAttribute('title', `预览：${element.getAttribute('title')}`);
  field.preview.replaceChildren(element);
}

// An edition that does not change any more can be chosen where the site has some.
field.edition.closest('label').hidden = field.edition.options.length === 1;
// What an editor typed before this script had come stays.
field.view.value ||= start.get('view') ?? '/indicators';
field.title.value ||= start.get('title') ?? '';
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

draw();
