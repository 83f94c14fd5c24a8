import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { orTaken } from "@/lib/platform/database/taken";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { type ReportHead, reportHead, reportOfYear } from "../queries";
import { writeReport } from "../writing/saving";
import { frozenReport } from "./freezing";
import { editionContent } from "./queries";
import { publishedEdition, standingOf } from "./rules";
import { correctionSchema, withdrawalSchema } from "./schema";

const publishedAlready = (year: number) =>
  refused(
    "conflict",
    `Kết quả năm ${year} đã công bố. Cần sửa thì Bí thư bấm Mở bản sửa, ghi số mới rồi công bố bản đó.`,
  );

/** Puts the signed report before the public: as it was signed, with pictures whose people agreed. */
export async function publishReport(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<{ publishedAt: Date }>> {
  const no = refusal(can.publishReport(actor, orgId));
  if (no) return no;
  const head = await reportHead(actor, orgId, year);
  if (!head.ok) return head;
  const { scope, report } = head.value;
  const standing = standingOf(report);
  if (standing.step === "writing") return unsigned(actor, orgId, year);
  const { edition } = standing;
  if (standing.step === "published") return publishedAlready(year);
  if (standing.step === "withdrawn")
    return refused("conflict", "Bản này đã thu hồi. Mở bản sửa, ghi số mới rồi công bố bản đó.");
  const content = await editionContent(scope, edition.id);
  if (!content) return notFound();
  const without = content.photos.filter(({ consent }) => consent === null).map(({ caption }) => caption);
  if (without.length > 0)
    return refused(
      "conflict",
      `Chưa công bố được: ${without.length} ảnh chưa có xác nhận người trong ảnh đồng ý (${without.slice(0, 3).join("; ")}${without.length > 3 ? "; …" : ""}). Ghi xác nhận ở phần Ảnh và người viết.`,
    );
  const publishedAt = await now();
  const by = { publishedById: personOf(actor), publishedBy: actor.name, publishedAt };
  const { recognised, total } = content.frozen.page;
  const taken = () => publishedAlready(year);
  return orTaken(taken, () =>
    change(whoIs(actor), async (tx, record) => {
      const id = newId();
      const db = writer(scope, tx);
      await db.reportPublication.create({ data: { id, orgId, editionId: edition.id, ...by } });
      const detail = { year, number: edition.number, recognised, total };
      record({ type: "report.published", orgId, subjectId: id, detail });
      return done({ publishedAt });
    }),
  );
}

async function unsigned(actor: Actor, orgId: string, year: number): Promise<Result<never>> {
  const view = await reportOfYear(actor, orgId, year);
  if (!view.ok) return view;
  const frozen = frozenReport(view.value);
  const lacks = frozen.ok ? "báo cáo chưa ghi số, ngày ký." : frozen.message;
  return refused("conflict", `Chưa công bố được: ${lacks}`);
}

/** Takes the public page back: its address says so, the record keeps why. */
export async function withdrawReport(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<{ withdrawnAt: Date }>> {
  const no = refusal(can.publishReport(actor, orgId));
  if (no) return no;
  const head = await reportHead(actor, orgId, year);
  if (!head.ok) return head;
  const parsed = parse(withdrawalSchema, input);
  if (!parsed.ok) return parsed;
  const { scope } = head.value;
  const publicationId = await standingPublication(head.value);
  if (!publicationId)
    return refused("conflict", `Kết quả năm ${year} không ở trang công khai nên không thu hồi.`);
  const withdrawnAt = await now();
  const by = { withdrawnById: personOf(actor), withdrawnBy: actor.name, withdrawnAt };
  const { reason } = parsed.value;
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      await db.reportWithdrawal.create({ data: { orgId, publicationId, reason, ...by } });
      record({ type: "report.withdrawn", orgId, subjectId: publicationId, detail: { year, reason } });
      return done({ withdrawnAt });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refused("conflict", `Kết quả năm ${year} vừa được người khác thu hồi. Tải lại trang.`);
  }
}

async function standingPublication({ report, scope }: ReportHead): Promise<string | null> {
  const edition = publishedEdition(report);
  if (!edition) return null;
  return (await editionContent(scope, edition.id))?.publicationId ?? null;
}

/** Opens the report for writing again; what was signed stays as it is until a new one is signed. */
export async function openCorrection(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const no = refusal(can.signReport(actor, orgId));
  if (no) return no;
  const parsed = parse(correctionSchema, input);
  const { reason = "" } = parsed.ok ? parsed.value : {};
  const about = {
    act: "correction",
    event: "report.correction_opened",
    detail: { reason },
    isOpen: false,
    reason,
  } as const;
  return writeReport(
    actor,
    orgId,
    year,
    ({ report }) => {
      if (!report || report.isOpen) return refused("conflict", "Báo cáo đang mở, sửa được ngay.");
      return parsed.ok ? done(about) : parsed;
    },
    async ({ db, reportId }) => {
      await db.report.updateMany({ where: { id: reportId }, data: { isOpen: true } });
      return done({ id: reportId });
    },
  );
}
