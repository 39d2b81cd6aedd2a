import { expect, it } from 'vitest';
import { fragment, pause, startAndWait } from './stage.ts';

/** Registered ranges that point past the end of their text. */
function staleRanges(): number {
  let stale = 0;
  for (const highlight of CSS.highlights.values()) {
    for (const { startContainer, endContainer, endOffset } of highlight) {
      if (!startContainer.isConnected || endOffset > (endContainer.nodeValue ?? '').length) stale++;
    }
  }
  return stale;
}

it('leaves no range over text that is gone, however fast the page changes', async () => {
  const ends = new AbortController();
  document.body.append(fragment('<main><p>建设晋创谷</p></main>'));
  await startAndWait(ends.signal);
  const text = document.querySelector('p')!.firstChild as Text;
  for (let round = 0; round < 20; round++) {
    text.data = round % 2 === 0 ? '山' : '建设晋创谷';
    // The observer's turn, but no frame.
    await Promise.resolve();
    await Promise.resolve();
    expect(staleRanges()).toBe(0);
  }
  await pause(100);
  expect(CSS.highlights.get('note-dotted-light')?.size).toBe(1);
  ends.abort();
  document.querySelector('main')?.remove();
});
