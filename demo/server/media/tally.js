// What an analytics tag does: an id, a session, a queue, and a call home.
{
  const {origin} = new URL(document.currentScript.src);
  const year = 365 * 86_400;
  document.cookie = `_tally=TY1.${Date.now()}; Path=/; Max-Age=${2 * year}; SameSite=Lax`;
  document.cookie = `_tally_STEEP=1; Path=/; Max-Age=${2 * year}; SameSite=Lax`;
  localStorage.setItem('tally.queue', '[]');
  globalThis.tally = (what, about = '') => {
    (globalThis.told ??= []).push(what);
    new Image().src = `${origin}/pixel.gif?tally=${encodeURIComponent(what + about)}`;
  };
  globalThis.tally('loaded');
}
