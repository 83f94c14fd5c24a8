import { columnLetter } from "./columns";
import { sheetXml } from "./sheet-xml";
import { STYLES_XML } from "./styles";
import type { SheetPlan } from "./types";
import { escapeXml, XML_HEAD } from "./xml";
import { type ZipPart, zipped } from "./zip-stream";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const XLSX_TYPE = `${TYPE}.sheet`;

/**
 * An .xlsx as it comes to be. A general library holds every cell of a sheet as an object, which for tens of thousands
 * of people is more memory than the server has; here one piece of lines is held at a time.
 */
export function xlsxPieces(sheets: readonly SheetPlan[]): AsyncGenerator<Buffer> {
  const parts: ZipPart[] = [
    { name: "[Content_Types].xml", text: [contentTypes(sheets)] },
    { name: "_rels/.rels", text: [relationships([["officeDocument", "xl/workbook.xml"]])] },
    { name: "xl/workbook.xml", text: [workbookXml(sheets)] },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: [
        relationships([
          ...sheets.map((_, at): Relation => ["worksheet", `worksheets/sheet${at + 1}.xml`]),
          ["styles", "styles.xml"],
        ]),
      ],
    },
    { name: "xl/styles.xml", text: [STYLES_XML] },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(sheet) })),
  ];
  return zipped(parts);
}

type Relation = [type: string, target: string];

function relationships(relations: Relation[]): string {
  const each = relations.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function contentTypes(sheets: readonly SheetPlan[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const each = sheets.map((_, at) => override(`worksheets/sheet${at + 1}.xml`, "worksheet"));
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}${override("styles.xml", "styles")}${each.join("")}</Types>`;
}

function workbookXml(sheets: readonly SheetPlan[]): string {
  const each = sheets.map(({ name, hidden }, at) => {
    const state = hidden ? ' state="hidden"' : "";
    return `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const names = sheets.flatMap(({ name, repeatedRows, frozen }, at) => {
    if (!repeatedRows) return [];
    const columns = frozen ? [`$A:$${columnLetter(frozen.columns - 1)}`] : [];
    const repeated = [...columns, `$${repeatedRows.join(":$")}`].map(
      (range) => `'${escapeXml(name)}'!${range}`,
    );
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${repeated.join(",")}</definedName>`;
  });
  const defined = names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "";
  return `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${each.join("")}</sheets>${defined}</workbook>`;
}
