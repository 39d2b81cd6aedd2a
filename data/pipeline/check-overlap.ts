import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Sense } from '../../core/entry.ts';
import type { LoadedData } from './load-data.ts';
import { reporterFor, type Problem } from './problem.ts';
import { filesUnder } from './text-files.ts';

/** Sixteen characters in a row are no coincidence in Chinese: two writers rarely share more than a name. */
const RUN = 16;

interface GlossRun {
  readonly file: string;
  readonly headword: string;
  readonly field: string;
}

/**
 * Curated glosses are our own words: none may share a run of 16 characters with a text under `folder`.
 * Quotation marks and white space do not count; titles in 《》 and the parts themselves are exempt.
 */
export async function checkOverlap(data: LoadedData, folder: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const runs = glossRuns(data);
  const told = new Set<string>();
  for (const path of await filesUnder(folder)) {
    const text = normalise(await readFile(path, 'utf8'));
    for (let at = 0; at + RUN <= text.length; at++) {
      const run = text.slice(at, at + RUN);
      for (const { file, headword, field } of runs.get(run) ?? []) {
        const key = `${file} ${headword} ${field} ${path}`;
        if (told.has(key)) continue;
        told.add(key);
        reporterFor(problems, file, headword).error(field, `shares “${run}” with ${relative(folder, path)}`);
      }
    }
  }
  return problems;
}

function glossRuns(data: LoadedData): Map<string, GlossRun[]> {
  const runs = new Map<string, GlossRun[]>();
  for (const { file, entries } of data.curated) {
    for (const { headword, senses } of entries) {
      senses.forEach((sense, index) => {
        if (sense.verbatim) return;
        for (const stretch of ownWords(sense)) {
          for (let at = 0; at + RUN <= stretch.length; at++) {
            const run = stretch.slice(at, at + RUN);
            runs.set(run, [...(runs.get(run) ?? []), { file, headword, field: `senses.${index}.gloss` }]);
          }
        }
      });
    }
  }
  return runs;
}

/** What is left of a gloss without titles and parts, in stretches. */
function ownWords({ gloss, parts }: Sense): string[] {
  let stretches = gloss.split(/《[^《》]*》/u).map((stretch) => normalise(stretch));
  for (const { label, text } of parts) {
    for (const part of [label, text ?? '']) {
      const known = normalise(part);
      if (known.length >= 4) stretches = stretches.flatMap((stretch) => stretch.split(known));
    }
  }
  return stretches;
}

function normalise(text: string): string {
  return text.normalize('NFKC').replace(/[“”‘’「」『』"'\s\u200b-\u200f\ufeff\u00ad]/gu, '');
}
