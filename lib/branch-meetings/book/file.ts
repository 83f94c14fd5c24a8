import { z } from "zod";
import { can } from "@/lib/access/can";
import { parseQuery } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { listFileName } from "@/lib/papers/list-file-name";
import { madeFile } from "@/lib/papers/made";
import { periodProblem } from "@/lib/papers/register-period";
import { periodFields, type RegisterFormat, registerFormat } from "@/lib/papers/register-schema";
import { registerWorkbook } from "@/lib/papers/register-workbook";
import { type PaperFile, sheetFile } from "@/lib/papers/serve";
import { NOTHING_HAPPENED } from "@/lib/papers/wording";
import { formatDate } from "@/lib/platform/dates";
import { done, type Result } from "@/lib/platform/result";
import { anId } from "@/lib/platform/schema";
import { recordPlaceOf } from "@/lib/units/record-place";
import { bookPaper } from "./paper";
import { bookParts } from "./parts";
import { branchBook } from "./queries";
import type { Book } from "./types";

const query = z.strictObject({
  unit: anId("Chọn đơn vị."),
  branch: z
    .union([z.literal(""), anId("Chọn chi đoàn.")])
    .optional()
    .transform((id) => id || null),
  ...periodFields,
  format: registerFormat,
});

type Call = { actor: Actor; url: URL };

/** "Sổ chi đoàn" of a chosen period as a file; that somebody took the list along stands in the log. */
export async function bookFile({ actor, url }: Call): Promise<Result<PaperFile>> {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const { unit, branch, from, to, format } = parsed.value;
  const wrong = periodProblem({ from, to });
  if (wrong) return wrong;
  const place = await recordPlaceOf(actor, unit, branch);
  if (!place.ok) return place;
  const no = refusal(can.readBranchMeetings(actor, place.value));
  if (no) return no;
  const book = await branchBook(actor, place.value, { from, to });
  if (!book.ok) return book;
  const { orgId, unitId } = place.value;
  const { members, discipline } = book.value;
  await change(whoIs(actor), async (_, record) => {
    const detail = { count: members.length, sensitive: discipline !== null, filters: ["branch-book"] };
    record({ type: "roster.exported", orgId, unitId, detail });
    return done(null);
  });
  return done(await made(book.value, format));
}

async function made(book: Book, format: RegisterFormat): Promise<PaperFile> {
  const { unit, branch, from, to } = book;
  const fileName = listFileName("Sổ chi đoàn", book, from, to);
  const title = `Sổ chi đoàn ${formatDate(from)} - ${formatDate(to)}`;
  if (format !== "xlsx")
    return madeFile({ paper: bookPaper(book), title, creator: branch ?? unit, fileName }, format);
  const sheets = bookParts(book).map((part) => ({
    name: part.title.replace(/ ngày .*$/, ""),
    title: part.title,
    note: `${[branch, unit].filter(Boolean).join(", ")}, từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`,
    columns: ["STT", ...part.columns],
    rows: part.rows.map((row, at) => [at + 1, ...row]),
    none: NOTHING_HAPPENED,
  }));
  return sheetFile(await registerWorkbook(sheets), fileName);
}
