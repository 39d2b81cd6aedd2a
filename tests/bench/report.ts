/** Figures as a table for people, and compared with those committed. */
import type { Figure } from './figure.ts';

export interface Run {
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  readonly browser: string;
  readonly figures: readonly Figure[];
}

const short = (value: number): string =>
  value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 0.1
        ? value.toFixed(2)
        : value.toPrecision(2);

/** `12 ×`, or `1 / 15` where ours is that much faster. */
export function ratioText(ratio: number): string {
  return ratio < 0.5 ? `1 / ${short(1 / ratio)}` : `${short(ratio)} ×`;
}

export function meetsGoal({ ratio, goal }: Figure): boolean {
  return goal === undefined || ratio <= goal;
}

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((found) => [
    found.ours,
    found.base,
    `**${ratioText(found.ratio)}**`,
    `${ratioText(found.quartiles[0])} – ${ratioText(found.quartiles[1])}`,
    found.goal === undefined ? '' : `${ratioText(found.goal)} ${meetsGoal(found) ? '✓' : '✗'}`,
    `${short(found.oursMedian)} / ${short(found.baseMedian)}`,
  ]);
  const head = ['measured', 'against', 'ratio', 'quartiles', 'goal', 'medians, ms'];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A ratio counts as changed where its median lies outside the quartiles of the other run, and by more than a tenth. */
export function compareRuns(before: readonly Figure[], now: readonly Figure[]): string[] {
  const known = new Map(before.map((found) => [found.id, found]));
  return now.flatMap((found) => {
    const old = known.get(found.id);
    if (!old) return [`new: ${found.id} ${ratioText(found.ratio)}`];
    const [low, high] = old.quartiles;
    const outside = found.ratio < low * 0.9 || found.ratio > high * 1.1;
    const word = found.ratio > old.ratio ? 'slower' : 'faster';
    return outside ? [`${word}: ${found.id} ${ratioText(old.ratio)} → ${ratioText(found.ratio)}`] : [];
  });
}
