import { browser, type Browser } from 'wxt/browser';

export type Sender = Browser.runtime.MessageSender;

/** True for our own contexts: our scripts in pages, and our own pages. */
export function isOurs(sender: Sender): boolean {
  return sender.id === browser.runtime.id;
}

/** True for our own pages only (popup, library, side panel), which may do what a script in a page may not. */
export function isOurPage(sender: Sender): boolean {
  return isOurs(sender) && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}
