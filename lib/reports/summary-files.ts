import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { madeFile } from "@/lib/papers/made";
import { fileResponse, type PaperFile, servedFile } from "@/lib/papers/serve";
import { done, notFound, type Result } from "@/lib/platform/result";
import { pickOrganisation } from "@/lib/units/queries";
import { reportOfYear } from "./queries";
import { summaryReport } from "./summary";
import { summarySheets } from "./summary-sheets";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const query = z.strictObject({ org: z.string().optional() });

type Call = { actor: Actor; params: { year: string }; url: URL };
type Format = "docx" | "pdf" | "xlsx";

/** The annual summary as a file, for the three addresses `/reports/{year}/summary.*`. */
export async function answerSummary({ actor, params, url }: Call, format: Format) {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const org = pickOrganisation(actor, parsed.value.org);
  if (!org.ok) return org;
  if (!/^\d{4}$/.test(params.year)) return notFound();
  const file = await summaryFile(actor, org.value, Number(params.year), format);
  return file.ok ? fileResponse(file.value) : file;
}

async function summaryFile(
  actor: Actor,
  orgId: string,
  year: number,
  format: Format,
): Promise<Result<PaperFile>> {
  if (format === "xlsx") {
    const view = await reportOfYear(actor, orgId, year);
    if (!view.ok) return view;
    const bytes = await summarySheets(view.value.matter, view.value.facts, year);
    return done(servedFile(bytes, XLSX, `phu-luc-3-chu-dong-${year}.xlsx`));
  }
  const report = await summaryReport(actor, orgId, year, "bytes");
  return report.ok ? done(await madeFile(report.value, format)) : report;
}
