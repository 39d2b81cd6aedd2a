/**
 * How marks look: vermilion dots under the text, on screens only. On white #b23a24 has a contrast of 5.9:1, on black
 * #f0907a has 8.6:1. The offset of the line is not ours to set: the browsers allow none in a highlight.
 */
export const HIGHLIGHT_CSS = `@media screen {
::highlight(note-on-light) { text-decoration: underline dotted 2px #b23a24; }
::highlight(note-on-dark) { text-decoration: underline dotted 2px #f0907a; }
::highlight(note-active) { background-color: rgb(178 58 36 / 0.14); }
}
@media screen and (forced-colors: active) {
::highlight(note-on-light), ::highlight(note-on-dark) { text-decoration-color: currentcolor; }
}`;
