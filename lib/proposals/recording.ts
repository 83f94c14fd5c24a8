import type { Actor } from "@/lib/access/types";
import { recordAdmissions } from "@/lib/admissions/recorded/commands";
import { recordGraduations } from "@/lib/graduations/recording";
import type { FieldError, Result } from "@/lib/platform/result";
import { recordRemovals } from "@/lib/removals/recording";
import { recordMovesMade } from "@/lib/transfers/moving-inside";
import { recordTransfers } from "@/lib/transfers/recording";
import type { RecordPlace } from "@/lib/units/record-place";
import type { AnswerRow } from "./schema";
import type { Answer, Proposal } from "./types";

/** A row beside the proposal that it answers. */
export type Filled = { row: AnswerRow; proposal: Proposal };

type Recording = {
  record: (actor: Actor, place: RecordPlace, filled: readonly Filled[]) => Promise<Result<unknown>>;
  /** Names of the procedure's own fields → cells of the row. */
  cells: Record<string, keyof AnswerRow>;
};

const transfers = (direction: "in" | "out"): Recording => ({
  record: (actor, { unitId: unit }, filled) =>
    recordTransfers(actor, {
      unit,
      rows: filled.map(({ row: { day, number, place }, proposal }) => ({
        member: proposal.member.id,
        direction,
        day,
        introNumber: number,
        outsideName: place,
      })),
    }),
  cells: { introNumber: "number", outsideName: "place" },
});

/** How each answer is recorded: by the procedure's own command, all of its rows in one transaction. */
export const RECORDINGS: Record<Exclude<Answer, "dismiss">, Recording> = {
  transfer_out: transfers("out"),
  transfer_in: transfers("in"),
  transfer_inside: {
    record: (actor, { unitId: unit }, filled) =>
      recordMovesMade(actor, {
        unit,
        rows: filled.map(({ row: { day, number }, proposal: { member, move } }) => ({
          member: member.id,
          fromBranch: move?.from.id,
          toBranch: move?.to.id,
          day,
          docNumber: number,
        })),
      }),
    cells: { docNumber: "number" },
  },
  graduation: {
    record: (actor, { unitId: unit }, filled) =>
      recordGraduations(actor, {
        unit,
        rows: filled.map(({ row: { day, number }, proposal }) => ({
          member: proposal.member.id,
          day,
          docNumber: number,
        })),
      }),
    cells: { docNumber: "number" },
  },
  removal: {
    record: (actor, { unitId: unit }, filled) =>
      recordRemovals(actor, {
        unit,
        rows: filled.map(({ row: { day, number, lapse, firstMonth, lastMonth }, proposal }) => ({
          member: proposal.member.id,
          day,
          docNumber: number,
          lapse,
          firstMonth,
          lastMonth,
        })),
      }),
    cells: { docNumber: "number" },
  },
  admission: {
    record: (actor, { unitId: unit, branchId }, filled) =>
      recordAdmissions(actor, {
        unit,
        branch: branchId,
        rows: filled.map(({ row: { day, number }, proposal: { member } }) => ({
          memberId: member.id,
          fullName: member.fullName,
          birthDate: member.birthDate,
          gender: null,
          day,
          docNumber: number,
          cardNumber: "",
        })),
      }),
    cells: { docNumber: "number" },
  },
};

const CELLS: readonly string[] = ["as", "day", "number", "place", "lapse", "firstMonth", "lastMonth", "note"];

/** `rows.2.docNumber` of a procedure as the cell of the proposal's row; what is of no row stays the table's. */
export function cellsOf(
  fields: readonly FieldError[],
  filled: readonly Filled[],
  { cells }: Pick<Recording, "cells">,
): FieldError[] {
  return fields.map(({ path, message }) => {
    const [, at, named = ""] = /^rows\.(\d+)\.(\w+)$/.exec(path) ?? [null, "0", path];
    const own = filled[Number(at)];
    const cell = cells[named] ?? (CELLS.includes(named) ? named : "as");
    return {
      path: own ? `${own.row.id}.${cell}` : path,
      message: own ? `${own.proposal.member.fullName}: ${message}` : message,
    };
  });
}
