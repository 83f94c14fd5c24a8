import { expect, test } from "@playwright/test";
import ExcelJS from "exceljs";
import { closeDatabase } from "@/lib/platform/database/client";
import { DEMO_PASSWORD } from "../helpers/access/demo-pages";
import { takeFurther } from "../helpers/access/further-cases";
import { officeFiles, type Way } from "../helpers/access/office-files";
import { signedIn } from "../helpers/access/people";
import { enterServer } from "../helpers/access/server";
import {
  allPrintedByLibreOffice,
  allRewrittenByLibreOffice,
  HAS_LIBRE_OFFICE,
  HAS_LIBRE_OFFICE_CALC,
} from "../helpers/libre-office";
import { lines, openDocx } from "../helpers/opened-docx";
import { openPdf, textOf } from "../helpers/opened-pdf";
import { ORIGIN } from "../helpers/signed-in-page";

test.setTimeout(180_000);

type Fetched = { path: string; bytes: Uint8Array };

let files: (Fetched & { isWord: boolean })[] = [];

test.beforeAll(async () => {
  const { owner } = enterServer();
  await takeFurther();
  const wanted = await officeFiles(owner);
  const usernames = [...new Set(wanted.flat().map(({ username }) => username))];
  const signingIn = usernames.map(
    async (username) => [username, await signedIn(ORIGIN, username, DEMO_PASSWORD)] as const,
  );
  const cookies = new Map(await Promise.all(signingIn));
  files = [];
  for (const ways of wanted) files.push(await fetched(ways, cookies));
});

test.afterAll(closeDatabase);

/** From the first way that has it. */
async function fetched(ways: Way[], cookies: ReadonlyMap<string, string>) {
  for (const { username, path } of ways) {
    const answer = await fetch(ORIGIN + path, { headers: { cookie: cookies.get(username) ?? "" } });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const isWord = answer.headers.get("content-type")?.includes("wordprocessingml") ?? false;
    if (answer.status === 200) return { path, bytes, isWord };
  }
  throw new Error(`nothing of the demo has ${ways[0]?.path}`);
}

/** What every cell of every sheet shows, by its address. */
async function textsOf(file: Uint8Array): Promise<Map<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(file).buffer);
  const texts = new Map<string, string>();
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.text !== "") texts.set(`${sheet.name}!${cell.address}`, cell.text);
      });
    });
  });
  return texts;
}

test("LibreOffice opens every workbook and finds the same in every cell", async () => {
  test.skip(!HAS_LIBRE_OFFICE_CALC, "LibreOffice Calc is not installed");
  const books = files.filter(({ isWord }) => !isWord);
  const rewritten = await allRewrittenByLibreOffice(books.map(({ bytes }) => bytes));
  for (const [at, { path, bytes }] of books.entries()) {
    const own = await textsOf(bytes);
    expect(own.size, path).toBeGreaterThan(0);
    expect([...(await textsOf(rewritten[at] ?? new Uint8Array()))], path).toEqual([...own]);
  }
});

test("LibreOffice opens every Word file and prints its every word", async () => {
  test.skip(!HAS_LIBRE_OFFICE, "LibreOffice is not installed");
  const papers = files.filter(({ isWord }) => isWord);
  const printed = await allPrintedByLibreOffice(papers.map(({ bytes }) => bytes));
  for (const [at, { path, bytes }] of papers.entries()) {
    const { pages } = await openPdf(printed[at] ?? new Uint8Array());
    const said = textOf(pages).replace(/\s+/g, "");
    const words = lines(await (await openDocx(bytes)).read("word/document.xml"))
      .join(" ")
      .split(/\s+/);
    expect(words.length, path).toBeGreaterThan(20);
    expect(
      words.filter((word) => !said.includes(word)),
      path,
    ).toEqual([]);
  }
});
