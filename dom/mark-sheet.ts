import highlightCss from './highlight.css?inline';

/** How marks look, for shadow roots: a rule for highlights holds in its own tree only. The document has it from the manifest. */
export function createMarkSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightCss);
  return sheet;
}
