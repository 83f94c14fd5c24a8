import type { z } from "zod";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import type { Outcome } from "@/lib/audit/change";
import type { PastedKind } from "@/lib/members/bulk-changes/types";
import type { Writer } from "@/lib/platform/database/database";
import { done, type Result } from "@/lib/platform/result";
import type { Effect } from "@/lib/platform/seen-effect";
import type { Within } from "../opening";
import { seenField } from "../schema";
import { type Pasted, pasteEnding, standingWords } from "./ending";
import { type PastedLine, type Pasting, readPasted } from "./reading";

type Table<Told> = {
  lines: PastedLine<Told>[];
  /** What the transaction that writes the lines comes to. */
  end: (within: Within) => Promise<Outcome<Pasted>>;
};

/** The lines of a table of people whose effect is seen before it is written; `toOf`: what a line comes to, in words. */
export async function readSeen<Name extends string, Schema extends z.ZodType>(
  actor: Actor,
  input: unknown,
  reading: Pasting<Name, Schema>,
  { kind, toOf }: { kind: PastedKind; toOf: (told: z.output<Schema>) => string },
): Promise<Result<Table<z.output<Schema>>>> {
  const { seen, ...table } = Object(input) as Record<string, unknown>;
  const mark = parse(seenField, seen);
  if (!mark.ok) return mark;
  const read = await readPasted<Name, Schema>(actor, table, reading);
  if (!read.ok) return read;
  const { place, lines } = read.value;
  const end = pasteEnding(actor, { kind, place, seen: mark.value });
  return done({
    lines,
    end: async (within) => end({ ...within, effect: await effectOf(within.db, lines, toOf) }),
  });
}

async function effectOf<Told>(
  db: Writer,
  lines: readonly PastedLine<Told>[],
  toOf: (told: Told) => string,
): Promise<Effect[]> {
  const ids = lines.flatMap(({ subject: { place } }) => place.branchId ?? []);
  const branches = await db.unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return lines.map(({ subject: { personName: name, status, place }, told }) => {
    const branch = branches.find(({ id }) => id === place.branchId) ?? null;
    return { name, from: standingWords({ branch, status }), to: toOf(told) };
  });
}
