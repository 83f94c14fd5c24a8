import type { Block, Column } from "./model";
import { NOTHING_HAPPENED } from "./wording";

/** A part of a register; one without rows says that there was nothing, so that nobody takes it for forgotten. */
export function registerPart(title: string, columns: Column[], rows: string[][]): Block[] {
  const heading: Block = { is: "heading", level: 1, text: title };
  return rows.length === 0
    ? [heading, { is: "paragraph", text: NOTHING_HAPPENED }]
    : [heading, { is: "table", columns, rows }];
}
