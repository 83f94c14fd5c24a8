import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import type { Scope } from "@/lib/platform/database/scope";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused, refusedFields } from "@/lib/platform/result";
import { publish } from "../commands";
import { criteriaSet, criteriaSets } from "../queries";
import { nameOfSet } from "../set-of-year";
import { draftOf } from "./queries";
import { changedItems, nextSet, settingProblems, unfitItem } from "./rules";
import { draftVersionSchema, saveDraftSchema } from "./schema";
import type { CriteriaDraft } from "./types";

/** Begins the next version of a set with what its newest one says. */
export async function startDraft(actor: Actor, orgId: string, code: string): Promise<Result<null>> {
  const no = refusal(can.draftCriteria(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const sets = await criteriaSets(actor, orgId);
  if (!sets.ok) return sets;
  const newest = sets.value.find((set) => set.code === code);
  if (!newest) return notFound();
  const base = await criteriaSet(actor, orgId, newest.id);
  if (!base.ok) return base;
  const items = base.value.groups.flatMap((group) => group.items);
  const id = newId();
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      const by = { startedById: actor.userId, startedBy: actor.name, startedAt: await now() };
      await db.criteriaDraft.create({ data: { id, orgId, code, baseId: newest.id, ...by } });
      await db.criteriaDraftItem.createMany({
        data: items.flatMap(({ id: criteriaItemId, period, check }) =>
          check
            ? [
                {
                  orgId,
                  draftId: id,
                  criteriaItemId,
                  period,
                  threshold: check.threshold,
                  exclusions: [...check.exclusions],
                },
              ]
            : [],
        ),
      });
      record({ type: "criteria.draft_started", orgId, subjectId: id, detail: { set: nameOfSet(newest) } });
      return done(null);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refused("conflict", "Bộ tiêu chí này đang có bản soạn dở. Tải lại trang rồi sửa bản đó.");
  }
}

/** Thresholds, persons counted and periods of the next version. */
export async function saveDraft(
  actor: Actor,
  orgId: string,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const opened = await openDraft(actor, orgId, code);
  if (!opened.ok) return opened;
  const parsed = parse(saveDraftSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, draft } = opened.value;
  const { version, basis, items } = parsed.value;
  const wrong = refusedFields(settingProblems(draft.items, items));
  if (wrong) return wrong;
  const changed = changedItems(draft.items, items);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const { count } = await db.criteriaDraft.updateMany({
      where: { id: draft.id, version },
      data: { basis, version: { increment: 1 } },
    });
    if (count === 0) return () => stale(actor, orgId, code);
    for (const { id: criteriaItemId, next } of changed)
      await db.criteriaDraftItem.updateMany({
        where: { draftId: draft.id, criteriaItemId },
        data: { ...next, exclusions: [...next.exclusions] },
      });
    const detail = { basis, items: changed.map((item) => ({ code: item.code, ...asDetail(item.next) })) };
    record({ type: "criteria.draft_saved", orgId, subjectId: draft.id, detail });
    return done(null);
  });
}

const asDetail = ({ threshold, period, exclusions }: CriteriaDraft["items"][number]["next"]) => ({
  threshold,
  period,
  exclusions: [...exclusions],
});

/** Makes a version of its own out of the draft: years that are opened from now on may take it. */
export async function publishDraft(
  actor: Actor,
  orgId: string,
  code: string,
  input: unknown,
): Promise<Result<{ set: string }>> {
  const opened = await openDraft(actor, orgId, code, can.publishCriteria(actor, orgId));
  if (!opened.ok) return opened;
  const parsed = parse(draftVersionSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, draft } = opened.value;
  const sets = await criteriaSets(actor, orgId);
  if (!sets.ok) return sets;
  if (draft.basis === "")
    return refused("conflict", "Ghi văn bản làm căn cứ cho bản mới, lưu lại, rồi mới ban hành.");
  const unfit = unfitItem(draft);
  if (unfit)
    return refused(
      "conflict",
      `Chưa ban hành được vì nội dung ${unfit.code}: ${unfit.message} Sửa, lưu lại, rồi mới ban hành.`,
    );
  const next = nextSet(draft, sets.value);
  if (!next)
    return refused("conflict", "Bản mới chưa khác bản đang dùng. Sửa mức, đối tượng hoặc kỳ tính trước.");
  return change(whoIs(actor), async (tx, record) => {
    if (!(await takeAway(writer(scope, tx), draft.id, parsed.value.version)))
      return () => stale(actor, orgId, code);
    const id = await publish(scope, tx, next, await now());
    const set = nameOfSet(next);
    record({ type: "criteria.published", orgId, subjectId: id, detail: { code: set, basis: next.basis } });
    return done({ set });
  });
}

/** The set stays as it is. */
export async function discardDraft(
  actor: Actor,
  orgId: string,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const opened = await openDraft(actor, orgId, code);
  if (!opened.ok) return opened;
  const parsed = parse(draftVersionSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, draft } = opened.value;
  return change(whoIs(actor), async (tx, record) => {
    if (!(await takeAway(writer(scope, tx), draft.id, parsed.value.version)))
      return () => stale(actor, orgId, code);
    const detail = { set: nameOfSet(draft.base) };
    record({ type: "criteria.draft_discarded", orgId, subjectId: draft.id, detail });
    return done(null);
  });
}

async function openDraft(
  actor: Actor,
  orgId: string,
  code: string,
  permission = can.draftCriteria(actor, orgId),
): Promise<Result<{ scope: Scope; draft: CriteriaDraft }>> {
  const no = refusal(permission);
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const draft = await draftOf(actor, orgId, code);
  if (!draft.ok) return draft;
  if (!draft.value) return refused("conflict", GONE);
  return done({ scope, draft: draft.value });
}

const GONE = "Bản soạn này không còn: đã ban hành hoặc đã bỏ. Tải lại trang.";

/** Whether it was there in this version. */
async function takeAway(db: Writer, id: string, version: number): Promise<boolean> {
  await db.criteriaDraftItem.deleteMany({ where: { draftId: id } });
  const { count } = await db.criteriaDraft.deleteMany({ where: { id, version } });
  return count > 0;
}

async function stale(actor: Actor, orgId: string, code: string): Promise<Refusal> {
  const current = await draftOf(actor, orgId, code);
  if (!current.ok || !current.value) return refused("conflict", GONE);
  return refused("stale", "Bản soạn vừa được người khác sửa. So hai bản rồi lưu lại.", {
    current: current.value,
  });
}
