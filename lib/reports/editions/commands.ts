import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { issuerCodeOn, signersOn } from "@/lib/decisions/queries";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay, toDayOrNull } from "@/lib/platform/database/days";
import { orTaken } from "@/lib/platform/database/taken";
import { formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { signerOn } from "@/lib/units/organisation/queries";
import { asDecidedBy, decidedOn } from "../decided-by";
import { type ReportView, reportOfYear } from "../queries";
import type { FrozenReport, ReportPhotoRow } from "../types";
import { frozenReport, markOf } from "./freezing";
import { signingSchema } from "./schema";
import { checkReportSigning, type ReportSigning } from "./signing";

const CHANGED =
  "Chữ, số liệu hoặc ảnh của báo cáo vừa đổi. Tải lại trang, xem lại báo cáo rồi ghi số, ngày ký.";

/** Records number, day and signer of the report: from then on its text, facts and pictures stand still. */
export async function signReport(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<{ id: string; number: string }>> {
  const no = refusal(can.signReport(actor, orgId));
  if (no) return no;
  const found = await reportOfYear(actor, orgId, year);
  if (!found.ok) return found;
  const view = found.value;
  const parsed = parse(signingSchema, input);
  if (!parsed.ok) return parsed;
  const last = view.report?.editions.at(-1);
  if (view.report && !view.report.isOpen) return alreadySigned(last);
  const frozen = frozenReport(view);
  if (!frozen.ok) return { ...frozen, message: `Chưa ký được: ${frozen.message}` };
  const { seen, ...typed } = parsed.value;
  if (seen !== markOf(frozen.value, view)) return refused("stale", CHANGED);
  const [issuerCode, signers] = await Promise.all([
    issuerCodeOn(view.scope, typed.signedOn),
    signersOn(view.scope, typed.signedOn),
  ]);
  const signing = checkReportSigning(typed, {
    issuerCode,
    signers,
    today: await today(),
    decidedOn: decidedOn(asDecidedBy(frozen.value.page.decision)),
  });
  if (!signing.ok) return signing;
  const { onBehalf } = await signerOn(actor, orgId, signing.value.signedOn, signing.value.signer.name);
  return orTaken(numberTaken, () => writeEdition(actor, view, frozen.value, { ...signing.value, onBehalf }));
}

type Signed = ReportSigning & { onBehalf: string };

async function writeEdition(
  actor: Actor,
  view: ReportView,
  frozen: FrozenReport,
  { number, signedOn, signer, onBehalf }: Signed,
): Promise<Result<{ id: string; number: string }>> {
  const { scope, cycle, report } = view;
  const at = await now();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const held = await closeReport(db, view);
    if (!held.ok) return held;
    const id = newId();
    const sequence = (report?.editions.at(-1)?.sequence ?? 0) + 1;
    const signed = {
      number,
      signedOn: fromDay(signedOn),
      numberYear: yearOf(signedOn),
      onBehalfOf: onBehalf,
    };
    const by = { recordedById: personOf(actor), recordedBy: actor.name, recordedAt: at };
    await db.reportEdition.create({
      data: {
        id,
        orgId: scope.orgId,
        reportId: held.value,
        sequence,
        content: frozen,
        signerName: signer.name,
        signerTitle: signer.title,
        ...signed,
        ...by,
      },
    });
    await keepPhotos(db, scope.orgId, id, report?.photos ?? []);
    const detail = { year: cycle.year, number, signedOn };
    record({ type: "report.signed", orgId: scope.orgId, subjectId: id, detail });
    return done({ id, number });
  });
}

/** Closes the report for writing at the version that was looked at; of two at once the second is told of the first. */
async function closeReport(db: Writer, { scope, cycle, report }: ReportView): Promise<Result<string>> {
  const { orgId } = scope;
  if (!report)
    await db.report.createMany({
      data: [{ id: newId(), orgId, cycleId: cycle.id, authorName: "", version: 0 }],
      skipDuplicates: true,
    });
  const { count } = await db.report.updateMany({
    where: { cycleId: cycle.id, isOpen: true, version: report?.version ?? 0 },
    data: { isOpen: false },
  });
  const row = await db.report.findFirstOrThrow({
    where: { cycleId: cycle.id },
    select: {
      id: true,
      isOpen: true,
      editions: {
        orderBy: { sequence: "desc" },
        take: 1,
        select: { number: true, signedOn: true, recordedBy: true },
      },
    },
  });
  if (count === 1) return done(row.id);
  if (row.isOpen) return refused("stale", CHANGED);
  const [last] = row.editions;
  return alreadySigned(last && { ...last, signedOn: toDayOrNull(last.signedOn) });
}

type Told = { number: string | null; signedOn?: PlainDate | null; recordedBy: string };

function alreadySigned(last: Told | undefined): Refusal {
  const day = last?.signedOn ? ` ngày ${formatDate(last.signedOn)}` : "";
  const told = last?.number ? `${last.recordedBy} đã ghi số ${last.number}${day} cho` : "Đã công bố";
  return refused("conflict", `${told} báo cáo này. Tải lại trang để xem.`);
}

async function keepPhotos(
  db: Writer,
  orgId: string,
  editionId: string,
  photos: readonly ReportPhotoRow[],
): Promise<void> {
  await db.reportEditionPhoto.createMany({
    data: photos.map(({ caption, sha256, width, height }, sortOrder) => ({
      id: newId(),
      orgId,
      editionId,
      caption,
      sortOrder,
      sha256,
      width,
      height,
    })),
  });
}

function numberTaken(): Refusal {
  return refusedAt(
    "number",
    "Số này đã ghi cho một báo cáo khác trong năm. Số không dùng lại; xem lại văn bản.",
    "conflict",
  );
}
