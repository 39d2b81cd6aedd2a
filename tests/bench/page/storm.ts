/** A page that adds text without a pause: how much longer it takes where marks follow it. */
import type { Entry } from '../../../core/entry.ts';
import { figure, type Figure } from '../figure.ts';
import { makeForms, makeParagraphs } from '../material.ts';
import { annotatorFor } from './matching.ts';
import { markPage } from './marked-page.ts';
import { painted } from './measure.ts';
import { stagePage } from './stage.ts';

const BATCHES = 150;
const A_BATCH = 20;

/** Milliseconds for 3,000 paragraphs, 20 a frame, each frame drawn; the browser runs without a limit of frames. */
async function storm(main: HTMLElement, texts: readonly string[]): Promise<number> {
  const start = performance.now();
  for (let batch = 0; batch < BATCHES; batch++) {
    for (let at = 0; at < A_BATCH; at++) {
      const paragraph = document.createElement('p');
      paragraph.append((texts[(batch * A_BATCH + at) % texts.length] ?? '').slice(0, 60));
      main.append(paragraph);
    }
    await painted();
  }
  return performance.now() - start;
}

export async function benchStorm(entries: readonly Entry[], pairs: string): Promise<Figure[]> {
  const texts = makeParagraphs(entries, 1_000_000);
  const annotator = annotatorFor(makeForms(entries, 1000), pairs);
  const samples: [number[], number[]] = [[], []];
  for (let round = 0; round < 7; round++) {
    const page = texts.slice(0, 100);
    const marked = stagePage(page);
    const { unmark } = await markPage(annotator);
    samples[0].push(await storm(marked, texts));
    unmark();
    samples[1].push(await storm(stagePage(page), texts));
  }
  const names = { ours: '3,000 paragraphs added, 20 a frame, and marked', base: 'the same unmarked' };
  return [figure({ id: 'storm', ...names }, ...samples)];
}
