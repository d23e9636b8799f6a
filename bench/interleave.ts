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

/** Measurements of each candidate in a round. The quickest counts: what a machine does besides only ever adds to one. */
const tries = 5;
const triesFresh = 3;
/** Milliseconds from which two are enough, A B B A: what comes between is small beside them. */
const longMs = 50;

/**
 * Times two candidates in turn, A B B A A B …, and gives A ÷ B per round: a machine that slows down slows both. Each candidate
 * runs so often in a measurement that the clock can tell.
 *
 * @returns the median with the 10th and the 90th percentile.
 */
export function interleave(a: () => number, b: () => number, rounds = 31): Ratio {
  for (let warm = 0; warm < 5; warm += 1) sink.value += a() + b();
  const repeatA = repeatsOf(a);
  const repeatB = repeatsOf(b);
  const turns = Math.max(time(a, 1), time(b, 1)) < longMs ? tries : 2;
  const round = (): number => {
    const [bestA, bestB] = best(
      turns,
      () => time(a, repeatA),
      () => time(b, repeatB),
    );
    return bestA / bestB;
  };
  return spread(Array.from({ length: rounds }, round));
}

/**
 * The same for work of which nothing may be known from the last time: arguments that came with a message just now are laid out
 * otherwise in memory than those that were used before. The work of a round goes in batches, as Excel sends it.
 */
export function interleaveFresh<A, B>(a: Fresh<A>, b: Fresh<B>, batches: number, rounds = 21): Ratio {
  const round = (): number => {
    let timeA = 0;
    let timeB = 0;
    for (let batch = 0; batch < batches; batch += 1) {
      const [bestA, bestB] = best(
        triesFresh,
        () => timeFresh(a, batch),
        () => timeFresh(b, batch),
      );
      timeA += bestA;
      timeB += bestB;
    }
    return timeA / timeB;
  };
  for (let warm = 0; warm < 4; warm += 1) round();
  return spread(Array.from({ length: rounds }, round));
}

/** The least of so many measurements of each, taken in turn. */
function best(turns: number, a: () => number, b: () => number): [number, number] {
  let [leastA, leastB] = [Infinity, Infinity];
  for (let index = 0; index < turns; index += 1) {
    if (index % 2 === 0) leastA = Math.min(leastA, a());
    leastB = Math.min(leastB, b());
    if (index % 2 === 1) leastA = Math.min(leastA, a());
  }
  return [leastA, leastB];
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
const leastMs = 1;

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
