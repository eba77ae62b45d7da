/**
 * The script: constant, so that its hash can stand in the page's policy; everything it knows of a reading it finds
 * in the page. Keys are taken by place as well as by letter, for on an Arabic keyboard j and k give other letters.
 */
export const BEHAVIOUR = String.raw`
'use strict';
(() => {
  const root = document.documentElement;
  const article = document.getElementById('text');
  const aside = document.getElementById('statements');
  const help = document.getElementById('help');
  const spoken = document.getElementById('spoken');
  const cards = [...document.querySelectorAll('.card')];
  const marked = [...article.querySelectorAll('[id]')];
  const parts = new Map(cards.map((_, i) => [i + 1, []]));
  const begins = new Map();
  for (const element of marked) {
    for (const n of (element.dataset.a || '').split(' ')) if (n) parts.get(+n)?.push(element);
    for (const n of (element.dataset.c || '').split(' ')) if (n && !begins.has(+n)) begins.set(+n, element);
  }
  const wide = () => getComputedStyle(aside).overflowY === 'auto';
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const calm = () => (still.matches ? 'auto' : 'smooth');
  let current = 0;
  let pinned = false;

  const light = (n, on) => {
    for (const element of parts.get(n) || []) element.classList.toggle('on', on);
    cards[n - 1]?.classList.toggle('on', on);
  };
  const alignCard = (n) => {
    const card = cards[n - 1];
    if (!card || !wide()) return;
    const begin = begins.get(n);
    const seat = aside.getBoundingClientRect();
    const wish = begin ? begin.getClientRects()[0].top : seat.top;
    const room = Math.max(0, seat.height - card.offsetHeight - 16);
    const target = Math.min(Math.max(wish - seat.top, 0), room);
    aside.scrollTop += card.getBoundingClientRect().top - seat.top - target;
  };
  const visit = (n, { reveal = false, focus = false } = {}) => {
    light(current, false);
    current = n;
    light(n, true);
    if (!n) return;
    const begin = begins.get(n);
    if (reveal && begin) {
      const { top, bottom } = begin.getBoundingClientRect();
      if (top < 80 || bottom > innerHeight - 80) begin.scrollIntoView({ block: 'center', behavior: 'auto' });
    }
    alignCard(n);
    if (focus) cards[n - 1].focus({ preventScroll: true });
  };
  const pin = (n) => {
    cards[current - 1]?.classList.remove('pinned');
    pinned = n > 0;
    visit(n);
    cards[n - 1]?.classList.add('pinned');
    // A page shown inside another has no address to change.
    try { history.replaceState(null, '', n ? '#s' + n : location.pathname + location.search); } catch {}
  };
  const step = (by) => {
    const n = current ? Math.min(Math.max(current + by, 1), cards.length) : by > 0 ? 1 : cards.length;
    if (!n) return;
    if (pinned || !wide()) pin(n);
    visit(n, { reveal: true, focus: true });
    spoken.textContent = cards[n - 1].getAttribute('aria-label');
  };
  const flash = (from, to) => {
    for (const old of document.querySelectorAll('.flash')) old.classList.remove('flash');
    const found = marked.filter(({ id }) => +id.slice(1) >= from && +id.slice(1) < to);
    for (const element of found) element.classList.add('flash');
    found[0]?.scrollIntoView({ block: 'center', behavior: calm() });
    setTimeout(() => { for (const element of found) element.classList.remove('flash'); }, 2600);
  };
  const innermost = (element) => {
    const covering = (element.dataset.c || element.dataset.a).split(' ').map(Number).filter((n) => cards[n - 1]);
    covering.sort((a, b) => cards[a - 1].dataset.length - cards[b - 1].dataset.length);
    return covering;
  };

  cards.forEach((card, i) => {
    card.tabIndex = 0;
    card.addEventListener('focusin', () => { if (!pinned) visit(i + 1); });
    card.addEventListener('pointerenter', () => { if (!pinned && wide()) { light(current, false); light((current = i + 1), true); } });
  });
  article.addEventListener('pointerover', ({ target }) => {
    const element = target.closest('[data-a]');
    if (element && !pinned && wide()) visit(innermost(element)[0] || 0);
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.jump');
    if (link) {
      event.preventDefault();
      flash(+link.hash.slice(2), +link.dataset.to);
      return;
    }
    const reference = event.target.closest('a.ref, a.no');
    if (reference) {
      event.preventDefault();
      const card = reference.closest('.card');
      pin(card ? cards.indexOf(card) + 1 : +reference.hash.slice(2));
      visit(current, { reveal: true, focus: true });
      return;
    }
    const doing = event.target.closest('[data-do]')?.dataset.do;
    if (doing === 'next') step(1);
    if (doing === 'previous') step(-1);
    if (doing === 'help') help.showModal();
    if (doing === 'close') help.close();
    if (doing || !getSelection().isCollapsed) return;
    const element = event.target.closest('article [data-a]');
    const card = event.target.closest('.card');
    if (element) {
      const covering = innermost(element);
      const at = pinned ? covering.indexOf(current) + 1 : 0;
      pin(at > 0 && at >= covering.length ? 0 : covering[at] || 0);
    } else if (card) {
      const n = cards.indexOf(card) + 1;
      pin(pinned && current === n ? 0 : n);
      if (pinned) visit(n, { reveal: true });
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
    const inChains = aside.contains(document.activeElement);
    const { key, code } = event;
    if (key === '?' || key === '\u061f') help.showModal();
    else if (code === 'KeyJ' || key === 'j' || (inChains && key === 'ArrowDown')) step(1);
    else if (code === 'KeyK' || key === 'k' || (inChains && key === 'ArrowUp')) step(-1);
    else if (key === 'Enter' && current && !event.target.closest('a, button')) pin(pinned ? 0 : current);
    else if (key === 'Escape') pin(0);
    else return;
    event.preventDefault();
  });
  // Only the report's own characters, whatever the browser makes of line ends and spaces.
  article.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (selection.rangeCount !== 1 || !article.contains(selection.getRangeAt(0).commonAncestorContainer)) return;
    event.clipboardData.setData('text/plain', selection.getRangeAt(0).cloneContents().textContent);
    event.preventDefault();
  });

  // The chains keep pace with the text.
  let waiting = false;
  let hovered = false;
  aside.addEventListener('pointerenter', () => { hovered = true; });
  aside.addEventListener('pointerleave', () => { hovered = false; });
  const order = [...begins].map(([n, element]) => ({ n, element }));
  const follow = () => {
    waiting = false;
    if (hovered || pinned || !wide() || aside.contains(document.activeElement)) return;
    let low = 0;
    let high = order.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order[middle].element.getBoundingClientRect().top < 90) low = middle + 1;
      else high = middle;
    }
    if (order[low]) alignCard(order[low].n);
  };
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(follow);
  }, { passive: true });

  root.classList.add('live');
  const asked = /^#s([0-9]+)$/.exec(location.hash);
  if (asked && cards[asked[1] - 1]) {
    pin(+asked[1]);
    visit(current, { reveal: true });
  }
})();
`;
