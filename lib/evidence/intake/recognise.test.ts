import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  archive,
  docx,
  jpegPhoto,
  pdf,
  pngPicture,
  program,
  swollen,
  webpPicture,
  windowsProgram,
  xlsx,
} from "@/tests/helpers/files";
import { lockedPdf } from "@/tests/helpers/locked-pdf";
import { openPdf } from "@/tests/helpers/opened-pdf";
import { DOCX, PDF, XLSX } from "../types";
import { recognise } from "./recognise";

const folder = mkdtempSync(join(tmpdir(), "bcd-recognise-"));

async function typeOf(bytes: Buffer): Promise<string> {
  const path = join(folder, "anh.jpg");
  writeFileSync(path, bytes);
  const result = await recognise(path);
  return result.ok ? result.value : `${result.reason}: ${result.message}`;
}

const office = ["[Content_Types].xml", "_rels/.rels"];

describe("a file is what its content says", () => {
  test("the six kinds that are taken", async () => {
    expect(await typeOf(await jpegPhoto())).toBe("image/jpeg");
    expect(await typeOf(await pngPicture())).toBe("image/png");
    expect(await typeOf(await webpPicture())).toBe("image/webp");
    expect(await typeOf(pdf())).toBe(PDF);
    expect(await typeOf(await docx())).toBe(DOCX);
    expect(await typeOf(await xlsx())).toBe(XLSX);
  });

  test("a program, a page and a plain archive are told what is taken instead", async () => {
    const html = Buffer.from("<!doctype html><script>alert(1)</script>");
    for (const bytes of [program, windowsProgram, html, await archive(["a.txt"]), Buffer.from("chữ")])
      expect(await typeOf(bytes)).toMatch(/^wrong_type: .*jpg, png, webp, pdf, docx, xlsx/);
  });

  test("macros are refused, whatever the document calls itself", async () => {
    const word = await archive([...office, "word/document.xml", "word/vbaProject.bin"]);
    const sheet = await archive([...office, "xl/workbook.xml", "xl/vbaProject.bin"]);
    expect(await typeOf(word)).toMatch(/^wrong_type: Tệp có macro/);
    expect(await typeOf(sheet)).toMatch(/^wrong_type: Tệp có macro/);
  });

  test("an archive that swells beyond measure is refused without being unpacked", async () => {
    const document = await archive([...office, "word/document.xml"]);
    expect(await typeOf(document)).toBe(DOCX);
    const bomb = swollen(document, 600 * 1024 * 1024);
    expect(await typeOf(bomb)).toMatch(/^wrong_type: Tệp này bung ra quá lớn/);
  });

  test("a password-protected Office file is named as such", async () => {
    const cfb = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2048)]);
    expect(await typeOf(cfb)).toMatch(/^wrong_type: .*mật khẩu/);
  });

  test.each(["plain", "stream"] as const)(
    "a PDF that opens with a password, or forbids to print, is named as such: %s table",
    async (table) => {
      const secret = lockedPdf({ toOpen: "mo", toChange: "chu", table });
      const noPrinting = lockedPdf({ toOpen: "", toChange: "chu", table });
      await expect(openPdf(new Uint8Array(secret))).rejects.toThrow("No password given");
      expect((await openPdf(new Uint8Array(noPrinting))).pages).toMatchObject([{ shapes: 1 }]);
      for (const locked of [secret, noPrinting])
        expect(await typeOf(locked)).toMatch(/^wrong_type: Tệp PDF này có mật khẩu .*không mật khẩu/);
    },
  );

  test("a PDF that only speaks of encryption is taken, wherever its reading is said to begin", async () => {
    const speaking = pdf("trailer /Encrypt 5 0 R ".repeat(200)).toString();
    for (const start of ["0", "99", "9".repeat(40), "không"])
      expect(await typeOf(Buffer.from(speaking.replace("startxref\n0", `startxref\n${start}`)))).toBe(PDF);
  });

  test("what broke off on the way is called broken", async () => {
    const whole = await docx();
    expect(await typeOf(whole.subarray(0, whole.length - 100))).toMatch(/^invalid: Tệp Word, Excel này hỏng/);
    expect(await typeOf(pdf().subarray(0, 120))).toMatch(/^invalid: Tệp PDF này hỏng/);
  });
});
