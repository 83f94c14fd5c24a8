import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { orTaken } from "@/lib/platform/database/taken";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused, refusedAt } from "@/lib/platform/result";
import { mayStandUnder, notYet } from "./rules";
import { createUnitSchema } from "./schema";
import { unitDetail } from "./tree/queries";

/** Adds a base union, base branch or branch under its parent. */
export async function createUnit(
  actor: Actor,
  orgId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const above = await unitDetail(actor, orgId, (input as { parentId?: unknown } | null)?.parentId);
  const no =
    above.ok || can.manageUnits(actor, orgId).allowed ? refusal(can.manageUnits(actor, orgId)) : above;
  if (no) return no;
  const parsed = parse(createUnitSchema, input);
  if (!parsed.ok) return parsed;
  const { openedOn, ...unit } = parsed.value;
  const ahead = notYet("openedOn", openedOn, await today());
  if (ahead) return ahead;
  if (!above.ok) return notFound("Không tìm thấy đơn vị cấp trên đã chọn. Mở lại trang rồi chọn lại.");
  const parent = above.value;
  if (parent.closedOn || !mayStandUnder(unit.kind, parent.kind))
    return refused(
      "conflict",
      "Đơn vị loại này không đặt được dưới đơn vị cấp trên đã chọn. Chọn loại, hoặc đơn vị cấp trên khác.",
    );
  const id = newId();
  const taken = () =>
    refusedAt("code", `Mã "${unit.code}" đã có đơn vị khác dùng. Chọn mã khác.`, "conflict");
  return orTaken(taken, () =>
    change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      await db.unit.create({ data: { id, orgId, ...unit, openedOn: fromDay(openedOn) } });
      await db.unitName.create({ data: { orgId, unitId: id, fromDay: fromDay(openedOn), name: unit.name } });
      record({
        type: "unit.created",
        orgId,
        unitId: unit.kind === "branch" ? unit.parentId : id,
        subjectId: id,
        detail: { code: unit.code, kind: unit.kind, name: unit.name },
      });
      return done({ id });
    }),
  );
}
