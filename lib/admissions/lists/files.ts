import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { listPlace, logListExport } from "@/lib/cases/list-export";
import { listFileName } from "@/lib/papers/list-file-name";
import { madeFile } from "@/lib/papers/made";
import { periodProblem } from "@/lib/papers/register-period";
import { periodFields, registerFormat } from "@/lib/papers/register-schema";
import { type PaperFile, sheetFile } from "@/lib/papers/serve";
import { today } from "@/lib/platform/clock";
import { formatDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { anId } from "@/lib/platform/schema";
import { namesAt } from "@/lib/units/names-at";
import { profileOn } from "@/lib/units/queries";
import { everyAdmission } from "../queries";
import { registerPaper } from "./register";
import { registerSheet, softwareSheet } from "./sheet";

const where = { unit: z.string(), org: z.string().optional(), branch: anId().optional() };
const registerQuery = z.strictObject({
  ...where,
  ...periodFields,
  format: registerFormat,
});
const softwareQuery = z.strictObject(where);

type Call = { actor: Actor; url: URL };

/** The register of admissions and cards of a period. */
export async function registerFile({ actor, url }: Call): Promise<Result<PaperFile>> {
  const parsed = parseQuery(registerQuery, url);
  if (!parsed.ok) return parsed;
  const { from, to, format } = parsed.value;
  const wrong = periodProblem(parsed.value);
  if (wrong) return wrong;
  const place = await listPlace(actor, parsed.value);
  if (!place.ok) return place;
  const on = await today();
  const [admitted, organisation, names] = await Promise.all([
    everyAdmission(actor, { ...place.value, admitted: { from, to }, orCarded: true }),
    profileOn(actor, place.value.orgId, on),
    namesAt(actor, place.value),
  ]);
  if (!organisation || !names) return notFound();
  if (!admitted.ok) return admitted;
  const lines = admitted.value;
  await logListExport(actor, place.value, { count: lines.length, of: "admissions" });
  const input = { organisation, ...names, from, to, on, lines };
  const title = `Sổ theo dõi kết nạp, trao thẻ ${formatDate(from)} - ${formatDate(to)}`;
  const fileName = listFileName("Sổ kết nạp và trao thẻ", names, from, to);
  if (format === "xlsx") return done(sheetFile(await registerSheet(input), fileName));
  const made = { paper: registerPaper(input), title, creator: names.unit, fileName };
  return done(await madeFile(made, format));
}

/** "Danh sách nhập phần mềm": who was approved, here or on paper, and has no code of the national software yet. */
export async function softwareFile({ actor, url }: Call): Promise<Result<PaperFile>> {
  const parsed = parseQuery(softwareQuery, url);
  if (!parsed.ok) return parsed;
  const place = await listPlace(actor, parsed.value);
  if (!place.ok) return place;
  const [approved, names] = await Promise.all([
    everyAdmission(
      actor,
      { ...place.value, states: ["approved", "inducted", "carded"], untyped: true },
      "Tải danh sách của từng chi đoàn.",
    ),
    namesAt(actor, place.value),
  ]);
  if (!names) return notFound();
  if (!approved.ok) return approved;
  const lines = approved.value;
  await logListExport(actor, place.value, { count: lines.length, of: "admissions" });
  const unit = names.branch ?? names.unit;
  const fileName = listFileName("Danh sách nhập phần mềm kết nạp", names, await today());
  return done(sheetFile(await softwareSheet({ unit, lines }), fileName));
}
