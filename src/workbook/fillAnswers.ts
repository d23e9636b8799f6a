/**
 * Puts things that are read together, in their order, as many to one answer of Excel's as it takes; one that is larger than an
 * answer has one of its own.
 */
export function fillAnswers<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[][] {
  const answers: { size: number; items: T[] }[] = [];
  for (const item of items) {
    const last = answers.at(-1);
    if (last && last.size + sizeOf(item) <= most) {
      last.size += sizeOf(item);
      last.items.push(item);
    } else answers.push({ size: sizeOf(item), items: [item] });
  }
  return answers.map((answer) => answer.items);
}
