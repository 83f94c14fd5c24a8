import ExcelJS from "exceljs";
import { type RosterFieldName, type RosterValues, rosterField } from "@/lib/members/roster/fields";
import { isPlainDate } from "@/lib/platform/dates";

export type RosterExport = {
  title: string;
  /** A second line: unit, filter, day. */
  subtitle: string;
  fields: RosterFieldName[];
  rows: Partial<RosterValues>[];
  /** Where the list holds people who have left too: what each row says in a last column. */
  standings?: string[];
};

const HEADER_ROW = 4;
const STANDING_TITLE = "Tình trạng";
const WIDTHS: Partial<Record<RosterFieldName, number>> = {
  fullName: 26,
  gender: 10,
  nativePlace: 36,
  permanentAddress: 36,
  idIssuedPlace: 30,
  email: 28,
  branch: 22,
};

/** The list as .xlsx: days are real dates, numbers that start with 0 and everything typed by people are texts. */
export async function exportRoster({
  title,
  subtitle,
  fields,
  rows,
  standings,
}: RosterExport): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Danh sách", {
    views: [{ state: "frozen", xSplit: 2, ySplit: HEADER_ROW }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getCell("A1").value = title;
  sheet.getCell("A1").font = { bold: true, size: 14 };
  sheet.getCell("A2").value = subtitle;
  const last = standings ? [STANDING_TITLE] : [];
  sheet.getRow(HEADER_ROW).values = ["STT", ...fields.map((field) => rosterField(field).label), ...last];
  sheet.getRow(HEADER_ROW).font = { bold: true };
  sheet.pageSetup.printTitlesRow = `${HEADER_ROW}:${HEADER_ROW}`;
  sheet.columns = [
    { width: 6 },
    ...fields.map((field) => columnStyle(field)),
    ...last.map(() => ({ width: 30 })),
  ];
  rows.forEach((values, index) => {
    const cells = fields.map((field) => exportCell(field, values[field]));
    sheet.addRow([index + 1, ...cells, standings?.[index]]);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function columnStyle(field: RosterFieldName): Partial<ExcelJS.Column> {
  return {
    width: WIDTHS[field] ?? Math.max(14, rosterField(field).label.length + 2),
    style: { numFmt: isDay(field) ? "dd/mm/yyyy" : "@", alignment: { horizontal: "left" } },
  };
}

/** Text cells stay text whatever they start with: a value such as `=1+1` is never a formula here. */
function exportCell(field: RosterFieldName, value: string | boolean | undefined): string | Date | null {
  if (value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "x" : null;
  if (field === "gender") return value === "male" ? "Nam" : "Nữ";
  return isDay(field) && isPlainDate(value) ? new Date(`${value}T00:00:00Z`) : value;
}

function isDay(field: RosterFieldName): boolean {
  return /^date/.test(rosterField(field).kind);
}
