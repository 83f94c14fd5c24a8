import type { Actor } from "@/lib/access/types";
import { changeMany } from "@/lib/members/bulk-changes/commands";
import { previewChange } from "@/lib/members/bulk-changes/queries";
import { createMember } from "@/lib/members/commands";
import { mergeMembers } from "@/lib/members/duplicates/commands";
import type { Member } from "@/lib/members/types";
import { pasteTransfers } from "@/lib/transfers/recording";
import { allOf, must } from "../bloc";
import { pasteSeen } from "../pasted";
import type { Mark, Place, UnitPlace } from "./place";

/** Another row of the branch, two that were merged, a change of many, and a table that was pasted. */
export async function doublesIn(
  keeper: Actor,
  at: UnitPlace,
  mark: Mark,
): Promise<Pick<Place, "double" | "merge" | "bulk" | "pasted">> {
  const [double, kept, other] = [
    await rowIn(keeper, at, mark),
    await rowIn(keeper, at, mark),
    await rowIn(keeper, at, mark),
  ];
  const versions = { keptVersion: kept.version, otherVersion: other.version };
  must(await mergeMembers(keeper, { kept: kept.id, other: other.id, ...versions, fromOther: [] }));
  const filter = { org: at.org, unit: at.unit, ids: double.id };
  const asked = { filter, kind: "position", to: "Ủy viên BCH chi đoàn", since: null, reason: mark };
  const found = must(await previewChange(keeper, asked));
  if (!("seen" in found)) throw new Error(found.message);
  must(await changeMany(keeper, { ...asked, seen: found.seen }));
  const db = allOf(at.orgId);
  const merge = await db.memberMerge.findFirstOrThrow({ where: { keptId: kept.id }, select: { id: true } });
  const made = { reason: asked.reason };
  const bulk = await db.memberBulkChange.findFirstOrThrow({ where: made, select: { id: true } });
  return { double: double.id, merge: merge.id, bulk: bulk.id, pasted: await tableIn(keeper, at, mark) };
}

async function tableIn(keeper: Actor, at: UnitPlace, mark: Mark): Promise<string> {
  const { fullName } = await rowIn(keeper, at, mark, "Vũ Bảng");
  const table = [fullName, "", "", "đi", "Đoàn xã", "", "01/03/2026"].join("\t");
  return must(await pasteSeen(pasteTransfers, keeper, { unit: at.unitId, table })).bulk;
}

async function rowIn(
  keeper: Actor,
  { unitId, branchId }: UnitPlace,
  mark: Mark,
  name = "Vũ Đôi",
): Promise<Member> {
  const named = { fullName: `${name} ${mark}`, birthDate: "1999-03-04", gender: "female", confirmed: true };
  return must(await createMember(keeper, { unit: unitId, branch: branchId, ...named }));
}
