/**
 * Stands in for WXT's content-script context (see the alias in wxt.config.ts), which announces the script by an event
 * on the page's document and can be ended by a forged one. Our lifetime is our own AbortController; we need none of it,
 * and every page is spared its bytes.
 */
export class ContentScriptContext {}
