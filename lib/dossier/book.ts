import { identityPart, lostBookPart, sectionPart } from "./kept-parts";
import type { DossierBook } from "./queries";
import {
  admissionPart,
  applicationPart,
  disciplinePart,
  endingsPart,
  filesPart,
  healthAndPartyPart,
  residencesPart,
  reviewsPart,
  rewardsPart,
  transfersPart,
} from "./record-parts";
import type { BookPart } from "./types";

/** The parts in the Sổ's order (domain.md §2.2); what the reader may not see is not there. */
export function bookParts(book: DossierBook): BookPart[] {
  const parts = [
    identityPart(book),
    ...(["study", "post"] as const).map((code) => sectionPart(book, code)),
    healthAndPartyPart(book),
    ...(["abroad", "family"] as const).map((code) => sectionPart(book, code)),
    applicationPart(book),
    admissionPart(book),
    reviewsPart(book),
    rewardsPart(book),
    book.seesDiscipline ? disciplinePart(book) : null,
    transfersPart(book),
    residencesPart(book),
    endingsPart(book),
    lostBookPart(book),
  ];
  return parts.filter((part) => part !== null);
}

/** What the printed Sổ says beside: its papers, which the page holds in a list of their own. */
export function printedParts(book: DossierBook): BookPart[] {
  return [...bookParts(book), filesPart(book)];
}

/** What is left out for this reader, in words; null where nothing is. */
export function leftOut({ seesSensitive, seesDiscipline }: DossierBook): string | null {
  const names = [
    ...(seesSensitive
      ? []
      : ["dân tộc, tôn giáo, sức khỏe, sinh hoạt đảng, đi nước ngoài, lý do hoãn sinh hoạt"]),
    ...(seesDiscipline ? [] : ["kỷ luật"]),
  ];
  return names.length > 0 ? `Không gồm các mục bạn không được xem: ${names.join(", ")}.` : null;
}
