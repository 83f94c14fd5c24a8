import type { Block, Column } from "./model";
import { NOTHING_HAPPENED } from "./wording";

/**
 * A part of a register; one without rows says that there was nothing, so that nobody takes it for forgotten. `none`: said
 * instead of who stands there, where nothing needs to have happened.
 */
export function registerPart(
  title: string,
  columns: Column[],
  rows: string[][],
  none = NOTHING_HAPPENED,
): Block[] {
  const heading: Block = { is: "heading", level: 1, text: title };
  return rows.length === 0
    ? [heading, { is: "paragraph", text: none }]
    : [heading, { is: "table", columns, rows }];
}
