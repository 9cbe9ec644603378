// What an advertising tag does: an id of the click, a pixel, and something in the slot.
{
  const {origin} = new URL(document.currentScript.src);
  document.cookie = `_bw_au=1.${Date.now()}; Path=/; Max-Age=7776000; SameSite=Lax`;
  (globalThis.told ??= []).push('ads');
  new Image().src = `${origin}/pixel.gif?ad=1`;
  const slot = document.querySelector('#slot');
  if (slot) slot.textContent = 'Bidwell: a better whisk for less money.';
}
