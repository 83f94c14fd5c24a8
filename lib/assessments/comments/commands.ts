import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { isId, newId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { findStanding } from "../queries";
import { yearIsShut } from "../rules";
import { decidedMeanwhile, yearNow } from "../year-now";
import { commentWithin, mayDiscuss } from "./queries";
import { commentSchema, resolveSchema } from "./schema";
import type { Comment } from "./types";

/** Says something about an item: the unit's BCH to those who look after the unit, and back. */
export async function addComment(
  actor: Actor,
  assessmentId: string,
  code: string,
  input: unknown,
): Promise<Result<Comment>> {
  const found = await discussed(actor, assessmentId);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const item = whole.items.find((one) => one.code === code);
  if (!item) return notFound(`Không có nội dung ${code} trong bộ tiêu chí của năm này.`);
  const parsed = parse(commentSchema, input);
  if (!parsed.ok) return parsed;
  const shut = yearIsShut(yearNow(whole));
  if (shut) return shut;
  const { orgId, unit } = whole;
  const { text } = parsed.value;
  // Who holds a post in the unit speaks for it, whatever else he or she is.
  const fromUpper = !can.draftAssessment(actor, { orgId, unitId: unit.id }).allowed;
  const id = newId();
  const data = { id, orgId, itemId: item.id, text, fromUpper, authorId: personOf(actor), author: actor.name };
  const added = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const decided = await decidedMeanwhile(db, { ...whole, year: whole.cycle.year });
    if (decided) return decided;
    await db.assessmentComment.create({ data: { ...data, at: await now() } });
    record({
      type: "assessment.comment_added",
      orgId,
      unitId: unit.id,
      subjectId: assessmentId,
      detail: { code, year: whole.cycle.year },
      after: { text },
    });
    return done(null);
  });
  if (!added.ok) return added;
  const comment = await commentWithin(scope, assessmentId, id);
  if (!comment) throw new Error("the comment was added and is not there");
  return done(comment);
}

/** Marks a remark as settled, or opens it again: either side may. */
export async function resolveComment(
  actor: Actor,
  assessmentId: string,
  commentId: string,
  input: unknown,
): Promise<Result<Comment>> {
  const found = await discussed(actor, assessmentId);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const parsed = parse(resolveSchema, input);
  if (!parsed.ok) return parsed;
  const comment = isId(commentId) ? await commentWithin(scope, assessmentId, commentId) : null;
  if (!comment) return notFound();
  const shut = yearIsShut(yearNow(whole));
  if (shut) return shut;
  const { resolved, version } = parsed.value;
  const marked = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const decided = await decidedMeanwhile(db, { ...whole, year: whole.cycle.year });
    if (decided) return decided;
    const mark = { resolvedAt: resolved ? await now() : null, resolvedBy: resolved ? actor.name : null };
    const { count } = await db.assessmentComment.updateMany({
      where: { id: commentId, version },
      data: { ...mark, version: { increment: 1 } },
    });
    if (count === 0) return refused("stale", "Ý kiến này vừa được người khác đổi. Xem lại rồi bấm nếu cần.");
    record({
      type: resolved ? "assessment.comment_resolved" : "assessment.comment_reopened",
      orgId: whole.orgId,
      unitId: whole.unit.id,
      subjectId: assessmentId,
      detail: { code: comment.code, year: whole.cycle.year },
    });
    return done(null);
  });
  const current = (await commentWithin(scope, assessmentId, commentId)) ?? comment;
  if (marked.ok) return done(current);
  return marked.reason === "stale" ? { ...marked, current } : marked;
}

async function discussed(actor: Actor, assessmentId: string) {
  const found = await findStanding(actor, assessmentId);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const no = refusal(await mayDiscuss(actor, scope, { orgId: whole.orgId, unitId: whole.unit.id }));
  return no ?? found;
}
