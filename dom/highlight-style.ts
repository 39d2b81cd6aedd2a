import highlightCss from './highlight.css?inline';

let sheet: CSSStyleSheet | undefined;

/** A rule for highlights holds in its own tree only: each open shadow root gets the sheet; the document has it from the manifest. */
export function adoptHighlightStyle(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(highlightCss);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Takes the sheet out again: what we leave behind is nothing. */
export function dropHighlightStyle(root: ShadowRoot): void {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
}
