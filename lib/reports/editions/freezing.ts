import { createHash } from "node:crypto";
import { done, type Result, refused } from "@/lib/platform/result";
import type { ReportView } from "../queries";
import type { DecidedBy, SummaryText } from "../summary-input";
import type { FrozenReport, PublishedReport } from "../types";
import { textsOf } from "../writing/rules";

/** What a signature freezes, or what the report still lacks: nobody signs a result before its decision. */
export function frozenReport(view: ReportView): Result<FrozenReport> {
  const { results, facts } = view.matter;
  const decision = decisionOf(view);
  if (!decision) return refused("conflict", "quyết định công nhận chưa ghi số, ngày ký.");
  return done({
    page: pageOf(view, decision),
    paper: summaryText(view),
    annex: { results, facts: { total: facts.total, groups: facts.groups } },
    facts: view.facts,
  });
}

function pageOf(view: ReportView, decision: DecidedBy): PublishedReport {
  const { matter, draft, sections, cycle } = view;
  const { profile, results } = matter;
  return {
    organisation: { name: profile.name, shortName: profile.shortName },
    year: cycle.year,
    title: draft.title.text,
    recognised: results.recognised,
    total: results.total,
    decision,
    intro: textsOf(sections, "direction"),
    groups: groupTexts(view),
    closing: textsOf(sections, "result"),
    units: results.units,
    author: draft.author,
  };
}

function decisionOf({ matter }: ReportView): DecidedBy | null {
  const { decision } = matter.facts;
  return decision && { recognising: decision.recognising, amending: decision.amending };
}

function groupTexts({ matter, sections }: ReportView): { title: string; paragraphs: string[] }[] {
  return matter.facts.groups
    .map(({ code, heading }) => ({ title: heading, paragraphs: textsOf(sections, `group.${code}`) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

/** The words of the paper as they stand today. */
export function summaryText(view: ReportView): SummaryText {
  const { matter, sections, cycle } = view;
  const { profile, results } = matter;
  return {
    year: cycle.year,
    organisation: {
      name: profile.name,
      shortName: profile.shortName,
      parent: profile.parentName || null,
      place: profile.place,
    },
    direction: textsOf(sections, "direction"),
    groups: groupTexts(view),
    review: {
      strengths: textsOf(sections, "strengths"),
      limits: textsOf(sections, "limits"),
      causes: textsOf(sections, "causes"),
    },
    recognition: textsOf(sections, "result"),
    units: results.units,
    decision: decisionOf(view),
    outlook: textsOf(sections, "outlook"),
    recipients: [...(profile.parentName ? [`${profile.parentName} (b/c)`] : []), "Các Đoàn cơ sở", "Lưu: VP"],
  };
}

/** Names what was on the screen: who signs sends it along, so that nobody signs words that changed meanwhile. */
export function markOf(frozen: FrozenReport, { report }: Pick<ReportView, "report">): string {
  const photos = report?.photos.map(({ sha256, caption }) => [sha256, caption]) ?? [];
  return createHash("sha256")
    .update(JSON.stringify([frozen, photos]))
    .digest("base64url");
}
