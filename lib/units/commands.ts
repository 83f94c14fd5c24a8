import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { installationScope, structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { publishShippedSets } from "@/lib/criteria/commands";
import { now } from "@/lib/platform/clock";
import { systemWriter, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { mayStandUnder } from "./rules";
import { createUnitSchema, foundOrganisationSchema } from "./schema";
import { unitDetail } from "./tree/queries";

/** Founds an upper organisation: its names, its place at the head of the unit tree. */
export async function foundOrganisation(
  actor: Actor,
  input: unknown,
): Promise<Result<{ orgId: string; unitId: string; code: string }>> {
  const no = refusal(can.foundOrganisation(actor));
  if (no) return no;
  const parsed = parse(foundOrganisationSchema, input);
  if (!parsed.ok) return parsed;
  const { code, fromDay: from, ...profile } = parsed.value;
  const [orgId, unitId] = [newId(), newId()];
  const scope = installationScope(orgId, "an organisation that is just being founded");
  return orTaken(`Mã "${code}" đã có tổ chức khác dùng. Chọn mã khác.`, "code", () =>
    change(whoIs(actor), async (tx, record) => {
      await systemWriter("organisations stand above every scope", tx).organisation.create({
        data: { id: orgId, code },
      });
      const db = writer(scope, tx);
      await db.organisationProfile.create({ data: { orgId, fromDay: fromDay(from), ...profile } });
      await db.unit.create({
        data: {
          id: unitId,
          orgId,
          kind: "upper_org",
          code: code.toUpperCase(),
          name: profile.name,
          openedOn: fromDay(from),
        },
      });
      await db.unitName.create({ data: { orgId, unitId, fromDay: fromDay(from), name: profile.name } });
      record({
        type: "organisation.created",
        orgId,
        unitId,
        subjectId: orgId,
        detail: { code, name: profile.name },
      });
      await publishShippedSets(scope, tx, record, await now());
      return done({ orgId, unitId, code });
    }),
  );
}

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
  if (!above.ok) return notFound("Không tìm thấy đơn vị cấp trên đã chọn.");
  const parent = above.value;
  if (parent.closedOn || !mayStandUnder(unit.kind, parent.kind))
    return refused("conflict", "Đơn vị loại này không đặt được dưới đơn vị cấp trên đã chọn.");
  const id = newId();
  return orTaken(`Mã "${unit.code}" đã có đơn vị khác dùng. Chọn mã khác.`, "code", () =>
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

async function orTaken<T>(message: string, path: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) return refused("conflict", message, { fields: [{ path, message }] });
    throw error;
  }
}
