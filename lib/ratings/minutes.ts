import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { MadePaper } from "@/lib/papers/made";
import { reader } from "@/lib/platform/database/database";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { profileOn, unitNameOn } from "@/lib/units/queries";
import { ratingMinutesPaper } from "./minutes-paper";
import { ratingBoard } from "./queries";
import type { RatingBoard } from "./types";

/** The minutes of the branch's meeting on the ratings, in the words that are recorded. */
export async function ratingMinutes(
  actor: Actor,
  id: string,
): Promise<Result<MadePaper & { board: RatingBoard }>> {
  const at = await sheetPlace(actor, id);
  const board = at && (await ratingBoard(actor, at));
  if (!board) return notFound();
  if (!board.ok) return board;
  const { sheet, unit, branch, periodLabel, rows } = board.value;
  const meeting = sheet?.meeting;
  const signedAt = sheet?.proposedAt;
  const upper = meeting && (await profileOn(actor, at.orgId, meeting.heldOn, signedAt));
  if (!meeting || !upper) return notFound("Chi đoàn chưa ghi cuộc họp nhận xét, xếp loại.");
  const nameOf = (named: RatingBoard["unit"]) => unitNameOn(actor, at.orgId, named, meeting.heldOn, signedAt);
  const named = rows.map((row) => ({ ...row, fullName: row.signedName ?? row.fullName }));
  const [unitName, branchName] = await Promise.all([nameOf(unit), branch && nameOf(branch)]);
  const title = `Biên bản họp xếp loại đoàn viên ${periodLabel}, ${branchName ?? unitName}`;
  return done({
    paper: ratingMinutesPaper({
      periodLabel,
      unitName,
      branchName,
      upper,
      meeting,
      rows: named,
      // What was reopened may still change.
      draft: sheet.state === "draft",
    }),
    fileName: title,
    title,
    creator: unitName,
    board: board.value,
  });
}

async function sheetPlace(actor: Actor, id: string) {
  if (!isId(id)) return null;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const found =
      scope &&
      (await reader(scope).ratingSheet.findFirst({
        where: { id },
        select: { unitId: true, branchId: true, year: true },
      }));
    if (found) return { orgId, unit: found.unitId, branch: found.branchId, year: found.year };
  }
  return null;
}
