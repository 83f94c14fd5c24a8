import { Document, Packer, Paragraph } from "docx";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import sharp from "sharp";

/** Real files, made for tests by the libraries that make them in life. */
export function jpegPhoto({ takenOn = "2026:03:26", width = 800, height = 600, orientation = 1 } = {}) {
  return sharp({ create: { width, height, channels: 3, background: "#2f72bf" } })
    .withExif({
      IFD0: { Make: "Máy thử" },
      IFD2: { DateTimeOriginal: `${takenOn} 08:15:00` },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 19/1 0/1" },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

export function pngPicture(width = 40, height = 30) {
  return sharp({ create: { width, height, channels: 4, background: "#7259a8" } })
    .png()
    .toBuffer();
}

export function webpPicture() {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: "#2f8a60" } })
    .webp()
    .toBuffer();
}

export function pdf(text = "minh chung"): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R>>endobj\n` +
      `4 0 obj<</Length ${text.length + 2}>>stream\n%${text}\nendstream endobj\n` +
      `trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
  );
}

export function docx(): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("Biên bản họp")] }] }));
}

export async function xlsx(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Danh sách").addRow(["Họ và tên"]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A ZIP archive with these entries. */
export async function archive(names: string[]): Promise<Buffer> {
  const zip = new JSZip();
  for (const name of names) zip.file(name, "x");
  return zip.generateAsync({ type: "nodebuffer" });
}

/** The same archive, whose first entry says that it unpacks to so many bytes. */
export function swollen(zip: Buffer, bytes: number): Buffer {
  const bomb = Buffer.from(zip);
  bomb.writeUInt32LE(bytes, bomb.indexOf("PK\x01\x02", 0, "latin1") + 24);
  return bomb;
}

export const program = Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01", "latin1"), Buffer.alloc(4096, 1)]);
export const windowsProgram = Buffer.concat([Buffer.from("MZ\x90\x00", "latin1"), Buffer.alloc(4096, 1)]);
