/** How Excel calls the format that is read: a refusal with these words comes with the picture of how to save in it. */
export const XLSX_IN_EXCEL = "Excel Workbook (.xlsx)";
