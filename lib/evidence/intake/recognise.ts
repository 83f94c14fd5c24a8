import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { done, type Refusal, type Result, refusedAt } from "@/lib/platform/result";
import { ACCEPTED_WORDS, DOCX, isPicture, type MediaType, PDF, XLSX } from "../types";
import { readArchive } from "./office-archive";
import { isLockedPdf } from "./pdf-lock";

const HEAD_BYTES = 4100;
const TAIL_BYTES = 2048;
const MOST_UNPACKED = 500 * 1024 * 1024;

/** What a file is by its content; its name is not asked. */
export async function recognise(path: string): Promise<Result<MediaType>> {
  const { head, tail } = await endsOf(path);
  if (head.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") return recogniseOffice(path);
  const type = await fileTypeFromBuffer(head);
  const mime = type?.mime as MediaType | undefined;
  if (mime && isPicture(mime)) return done(mime);
  if (mime === PDF) return recognisePdf(path, tail.toString("latin1"));
  if (type?.ext === "cfb")
    return wrongType(
      "Tệp Word, Excel này có mật khẩu hoặc là bản cũ (.doc, .xls). Lưu lại thành .docx, .xlsx không mật khẩu.",
    );
  if (type?.ext === "heic")
    return wrongType("Ảnh HEIC của iPhone chưa xem được ở mọi máy. Đổi sang JPG rồi gửi lại.");
  return wrongType();
}

async function recognisePdf(path: string, tail: string): Promise<Result<MediaType>> {
  if (!tail.includes("%%EOF")) return broken("PDF");
  if (await isLockedPdf(path, tail))
    return wrongType(
      "Tệp PDF này có mật khẩu hoặc bị khóa in, sao chép, về sau có thể không ai mở được. Mở tệp rồi lưu lại thành PDF không mật khẩu, hoặc quét lại bản giấy.",
    );
  return done(PDF);
}

async function recogniseOffice(path: string): Promise<Result<MediaType>> {
  const archive = await readArchive(path);
  if (!archive) return broken("Word, Excel");
  const has = (name: string) => archive.names.includes(name);
  if (!has("[Content_Types].xml")) return wrongType();
  if (archive.unpackedBytes > MOST_UNPACKED)
    return wrongType("Tệp này bung ra quá lớn nên không được nhận. Lưu lại bằng Word, Excel rồi gửi.");
  if (archive.names.some((name) => /vbaproject|macrosheets\//i.test(name)))
    return wrongType("Tệp có macro không được nhận. Lưu lại thành .docx hoặc .xlsx rồi gửi.");
  if (has("word/document.xml")) return done(DOCX);
  return has("xl/workbook.xml") ? done(XLSX) : wrongType();
}

async function endsOf(path: string): Promise<{ head: Buffer; tail: Buffer }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const part = async (position: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    return { head: await part(0, HEAD_BYTES), tail: await part(Math.max(0, size - TAIL_BYTES), TAIL_BYTES) };
  } finally {
    await file.close();
  }
}

export function broken(what: string): Refusal {
  return refusedAt("file", `Tệp ${what} này hỏng hoặc chưa tải đủ. Mở thử ở máy bạn rồi gửi lại.`);
}

function wrongType(why = "Nội dung tệp không phải loại được nhận, dù tên tệp ghi gì."): Refusal {
  return refusedAt("file", `${why} Nhận: ${ACCEPTED_WORDS}.`, "wrong_type");
}
