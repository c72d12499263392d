// What a page looks like from outside: does it go sideways, is something cut off, can one see where the focus is.

/** Doubles the size of the page's letters, as a person does who sees badly. */
export function doubleText(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
  });
}

/** What is wider than the window: by how much the page scrolls sideways, and which elements stick out or are cut. */
export function sideways(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - width;
    const keepsToItself = (element) => {
      for (let around = element; around && around !== document.body; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (['auto', 'scroll'].includes(style.overflowX)) return true; // scrolls alone: a wide table may
        if (style.clipPath !== 'none' || around.clientWidth === 1) return true; // hidden from the eye on purpose
      }
      return false;
    };
    const sticksOut = (element) => {
      const { left, right, width: wide, height } = element.getBoundingClientRect();
      const inSight = wide > 0 && height > 0 && right > 1 && left < width - 1;
      return inSight && (right > width + 1 || left < -1) && !keepsToItself(element);
    };
    const culprits = [...document.body.querySelectorAll('*')].filter(sticksOut);
    return { scrolls: Math.max(0, scrolls), culprits: culprits.slice(0, 5).map((one) => one.outerHTML.slice(0, 120)) };
  });
}

/** Words in tables that are broken although they are short enough for any line. */
export function brokenWords(page) {
  return page.evaluate(() => {
    const broken = [];
    const longest = 16; // letters
    for (const cell of document.querySelectorAll('.text td, .text th')) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        for (const { 0: word, index } of walker.currentNode.data.matchAll(/[\p{L}\p{M}]+/gu)) {
          const range = document.createRange();
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (word.length <= longest && lines.size > 1) broken.push(word);
        }
      }
    }
    return broken;
  });
}

/** What has the focus now: its name, where it stands, and whether a ring or a shadow shows it. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      name: `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`,
      href: element.getAttribute('href') ?? '',
      inSight: width > 0 && height > 0 && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight,
      ringed: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none',
    };
  });
}
