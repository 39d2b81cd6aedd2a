import { browser } from 'wxt/browser';

/** Chromium ends a background from which nothing was heard for 30 seconds. Milliseconds. */
const SIGN_OF_LIFE = 20_000;

/** Keeps the background alive while it works: a call to the browser counts as life, work by itself does not. */
export async function keepAwake<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
