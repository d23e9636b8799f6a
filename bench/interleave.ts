/** A ratio of times, over rounds that were measured side by side. */
export interface Ratio {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Keeps what the candidates computed alive, so that no compiler may leave the computation out. */
export const sink = { value: 0 };

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
  ratios.sort((x, y) => x - y);
  return { median: quantile(ratios, 0.5), low: quantile(ratios, 0.1), high: quantile(ratios, 0.9) };
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
