import { figure, type Figure } from '../figure.ts';

/** Something to measure; a promise is waited for. */
export type Work = () => unknown;

export interface Plan {
  readonly id: string;
  /** Name and work of ours. */
  readonly ours: readonly [string, Work];
  /** What it is measured against, each with its own goal if there is one. */
  readonly bases: readonly {
    readonly name: string;
    readonly id: string;
    readonly work: Work;
    readonly goal?: number;
  }[];
  readonly rounds?: number;
  /** Done before each measured call, unmeasured. */
  readonly before?: Work;
}

/** The clock is coarse: work shorter than this is repeated until it takes as long. Milliseconds. */
const SHORTEST = 4;

async function time(work: Work, repeat: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < repeat; i++) {
    const result = work();
    if (result instanceof Promise) await result;
  }
  return (performance.now() - start) / repeat;
}

/** Measures ours and each base in turn, round by round, after two rounds to warm up. */
export async function compare({ id, ours, bases, rounds = 9, before }: Plan): Promise<Figure[]> {
  const works = [ours[1], ...bases.map(({ work }) => work)];
  const repeats: number[] = [];
  for (const work of works) {
    await before?.();
    await time(work, 1);
    await before?.();
    const once = await time(work, 1);
    repeats.push(before ? 1 : Math.max(1, Math.ceil(SHORTEST / Math.max(once, 0.01))));
  }
  const samples: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [number, work] of works.entries()) {
      await before?.();
      samples[number]?.push(await time(work, repeats[number] ?? 1));
    }
  }
  return bases.map((base, number) =>
    figure(
      {
        id: `${id}/${base.id}`,
        ours: ours[0],
        base: base.name,
        ...(base.goal !== undefined && { goal: base.goal }),
      },
      samples[0] ?? [],
      samples[number + 1] ?? [],
    ),
  );
}

/** After the next frame has been drawn. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });
}
