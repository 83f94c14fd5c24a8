import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { madeFile } from "@/lib/papers/made";
import { fileResponse, type PaperFile, servedFile } from "@/lib/papers/serve";
import { DRAFT_MARK } from "@/lib/papers/wording";
import { done, notFound, type Result } from "@/lib/platform/result";
import { pickOrganisation } from "@/lib/units/queries";
import { chosenEdition, type WantedEdition } from "./editions/choosing";
import { editionName } from "./editions/rules";
import { reportOfYear } from "./queries";
import { summaryReport } from "./summary";
import { summarySheets } from "./summary-sheets";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const query = z.strictObject({
  org: z.string().optional(),
  /** A signed report by its id; without it the last signed one, or the draft while there is none. */
  edition: z.string().optional(),
  draft: z.literal("1", { error: "Ghi draft=1 để lấy bản đang soạn." }).optional(),
});

type Call = { actor: Actor; params: { year: string }; url: URL };
type Format = "docx" | "pdf" | "xlsx";

/** The annual summary as a file, for the three addresses `/reports/{year}/summary.*`. */
export async function answerSummary({ actor, params, url }: Call, format: Format) {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const org = pickOrganisation(actor, parsed.value.org);
  if (!org.ok) return org;
  if (!/^\d{4}$/.test(params.year)) return notFound();
  const { edition, draft } = parsed.value;
  const file = await summaryFile(actor, org.value, Number(params.year), format, {
    edition,
    draft: draft === "1",
  });
  return file.ok ? fileResponse(file.value) : file;
}

async function summaryFile(
  actor: Actor,
  orgId: string,
  year: number,
  format: Format,
  wanted: WantedEdition,
): Promise<Result<PaperFile>> {
  if (format === "xlsx") return annexFile(actor, orgId, year, wanted);
  const report = await summaryReport(actor, orgId, year, "bytes", wanted);
  return report.ok ? done(await madeFile(report.value, format)) : report;
}

async function annexFile(
  actor: Actor,
  orgId: string,
  year: number,
  wanted: WantedEdition,
): Promise<Result<PaperFile>> {
  const signed = await chosenEdition(actor, orgId, year, wanted);
  if (!signed.ok) return signed;
  const served = (bytes: Uint8Array) => done(servedFile(bytes, XLSX, `phu-luc-3-chu-dong-${year}.xlsx`));
  if (signed.value) {
    const { edition, content, annex } = signed.value;
    return served(await summarySheets(annex, content.frozen.facts, year, `Kèm theo ${editionName(edition)}`));
  }
  const view = await reportOfYear(actor, orgId, year);
  if (!view.ok) return view;
  return served(await summarySheets(view.value.matter, view.value.facts, year, DRAFT_MARK));
}
