import type { Path, PlacedBlock, PrintedBlock } from './article'

/** One handler per block that may leave the house. A block new in the model is a compile error in every writer. */
export type BlockTable<Context, Result> = {
  [Type in PrintedBlock['type']]: (block: Extract<PrintedBlock, { type: Type }>, context: Context, path: Path) => Result
}

/** Hands a block to its handler, with its place in the interview. */
export function writeBlock<Context, Result>(
  table: BlockTable<Context, Result>,
  { block, path }: PlacedBlock,
  context: Context,
): Result {
  // The table's type says that each handler takes the block it stands under; the compiler can't follow the lookup.
  const handler = table[block.type] as (block: PrintedBlock, context: Context, path: Path) => Result
  return handler(block, context, path)
}
