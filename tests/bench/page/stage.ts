/** The page that is measured: paragraphs with some inline elements, as news pages have. */
const BOLD_EVERY = 3;

export function stagePage(paragraphs: readonly string[]): HTMLElement {
  document.querySelector('main')?.remove();
  const main = document.createElement('main');
  for (const [number, text] of paragraphs.entries()) {
    const paragraph = document.createElement('p');
    if (number % BOLD_EVERY === 0) {
      const bold = document.createElement('b');
      bold.textContent = text.slice(20, 60);
      paragraph.append(text.slice(0, 20), bold, text.slice(60));
    } else paragraph.append(text);
    main.append(paragraph);
  }
  document.body.append(main);
  return main;
}
