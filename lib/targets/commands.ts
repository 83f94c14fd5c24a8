import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { orTaken } from "@/lib/platform/database/taken";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { targetDetail } from "./queries";
import { changeTargetSchema, createTargetSchema, type TargetInput, targetVersionSchema } from "./schema";
import type { TargetDetail } from "./types";

/** The organisation in which the actor sets targets. */
export function scopeForTargets(actor: Actor, orgId: string): Result<Scope> {
  const scope = readScope(actor, orgId);
  return refusal(can.setTargets(actor, orgId)) ?? (scope ? done(scope) : notFound());
}

/** A target that the actor sets. */
export async function ownTarget(
  actor: Actor,
  id: string,
): Promise<Result<{ scope: Scope; detail: TargetDetail }>> {
  const found = await targetDetail(actor, id);
  if (!found.ok) return found;
  const scope = scopeForTargets(actor, found.value.orgId);
  return scope.ok ? done({ scope: scope.value, detail: found.value }) : scope;
}

/** Defines a target for the units of a year. */
export async function createTarget(
  actor: Actor,
  orgId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const scope = scopeForTargets(actor, orgId);
  if (!scope.ok) return scope;
  const parsed = parse(createTargetSchema, input);
  if (!parsed.ok) return parsed;
  const id = newId();
  const by = { createdById: personOf(actor), createdBy: actor.name, createdAt: await now() };
  return orTaken(nameTaken, () =>
    change(whoIs(actor), async (tx, record) => {
      await writer(scope.value, tx).target.create({ data: { id, orgId, ...parsed.value, ...by } });
      const { name, value, measure, year } = parsed.value;
      record({ type: "target.created", orgId, subjectId: id, detail: { name, value, measure, year } });
      return done({ id });
    }),
  );
}

export async function changeTarget(actor: Actor, id: string, input: unknown): Promise<Result<TargetDetail>> {
  const own = await ownTarget(actor, id);
  if (!own.ok) return own;
  const parsed = parse(changeTargetSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const { scope, detail } = own.value;
  const { orgId, target } = detail;
  const saved = await orTaken(nameTaken, () =>
    change(whoIs(actor), async (tx, record) => {
      const data = { ...fields, version: { increment: 1 } };
      const { count } = await writer(scope, tx).target.updateMany({
        where: { id, version, deletedAt: null },
        data,
      });
      if (count === 0) return () => staleTarget(actor, id);
      const [before, after] = [plain(target), plain(fields)];
      record({ type: "target.changed", orgId, subjectId: id, detail: { name: fields.name }, before, after });
      return done(null);
    }),
  );
  return saved.ok ? targetDetail(actor, id) : saved;
}

/** Takes a target away, unless a unit has reported on it already. */
export async function removeTarget(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const own = await ownTarget(actor, id);
  if (!own.ok) return own;
  const parsed = parse(targetVersionSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, detail } = own.value;
  const { orgId, target } = detail;
  if (target.done + target.uncounted > 0)
    return refused(
      "conflict",
      "Đã có đơn vị ghi kết quả cho chỉ tiêu này nên không bỏ được. Sửa chỉ tiêu, hoặc nhờ đơn vị xóa kết quả ghi nhầm trước.",
    );
  const data = { deletedAt: await now(), version: { increment: 1 } };
  const where = { id, version: parsed.value.version, deletedAt: null };
  return change(whoIs(actor), async (tx, record) => {
    const { count } = await writer(scope, tx).target.updateMany({ where, data });
    if (count === 0) return () => staleTarget(actor, id);
    record({
      type: "target.removed",
      orgId,
      subjectId: id,
      detail: { name: target.name },
      before: plain(target),
    });
    return done({ id });
  });
}

export async function staleTarget(actor: Actor, id: string): Promise<Refusal> {
  const current = await targetDetail(actor, id);
  if (!current.ok) return current;
  return refused("stale", "Có người vừa sửa chỉ tiêu này. So hai bản rồi lưu lại.", {
    current: current.value,
  });
}

function nameTaken(): Refusal {
  return refusedAt("name", "Năm này đã có chỉ tiêu cùng tên. Đổi tên, hoặc sửa chỉ tiêu đã có.");
}

function plain({ name, measure, value, note }: TargetInput) {
  return { name, measure, value, note };
}
