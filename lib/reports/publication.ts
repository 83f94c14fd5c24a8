import { done, type Result, refused } from "@/lib/platform/result";
import type { ReportView } from "./queries";
import type { DraftParagraph, PublishedReport, PublishedUnit } from "./types";

/** What will stand on the public page, or why it can't be published yet: no page without a signed decision. */
export function publishedContent({ cycle, matter, draft }: ReportView): Result<PublishedReport> {
  const { decision, profile, results } = matter;
  if (!decision) return refused("conflict", "Chưa công bố được: quyết định công nhận chưa ghi số, ngày ký.");
  const open = results.units.filter((unit) => unit.result === null);
  if (open.length > 0)
    return refused(
      "conflict",
      `Chưa công bố được: còn ${open.length} đơn vị chưa có kết quả (${open.map((unit) => unit.name).join(", ")}).`,
    );
  return done({
    organisation: { name: profile.name, shortName: profile.shortName },
    year: cycle.year,
    title: draft.title.text,
    recognised: results.recognised,
    total: results.total,
    decision: { number: decision.number, date: decision.signedOn },
    intro: texts(draft.paragraphs, "intro"),
    groups: draft.paragraphs.flatMap((paragraph) =>
      paragraph.part === "group" && paragraph.heading
        ? [{ title: paragraph.heading, paragraphs: [text(paragraph)] }]
        : [],
    ),
    closing: texts(draft.paragraphs, "result"),
    units: results.units.flatMap(({ result, ...unit }): PublishedUnit[] =>
      result ? [{ ...unit, result }] : [],
    ),
    author: draft.author,
  });
}

export function text(paragraph: DraftParagraph): string {
  return paragraph.sentences.map((sentence) => sentence.text).join(" ");
}

export function texts(paragraphs: readonly DraftParagraph[], part: DraftParagraph["part"]): string[] {
  return paragraphs.flatMap((paragraph) => (paragraph.part === part ? [text(paragraph)] : []));
}
