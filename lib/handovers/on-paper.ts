import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { rolesAt } from "@/lib/committees/foreseen";
import { lockBody } from "@/lib/committees/writing";
import { tiePapers } from "@/lib/evidence/papers/tying";
import { now } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { changeHands, onlyOnce, rolesToPass } from "./changing-hands";
import { bodyToHandOver, logged, ONE_OPEN, writeLines } from "./commands";
import { secretaryRole } from "./queries";
import { onPaperSchema } from "./schema";

/**
 * "Ghi kết quả" of a hand-over that was done on paper: what the signed minutes say is told in one act, and nobody confirms
 * it here. Who keeps the committee may where the roles have changed already; where they change by it, who gives roles.
 */
export async function recordOnPaper(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(onPaperSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, minutesNumber, evidence, ...fields } = parsed.value;
  const begun = await bodyToHandOver(actor, { unit, branch }, fields);
  if (!begun.ok) return begun;
  const { body, columns } = begun.value;
  if (minutesNumber === "" && evidence.length === 0)
    return refusedAt("minutesNumber", "Ghi số biên bản, hoặc đính kèm ảnh, tệp biên bản đã ký.");
  const { orgId, unitId, branchId } = body.place;
  const { giverId, giverName, receiverId, receiverName } = columns;
  const id = newId();
  const handover = {
    id,
    ...fields,
    giver: { id: giverId, name: giverName },
    receiver: { id: receiverId, name: receiverName },
  };
  const held = await rolesAt(body);
  const { ending, gives } = rolesToPass(handover, held, body);
  const mayGive = can.giveRole(actor, secretaryRole(body), orgId).allowed;
  if (!mayGive && (gives || ending.length > 0)) return ROLES_FIRST;
  const at = await now();
  const by = personOf(actor);
  return onlyOnce(() =>
    change<{ id: string }>(whoIs(actor), async (tx, record) => {
      const db = writer(body.scope, tx);
      await lockBody(db, body);
      const early = await refuseEarlier(db, { unitId, branchId }, fields.handedOn);
      if (early) return early;
      await db.handover.create({
        data: {
          ...{ id, orgId, unitId, branchId, ...columns, minutesNumber },
          ...{ state: "recorded" as const, onPaper: true },
          ...{ createdById: by, createdBy: actor.name, createdAt: at },
          ...{ recordedById: by, recordedBy: actor.name, recordedAt: at },
        },
      });
      await writeLines(db, { orgId, handoverId: id }, fields);
      const bearer = { kind: "handover", id, place: body.place, isRestricted: false } as const;
      const no =
        (await tiePapers(actor, { db, record }, [{ ...bearer, evidence }])) ??
        (await changeHands({ actor, tx, db, record, body, at }, handover, held));
      if (no) return no;
      record({
        type: "handover.recorded",
        orgId,
        unitId,
        subjectId: id,
        detail: { onPaper: true, number: minutesNumber || null },
        after: logged(columns, fields),
      });
      return done({ id });
    }),
  );
}

const ROLES_FIRST = refused(
  "forbidden",
  "Theo biên bản này vai trò Bí thư còn phải đổi người. Văn phòng Đoàn cấp trên ghi, hoặc giao vai trò theo kiện toàn trước rồi ghi lại.",
);

type At = { unitId: string; branchId: string | null };

/** One after the other: neither beside one that is open, nor before one that stands. */
async function refuseEarlier(db: Writer, at: At, handedOn: PlainDate): Promise<Refusal | null> {
  const open = await db.handover.findFirst({ where: { ...at, state: "open" }, select: { id: true } });
  if (open) return ONE_OPEN;
  const later = await db.handover.findFirst({
    where: { ...at, state: "recorded", handedOn: { gt: fromDay(handedOn) } },
    orderBy: { handedOn: "desc" },
    select: { handedOn: true },
  });
  if (!later) return null;
  return refusedAt(
    "handedOn",
    `Đã ghi lần bàn giao sau đó, ngày ${formatDate(toDay(later.handedOn))}. Chỉ ghi lần bàn giao gần nhất.`,
  );
}
