// The page 离线保存: how much there is, a button that saves it, how far it is.
import { canSave, megabytes, saveAll, start, state } from './offline.js';

const [line, button, bar] = ['offline-state', 'offline-save', 'offline-bar'].map((id) => document.getElementById(id));
const say = (words) => { line.textContent = words; };

async function show() {
  const { all, missing } = await state();
  if (missing === 0) {
    button.hidden = true;
    return say(`已全部保存（${megabytes(all)}）。没有网络也能打开、检索、筛选。`);
  }
  button.hidden = false;
  button.textContent = `离线保存（${megabytes(missing)}）`;
  return say('保存之后，没有网络也能打开、检索、筛选。');
}

button.addEventListener('click', async () => {
  bar.hidden = false;
  const { all } = await state();
  bar.max = all;
  try {
    await saveAll((bytes) => { bar.value = bytes; });
    await show();
  } catch {
    say('没有保存完：可能是空间不足或网络中断。本站照常可用，可以再试一次。');
  }
  bar.hidden = true;
});

if (canSave()) {
  await start();
  await show().catch(() => say('这里没有地方保存：可能是空间不足，或是无痕窗口。本站照常可用，也可以下载单文件版。'));
} else {
  say('这个浏览器不让网页保存文件（微信内置浏览器、无痕窗口常是这样）。可以下载单文件版。');
}
