/** What a benchmark reports: never a time alone, always a ratio of two things measured in the same run. */
export interface Figure {
  /** Stable name: `matching/1MB/1000/floor`. */
  readonly id: string;
  /** What was measured, against what. */
  readonly ours: string;
  readonly base: string;
  /** Median over the rounds of ours ÷ base, and its quartiles. */
  readonly ratio: number;
  readonly quartiles: readonly [number, number];
  /** Medians, milliseconds (or megabytes where the id says memory). */
  readonly oursMedian: number;
  readonly baseMedian: number;
  readonly rounds: number;
  /** The most the ratio may be, where the project has set itself a goal. */
  readonly goal?: number;
}

/** The value at a share of a list, by linear interpolation. Throws on an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (low === undefined || high === undefined) throw new Error('a quantile of nothing');
  return low + (high - low) * (at - Math.floor(at));
}

interface Names {
  readonly id: string;
  readonly ours: string;
  readonly base: string;
  readonly goal?: number;
}

/** A figure from paired samples: the ratio is taken round by round, since a busy machine slows both of a round. */
export function figure(names: Names, ours: readonly number[], base: readonly number[]): Figure {
  const ratios = ours.map((value, round) => value / (base[round] ?? Number.NaN));
  return {
    ...names,
    ratio: quantile(ratios, 0.5),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    oursMedian: quantile(ours, 0.5),
    baseMedian: quantile(base, 0.5),
    rounds: ratios.length,
  };
}
