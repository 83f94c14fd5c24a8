import { readFile } from "node:fs/promises";
import type { Actor } from "@/lib/access/types";
import type { MadePaper } from "@/lib/papers/made";
import { today } from "@/lib/platform/clock";
import { done, type Result } from "@/lib/platform/result";
import { keptFile } from "@/lib/platform/storage";
import { signerOn } from "@/lib/units/organisation/queries";
import { text, texts } from "./publication";
import { type ReportView, reportOfYear } from "./queries";
import type { SummaryInput } from "./summary-input";
import { summaryPaper } from "./summary-paper";
import type { ReportRow } from "./types";

/** The annual report as a paper: a draft without number, since no report has been signed. */
export async function summaryReport(
  actor: Actor,
  orgId: string,
  year: number,
  pictures: "bytes" | "addresses",
): Promise<Result<MadePaper>> {
  const view = await reportOfYear(actor, orgId, year);
  if (!view.ok) return view;
  const { profile } = view.value.matter;
  const photos = pictures === "bytes" ? await withBytes(orgId, view.value.report) : shown(view.value.report);
  const signer = await signerOn(actor, orgId, await today());
  return done({
    paper: summaryPaper({ ...inputOf(view.value, year), photos, signer }),
    title: `Kết quả xây dựng Đoàn cơ sở “3 chủ động” năm ${year}`,
    creator: profile.name,
    fileName: `bao-cao-3-chu-dong-${year}`,
  });
}

function inputOf({ matter, draft }: ReportView, year: number): Omit<SummaryInput, "photos" | "signer"> {
  const { profile, decision, results } = matter;
  return {
    year,
    organisation: {
      name: profile.name,
      shortName: profile.shortName,
      parent: profile.parentName || null,
      place: profile.place,
    },
    number: { value: null, kind: "BC", issuerCode: profile.issuerCode },
    date: null,
    draft: true,
    direction: texts(draft.paragraphs, "intro"),
    groups: draft.paragraphs.flatMap((paragraph) =>
      paragraph.part === "group" && paragraph.heading
        ? [{ title: paragraph.heading, paragraphs: [text(paragraph)] }]
        : [],
    ),
    review: { strengths: [], limits: [], causes: [] },
    units: results.units,
    decision: decision && { number: decision.number, date: decision.signedOn },
    outlook: [],
    recipients: [...(profile.parentName ? [`${profile.parentName} (b/c)`] : []), "Các Đoàn cơ sở", "Lưu: VP"],
  };
}

function withBytes(orgId: string, report: ReportRow | null): Promise<SummaryInput["photos"]> {
  return Promise.all(
    shown(report).map(async (photo, at) => ({
      ...photo,
      bytes: await readFile(keptFile(orgId, report?.photos[at]?.sha256 ?? "")),
    })),
  );
}

/** For the preview, whose browser asks for each picture itself. */
function shown(report: ReportRow | null): SummaryInput["photos"] {
  return (report?.photos ?? []).map(({ evidenceId, width, height, caption }) => ({
    bytes: new Uint8Array(),
    type: "jpg" as const,
    href: `/api/files/preview/${evidenceId}`,
    ...{ width, height, caption },
  }));
}
