/** The sheet over the page: a modal dialog in a host of our own, so that the page behind it rests and stays as it is. */
import { render } from 'preact';
import tokensCss from '../../components/tokens.css?inline';
import { sheetMessages } from '../../locales/sheet.ts';
import { annotateArticle, type NotedArticle } from './annotate-article.ts';
import { findArticle } from './article.ts';
import { copyToClipboard } from './clipboard.ts';
import type { SheetHost } from './contract.ts';
import { toHtml, toMarkdownText, toPlainText } from './formats.ts';
import sheetCss from './sheet.css?inline';
import { SheetView } from './sheet-view.tsx';

const XHTML = 'http://www.w3.org/1999/xhtml';

let close: (() => void) | null = null;

/** @param mode Tests open the shadow root; a page must not read what a reader looks up. */
export function showSheet(page: SheetHost, mode: ShadowRootMode = 'closed'): boolean {
  close?.();
  const article = findArticle(document);
  if (!article) return false;
  page.onShow();
  const { language, traditional, send } = page;
  const t = sheetMessages(language).sheet;
  const host = document.createElementNS(XHTML, 'cezhu-sheet') as HTMLElement;
  const root = host.attachShadow({ mode });
  root.adoptedStyleSheets = [tokensCss, sheetCss].map(sheetOf);
  // What a reader types and presses here is not the page's.
  for (const type of ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'mousedown', 'copy'])
    root.addEventListener(type, (event) => event.stopPropagation());
  const dialog = document.createElement('dialog');
  dialog.className = 'cezhu sheet';
  dialog.lang = language;
  dialog.ariaLabel = t.label;
  root.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();

  const end = () => {
    close = null;
    render(null, dialog);
    dialog.close();
    host.remove();
  };
  close = end;
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    end();
  });

  const draw = (noted: NotedArticle | null) => {
    render(
      <SheetView
        title={article.title}
        url={article.url}
        noted={noted}
        language={language}
        written={traditional ? 'zh-TW' : 'zh-CN'}
        onCopy={() => noted !== null && copyToClipboard(toPlainText(noted, t), toHtml(noted, t))}
        onCopyMarkdown={() => noted !== null && copyToClipboard(toMarkdownText(noted, t))}
        onPrint={() => print(dialog, send)}
        onClose={end}
      />,
      dialog,
    );
  };
  draw(null);
  void annotateArticle(article, page).then((noted) => {
    if (close === end) draw(noted);
  });
  return true;
}

/**
 * Prints the sheet alone. In print nothing may lie in the top layer, which repeats on every page and ends with the
 * first: the dialog is shown in the flow meanwhile, and a style from the background leaves out the page.
 */
async function print(dialog: HTMLDialogElement, send: SheetHost['send']): Promise<boolean> {
  const answer = await send('printSheet', true).catch(() => null);
  if (!answer?.ok) return false;
  const { scrollTop } = dialog;
  dialog.close();
  // Not show(), which would move the focus and the page with it.
  dialog.open = true;
  try {
    globalThis.print();
  } finally {
    dialog.open = false;
    dialog.showModal();
    dialog.scrollTop = scrollTop;
    await send('printSheet', false).catch(() => null);
  }
  return true;
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
