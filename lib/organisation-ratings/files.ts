import ExcelJS from "exceljs";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { charterTitle } from "@/lib/cases/charter";
import { committeesOfUnit } from "@/lib/committees/queries";
import { memberTerms } from "@/lib/members/terms/queries";
import { charterOn } from "@/lib/members/terms/rules";
import { committeeSigner } from "@/lib/papers/issuer";
import type { MadePaper } from "@/lib/papers/made";
import type { Signer } from "@/lib/papers/model";
import { type PaperFile, servedFile } from "@/lib/papers/serve";
import { today } from "@/lib/platform/clock";
import { reader } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { XLSX_TYPE } from "@/lib/platform/xlsx/workbook";
import { RATING_LABELS } from "@/lib/ratings/messages";
import { draftYear } from "@/lib/signings/signing";
import { signerOn } from "@/lib/units/organisation/queries";
import { profileOn } from "@/lib/units/queries";
import { ratingDecisionPaper } from "./paper";
import { type RatedPlace, ratedPlace } from "./place";
import { boardAt } from "./queries";
import type { RatedBoard, RatedSheet } from "./types";

type FoundSheet = { at: RatedPlace; board: RatedBoard; sheet: RatedSheet };

/** A sheet by its id, for whoever reads the unit's ratings. */
async function findSheet(actor: Actor, id: string): Promise<Result<FoundSheet>> {
  if (!isId(id)) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const select = { unitId: true, level: true, year: true };
    const row = scope && (await reader(scope).organisationRatingSheet.findFirst({ where: { id }, select }));
    if (!row) continue;
    const at = await ratedPlace(actor, { unit: row.unitId, level: row.level, year: row.year });
    if (!at.ok) return at;
    const board = await boardAt(actor, at.value);
    return board.sheet ? done({ at: at.value, board, sheet: board.sheet }) : notFound();
  }
  return notFound();
}

/** The decision with its list, as a draft until it is approved. */
export async function ratingDecision(
  actor: Actor,
  id: string,
): Promise<Result<MadePaper & { board: RatedBoard }>> {
  const found = await findSheet(actor, id);
  if (!found.ok) return found;
  const { at, board, sheet } = found.value;
  const { level, periodLabel, rows } = board;
  const unitName = board.unit.name;
  const day = sheet.approvedOn ?? (await today());
  const { orgId } = at.place;
  const upper = await profileOn(actor, orgId, day, sheet.approvedAt);
  if (!upper) return notFound();
  const isUnits = level === "branches";
  const issuer = isUnits ? { ...upper, name: unitName, parentName: upper.name } : upper;
  const signer = isUnits ? await secretaryOf(at, day) : await signerOn(actor, orgId, day);
  const title = `Quyết định xếp loại tổ chức, cán bộ ${periodLabel}, ${unitName}`;
  const charter = charterTitle(charterOn(day, await memberTerms(actor, orgId)));
  return done({
    paper: ratingDecisionPaper({
      level,
      periodLabel,
      draftYear: draftYear(await today(), { notBefore: null }),
      unitName,
      issuer,
      sheet,
      rows,
      signer,
      charter,
    }),
    fileName: title,
    title,
    creator: issuer.name,
    board,
  });
}

async function secretaryOf({ scope, place }: RatedPlace, day: PlainDate): Promise<Signer> {
  const committee = (await committeesOfUnit(scope, place, day))(place.unitId);
  const name = committee.find(({ post }) => post === "secretary")?.name ?? "";
  return committeeSigner(name);
}

const HEAD_ROW = 3;

/** The list as .xlsx; pasted back, the same sheet is taken. */
export async function ratedSheetFile(actor: Actor, id: string): Promise<Result<PaperFile>> {
  const found = await findSheet(actor, id);
  if (!found.ok) return found;
  const { unit, level, year, periodLabel, rows } = found.value.board;
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Xếp loại", { views: [{ state: "frozen", ySplit: HEAD_ROW }] });
  sheet.getCell("A1").value = `Xếp loại tổ chức, cán bộ ${periodLabel}, ${unit.name}`;
  sheet.getCell("A1").font = { bold: true, size: 14 };
  sheet.getRow(HEAD_ROW).values = ["STT", "Họ và tên", "Chức vụ", "Đề nghị", "Xếp loại", "Nhận xét"];
  sheet.getRow(HEAD_ROW).font = { bold: true };
  sheet.columns = [6, 36, 34, 30, 30, 50].map((width) => ({ width, style: { numFmt: "@" } }));
  for (const [at, { name, detail, own, decided, comment }] of rows.entries())
    sheet.addRow([
      at + 1,
      name,
      detail,
      own && RATING_LABELS[own],
      decided && RATING_LABELS[decided],
      comment,
    ]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return done(
    servedFile(
      bytes,
      XLSX_TYPE,
      `xep-loai-${level === "unit" ? "don-vi" : "chi-doan"}-${unit.code}-${year}.xlsx`,
    ),
  );
}
