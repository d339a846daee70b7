// Looks for Japanese where none should be. Runs in the page.

/** Text of the page's body in Japanese script that is not marked as Japanese. */
export const japaneseLeft = (): string[] => {
  const left: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (
      !parent ||
      parent.closest('script, style, noscript') ||
      parent.closest('[lang]')?.getAttribute('lang') === 'ja'
    )
      continue;
    // Proper names may stand in brackets.
    const text = (node.textContent ?? '').replace(/[（(][^（()）]*[)）]/g, '');
    if (/[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/.test(text)) left.push(text.trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [title], img[alt]')) {
    if (element.closest('[lang]')?.getAttribute('lang') === 'ja') continue;
    for (const name of ['aria-label', 'title', 'alt']) {
      const value = (element.getAttribute(name) ?? '').replace(/[（(][^（()）]*[)）]/g, '');
      if (/[\u3040-\u30ff\u3400-\u9fff]/.test(value)) left.push(`${name}: ${value}`);
    }
  }
  return left;
};
