import type { z } from "zod";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import type { Outcome } from "@/lib/audit/change";
import type { PastedKind } from "@/lib/members/bulk-changes/types";
import type { StoredStatus } from "@/lib/members/types";
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

type Seeing<Told> = {
  kind: PastedKind;
  /** What a line comes to, in words. */
  toOf: (told: Told) => string;
  /** What is to be weighed with each, in their order. */
  besideOf?: (within: Within) => Promise<readonly (readonly string[])[]>;
};

/** The lines of a table of people whose effect is seen before it is written. */
export async function readSeen<Name extends string, Schema extends z.ZodType>(
  actor: Actor,
  input: unknown,
  reading: Pasting<Name, Schema>,
  { kind, toOf, besideOf }: Seeing<z.output<Schema>>,
): Promise<Result<Table<z.output<Schema>>>> {
  const given = seenWith(input);
  if (!given.ok) return given;
  const { seen, table } = given.value;
  const read = await readPasted<Name, Schema>(actor, table, reading);
  if (!read.ok) return read;
  const { place, lines } = read.value;
  const end = pasteEnding(actor, { kind, place, seen });
  const people = lines.map(({ subject: { personName: name, status, place: at }, told }) => ({
    name,
    from: { status, branchId: at.branchId ?? null },
    to: toOf(told),
  }));
  return done({
    lines,
    end: async (within) => {
      const beside = (await besideOf?.(within)) ?? [];
      const weighed = people.map((one, at) => (beside[at]?.length ? { ...one, beside: beside[at] } : one));
      return end({ ...within, effect: await effectOf(within.db, weighed) });
    },
  });
}

/** A table, and beside it the mark of what was seen of it. */
export function seenWith(input: unknown): Result<{ seen: string | null; table: object }> {
  const { seen, ...table } = Object(input) as Record<string, unknown>;
  const mark = parse(seenField, seen);
  return mark.ok ? done({ seen: mark.value, table }) : mark;
}

/** `from`: where somebody stands in the roster, or other words. */
export type SeenLine = Omit<Effect, "from"> & {
  from: { status: StoredStatus; branchId: string | null } | string;
};

/** What lines come to, in words. */
export async function effectOf(db: Writer, lines: readonly SeenLine[]): Promise<Effect[]> {
  const ids = lines.flatMap(({ from }) => (typeof from === "string" ? [] : (from.branchId ?? [])));
  const branches = await db.unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return lines.map(({ from, ...line }) => {
    if (typeof from === "string") return { ...line, from };
    const branch = branches.find(({ id }) => id === from.branchId) ?? null;
    return { ...line, from: standingWords({ branch, status: from.status }) };
  });
}
