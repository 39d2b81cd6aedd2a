declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(words: string[], options: { separateWordSearch: boolean; acrossElements: boolean }): void;
  }
}
declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(node: Element, options: { find: RegExp; wrap: string }): void;
}
