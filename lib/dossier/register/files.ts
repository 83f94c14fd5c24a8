import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { listFileName } from "@/lib/papers/list-file-name";
import { periodProblem } from "@/lib/papers/register-period";
import { type PaperFile, paperFile, servedFile } from "@/lib/papers/serve";
import { today } from "@/lib/platform/clock";
import { done, notFound, type Result } from "@/lib/platform/result";
import { XLSX_TYPE } from "@/lib/platform/xlsx/workbook";
import { namesAt } from "@/lib/units/names-at";
import { profileOn } from "@/lib/units/queries";
import { type RecordPlace, recordPlace } from "@/lib/units/record-place";
import { type MemberRegisterInput, memberRegisterPaper } from "./paper";
import { memberRegister } from "./queries";
import { memberRegisterQuery } from "./schema";
import { memberRegisterSheet } from "./sheet";

type Call = { actor: Actor; url: URL };

/** The register of members of a unit or branch, for a day or a period. */
export async function memberRegisterFile({ actor, url }: Call): Promise<Result<PaperFile>> {
  const parsed = parseQuery(memberRegisterQuery, url);
  if (!parsed.ok) return parsed;
  const { from, to, format, unit, org, branch } = parsed.value;
  const wrong = periodProblem({ from, to });
  if (wrong) return wrong;
  const place = await recordPlace(actor, { unit, ...(org ? { org } : {}), ...(branch ? { branch } : {}) });
  if (!place.ok) return place;
  const found = await memberRegister(actor, place.value, { from, to });
  if (!found.ok) return found;
  const on = await today();
  const [organisation, names] = await Promise.all([
    profileOn(actor, place.value.orgId, on),
    namesAt(actor, place.value),
  ]);
  if (!organisation || !names) return notFound();
  await logExport(actor, place.value, found.value.present.length);
  return done(await fileOf({ ...found.value, organisation, ...names, from, to, on }, format));
}

async function fileOf(input: MemberRegisterInput, format: "docx" | "pdf" | "xlsx"): Promise<PaperFile> {
  const fileName = listFileName("Sổ danh sách đoàn viên", input, input.from, input.to);
  if (format === "xlsx") return servedFile(await memberRegisterSheet(input), XLSX_TYPE, `${fileName}.xlsx`);
  const title = "Sổ danh sách đoàn viên";
  return paperFile(memberRegisterPaper(input), { format, fileName, title, creator: input.unit });
}

async function logExport(actor: Actor, { orgId, unitId }: RecordPlace, count: number): Promise<void> {
  await change(whoIs(actor), async (_, record) => {
    const detail = { count, sensitive: false, filters: ["register"] };
    record({ type: "roster.exported", orgId, unitId, detail });
    return done(null);
  });
}
