/** A ratio of times, over rounds that were measured side by side. */
export interface Ratio {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Keeps what the candidates computed alive, so that no compiler may leave the computation out. */
export const sink = { value: 0 };

/** A candidate that works on what was made for it alone, outside the clock. */
export interface Fresh<Given> {
  /** @param batch Which part of the work, from 0. */
  make(batch: number): Given;
  run(given: Given): number;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/**
 * Times two candidates in turn, A B B A A B …, and gives A ÷ B per round: a machine that slows down slows both. Each candidate
 * runs so often in a round that the clock can tell.
 *
 * @returns the median with the 10th and the 90th percentile.
 */
export function interleave(a: () => number, b: () => number, rounds = 41): Ratio {
  for (let warm = 0; warm < 5; warm += 1) sink.value += a() + b();
  const repeatA = repeatsOf(a);
  const repeatB = repeatsOf(b);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? time(a, repeatA) : time(b, repeatB);
    const second = round % 2 === 0 ? time(b, repeatB) : time(a, repeatA);
    ratios.push(round % 2 === 0 ? first / second : second / first);
  }
  return spread(ratios);
}

/**
 * The same for work of which nothing may be known from the last time: arguments that came with a message just now are laid out
 * otherwise in memory than those that were used before. The work of a round goes in small batches, as Excel sends it.
 */
export function interleaveFresh<A, B>(a: Fresh<A>, b: Fresh<B>, batches: number, rounds = 41): Ratio {
  const round = (even: boolean): number => {
    let timeA = 0;
    let timeB = 0;
    for (let batch = 0; batch < batches; batch += 1) {
      if (even) timeA += timeFresh(a, batch);
      timeB += timeFresh(b, batch);
      if (!even) timeA += timeFresh(a, batch);
    }
    return timeA / timeB;
  };
  for (let warm = 0; warm < 10; warm += 1) round(warm % 2 === 0);
  return spread(Array.from({ length: rounds }, (_, index) => round(index % 2 === 0)));
}

function spread(ratios: number[]): Ratio {
  ratios.sort((x, y) => x - y);
  return { median: quantile(ratios, 0.5), low: quantile(ratios, 0.1), high: quantile(ratios, 0.9) };
}

function timeFresh<Given>(candidate: Fresh<Given>, batch: number): number {
  const given = candidate.make(batch);
  const start = process.hrtime.bigint();
  const kept = candidate.run(given);
  const end = process.hrtime.bigint();
  sink.value += kept;
  return Number(end - start);
}

/** Milliseconds that a measurement should take at least. */
const leastMs = 4;

function repeatsOf(candidate: () => number): number {
  let repeats = 1;
  while (repeats < 1 << 16 && time(candidate, repeats) * repeats < leastMs) repeats *= 2;
  return repeats;
}

/** Milliseconds of one run. */
function time(candidate: () => number, repeats: number): number {
  const start = process.hrtime.bigint();
  let kept = 0;
  for (let run = 0; run < repeats; run += 1) kept += candidate();
  const end = process.hrtime.bigint();
  sink.value += kept;
  return Number(end - start) / 1e6 / repeats;
}
