import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { type PaperFile, paperFile } from "@/lib/papers/serve";
import { today } from "@/lib/platform/clock";
import { done, notFound, type Result } from "@/lib/platform/result";
import { profileOn } from "@/lib/units/queries";
import { bookParts, leftOut, printedParts } from "../book";
import { type DossierBook, dossierBook } from "../queries";
import type { BookPart } from "../types";
import { type BookPaperInput, bookPaper } from "./paper";
import { dossierPaperQuery } from "./schema";
import { summaryPaper } from "./summary";

const PAPERS = {
  book: { name: "Sổ đoàn viên", made: bookPaper, partsOf: printedParts },
  summary: { name: "Tóm tắt hồ sơ", made: summaryPaper, partsOf: bookParts },
} as const;

type Call = { actor: Actor; url: URL };

/** A member's Sổ or its summary as a file; what the reader may not see is left out and said so. */
export async function dossierPaper({ actor, url }: Call, memberId: string): Promise<Result<PaperFile>> {
  const parsed = parseQuery(dossierPaperQuery, url);
  if (!parsed.ok) return parsed;
  const { paper, format } = parsed.value;
  const found = await dossierBook(actor, memberId);
  if (!found.ok) return found;
  const { name, made, partsOf } = PAPERS[paper];
  const input = await paperInput(actor, found.value, partsOf(found.value));
  if (!input) return notFound();
  await logPrint(actor, found.value, name);
  const title = `${name} ${input.name}`;
  return done(await paperFile(made(input), { title, creator: input.unit, fileName: title, format }));
}

async function paperInput(
  actor: Actor,
  book: DossierBook,
  parts: BookPart[],
): Promise<BookPaperInput | null> {
  const on = await today();
  const organisation = await profileOn(actor, book.place.orgId, on);
  const { fullName: name, unit } = book.member;
  return (
    organisation && {
      organisation,
      unit: unit.name,
      name,
      on,
      parts,
      note: leftOut(book),
    }
  );
}

async function logPrint(actor: Actor, { member, place }: DossierBook, paper: string): Promise<void> {
  const { orgId, unitId } = place;
  await change(whoIs(actor), async (_, record) => {
    record({ type: "dossier.printed", orgId, unitId, subjectId: member.id, detail: { paper } });
    return done(null);
  });
}
