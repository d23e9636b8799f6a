/** Numbers that are kept together, as a power of two. */
const blockBits = 13;
const blockLength = 1 << blockBits;

/**
 * Whole numbers of 32 bits, one for each device, outside the engine's heap. It grows by blocks: an array that doubles would
 * leave its old halves behind and stay half empty.
 */
export class NumberColumn {
  private readonly blocks: Int32Array[] = [];
  private count = 0;

  get length(): number {
    return this.count;
  }

  add(value: number): void {
    const at = this.count++ & (blockLength - 1);
    if (at === 0) this.blocks.push(new Int32Array(blockLength));
    this.blocks[this.blocks.length - 1]![at] = value;
  }

  at(index: number): number {
    return this.blocks[index >> blockBits]![index & (blockLength - 1)]!;
  }
}
