import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";
import type { Procedure } from "../types";

export type NilReturn = {
  id: string;
  procedure: Procedure;
  note: string;
  signedOn: PlainDate;
  signedBy: string;
  version: number;
};

/** The standing words of a unit that a procedure had no case in a year. */
export async function nilReturnsOf(
  actor: Actor,
  { orgId, unitId, year }: { orgId: string; unitId: string; year: number },
): Promise<NilReturn[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const found = await reader(scope).nilReturn.findMany({
    where: { unitId, year, withdrawnOn: null },
    select: { id: true, procedure: true, note: true, signedOn: true, signedBy: true, version: true },
    orderBy: { signedOn: "asc" },
  });
  return found.map((row) => ({
    ...row,
    procedure: row.procedure as Procedure,
    signedOn: toDay(row.signedOn),
  }));
}

type Asked = { unitId: string; procedure: Procedure; years: readonly number[] };

/** A case cannot stand in a year of which the unit's word says that there was none. */
export async function nilProblem(scope: Scope, { unitId, procedure, years }: Asked): Promise<Refusal | null> {
  const signed = await reader(scope).nilReturn.findFirst({
    where: { unitId, procedure, year: { in: [...new Set(years)] }, withdrawnOn: null },
    select: { year: true, signedBy: true },
  });
  return (
    signed &&
    refused(
      "conflict",
      `${signed.signedBy} đã xác nhận năm ${signed.year} không phát sinh. Bí thư đơn vị rút xác nhận đó trước khi ghi hồ sơ.`,
    )
  );
}
