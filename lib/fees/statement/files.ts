import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { QUARTERS, type Quarter } from "@/lib/members/quarter-dates";
import { listFileName } from "@/lib/papers/list-file-name";
import { type MadePaper, madeFile } from "@/lib/papers/made";
import { PAPER_FORMATS } from "@/lib/papers/schema";
import { fileResponse, servedFile } from "@/lib/papers/serve";
import { today } from "@/lib/platform/clock";
import { done, notFound, type Result } from "@/lib/platform/result";
import { XLSX_TYPE } from "@/lib/platform/xlsx/workbook";
import { type CurrentPlace, currentPlace } from "@/lib/units/current";
import { profileOn, unitNameOn } from "@/lib/units/queries";
import { periodWords } from "../messages";
import { quarterPeriod } from "../months";
import { unitFees } from "../units/queries";
import { type StatementInput, statementPaper } from "./paper";
import { statementSheet } from "./sheet";

/** A quarter as an address says it. */
export function quarterNamed(text: unknown): Quarter | null {
  return QUARTERS.find((quarter) => String(quarter) === text) ?? null;
}

/** All that the statement of a unit's quarter says. */
async function statementInput(
  actor: Actor,
  { org, unit }: Pick<CurrentPlace, "org" | "unit">,
  of: StatementInput["of"],
): Promise<Result<StatementInput>> {
  const fees = await unitFees(actor, { orgId: org.id, unitId: unit.id }, of.year);
  if (!fees.ok) return fees;
  const drawnOn = await today();
  const [upper, unitName] = await Promise.all([
    profileOn(actor, org.id, drawnOn),
    unitNameOn(actor, org.id, unit, drawnOn),
  ]);
  return upper ? done({ upper, unitName, fees: fees.value, of, drawnOn }) : notFound();
}

/** The statement of a quarter as a paper, for its preview and both files. */
export async function feeStatement(
  actor: Actor,
  place: Pick<CurrentPlace, "org" | "unit">,
  of: StatementInput["of"],
): Promise<Result<MadePaper>> {
  const input = await statementInput(actor, place, of);
  return input.ok ? done(madeOf(input.value)) : input;
}

function madeOf(input: StatementInput): MadePaper {
  const title = `Báo cáo đoàn phí ${periodWords(quarterPeriod(input.of.year, input.of.quarter)).replace("/", " ")}`;
  const { unitName } = input;
  const fileName = listFileName(title, { unit: unitName, branch: null });
  return { paper: statementPaper(input), title, fileName, creator: unitName };
}

const query = z.strictObject({
  format: z.enum([...PAPER_FORMATS, "xlsx"], "Chọn format=docx, pdf hoặc xlsx."),
  org: z.string().optional(),
  unit: z.string(),
  year: z.string().regex(/^\d{4}$/, "Ghi năm bằng bốn chữ số."),
  quarter: z.enum(["1", "2", "3", "4"], "Chọn quarter từ 1 đến 4."),
});

type Call = { actor: Actor; url: URL };

export async function answerStatement({ actor, url }: Call): Promise<Result<unknown> | Response> {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const { format, quarter, year, ...named } = parsed.value;
  const place = await currentPlace(actor, named);
  if (!place.ok) return place;
  const of = { year: Number(year), quarter: quarterNamed(quarter) ?? 1 };
  const input = await statementInput(actor, place.value, of);
  if (!input.ok) return input;
  const made = madeOf(input.value);
  if (format !== "xlsx") return fileResponse(await madeFile(made, format));
  return fileResponse(servedFile(await statementSheet(input.value), XLSX_TYPE, `${made.fileName}.xlsx`));
}
