import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { RECORD } from "@/lib/cases/correcting";
import { logListExport } from "@/lib/cases/list-export";
import { standingSteps } from "@/lib/cases/machine";
import { listFileName } from "@/lib/papers/list-file-name";
import { periodProblem } from "@/lib/papers/register-period";
import { periodFields } from "@/lib/papers/register-schema";
import { paperQuery } from "@/lib/papers/schema";
import { fileResponse, paperFile, sheetFile } from "@/lib/papers/serve";
import { today } from "@/lib/platform/clock";
import { notFound, type Result } from "@/lib/platform/result";
import { currentPlace } from "@/lib/units/current";
import { profileOn, unitsNamedOn } from "@/lib/units/queries";
import { type RecordPlace, recordsAt } from "@/lib/units/record-place";
import { introduces } from "./effects";
import { introPaper } from "./intro-paper";
import { everyToType, registeredTransfers, transferDetail } from "./queries";
import { type RegisterInput, registerPaper } from "./register-paper";
import { introductionDay } from "./rules";
import { registerSheet, softwareSheet } from "./sheets";

type Call = { actor: Actor; url: URL };

/** The giấy giới thiệu of a transfer, once somebody was introduced: a draft until it is numbered. */
export async function answerIntro({ actor, url }: Call, id: string): Promise<Result<unknown> | Response> {
  const parsed = parseQuery(z.strictObject(paperQuery), url);
  if (!parsed.ok) return parsed;
  const found = await transferDetail(actor, id);
  if (!found.ok) return found;
  const { orgId, unit, otherUnit, personName } = found.value;
  const introduction = introductionDay(found.value);
  if (!introduction.ok) return introduction;
  const introducedOn = introduction.value;
  const introducedAt = standingSteps(found.value.steps).findLast(
    ({ act }) => introduces(act) || act === RECORD,
  )?.at;
  const upper = await profileOn(actor, orgId, introducedOn, introducedAt);
  if (!upper) return notFound();
  const then = { day: introducedOn, signedAt: introducedAt ?? null };
  const units = await unitsNamedOn(actor, orgId, otherUnit ? [unit, otherUnit] : [unit], then);
  const unitName = units[0]?.name ?? unit.name;
  const transfer = { ...found.value, otherUnit: units[1] ?? null, introducedOn };
  const paper = introPaper({ upper, unitName, transfer });
  const title = `Giấy giới thiệu chuyển sinh hoạt đoàn ${personName}`;
  const about = { title, creator: unitName, fileName: title };
  return fileResponse(await paperFile(paper, { ...about, format: parsed.value.format }));
}

const registerQuery = z.strictObject({
  format: z.enum(["docx", "pdf", "xlsx", "software"], "Chọn format=docx, pdf, xlsx hoặc software."),
  org: z.string().optional(),
  unit: z.string(),
  ...periodFields,
});

/** The register of introductions and receptions of a unit or branch, for a chosen period. */
export async function answerRegister({ actor, url }: Call): Promise<Result<unknown> | Response> {
  const parsed = parseQuery(registerQuery, url);
  if (!parsed.ok) return parsed;
  const { format, from, to, ...named } = parsed.value;
  const wrong = periodProblem(parsed.value);
  if (wrong) return wrong;
  const place = await currentPlace(actor, named);
  if (!place.ok) return place;
  const at = recordsAt(actor, place.value);
  if (!at.ok) return at;
  const { unitId } = at.value;
  if (unitId === null) return notFound();
  const names = { unit: place.value.unit.name, branch: place.value.branch?.name ?? null };
  if (format === "software") return softwareFile(actor, { ...at.value, unitId }, names);
  const list = await registeredTransfers(actor, at.value, { from, to });
  const on = await today();
  const upper = await profileOn(actor, at.value.orgId, on);
  if (!list.ok) return list;
  if (!upper) return notFound();
  await logListExport(actor, { ...at.value, unitId }, { count: list.value.length, of: "transfers" });
  return fileResponse(await registerFile(format, { upper, ...names, from, to, on, transfers: list.value }));
}

async function softwareFile(actor: Actor, at: RecordPlace, names: Pick<RegisterInput, "unit" | "branch">) {
  const list = await everyToType(actor, at);
  if (!list.ok) return list;
  await logListExport(actor, at, { count: list.value.length, of: "transfers" });
  const sheet = await softwareSheet({ unitId: at.unitId, ...names, transfers: list.value });
  return fileResponse(sheetFile(sheet, listFileName("Danh sách nhập phần mềm chuyển sinh hoạt", names)));
}

async function registerFile(format: "docx" | "pdf" | "xlsx", input: RegisterInput) {
  const fileName = listFileName("Sổ giới thiệu và tiếp nhận", input, input.from, input.to);
  if (format === "xlsx") return sheetFile(await registerSheet(input), fileName);
  return paperFile(registerPaper(input), {
    format,
    fileName,
    creator: input.unit,
    title: "Sổ giới thiệu và tiếp nhận sinh hoạt đoàn",
  });
}
