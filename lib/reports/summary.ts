import { readFile } from "node:fs/promises";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { renderDocx } from "@/lib/papers/docx";
import { today } from "@/lib/platform/clock";
import { reader } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { done, notFound, type Result } from "@/lib/platform/result";
import { keptFile } from "@/lib/platform/storage";
import { text, texts } from "./publication";
import { reportOfYear } from "./queries";
import type { SummaryInput } from "./summary-input";
import { summaryPaper } from "./summary-paper";
import type { ReportRow } from "./types";

/** The annual summary as a Word file: a draft without number, since no report has been signed. */
export async function summaryDocx(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const view = await reportOfYear(actor, orgId, year);
  const scope = structureScope(actor, orgId);
  if (!view.ok || !scope) return view.ok ? notFound() : view;
  const { matter, draft, report } = view.value;
  const { profile, decision, results } = matter;
  const input: SummaryInput = {
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
    photos: await pictures(orgId, report),
    signer: await signerOf(actor, orgId),
    recipients: [...(profile.parentName ? [`${profile.parentName} (b/c)`] : []), "Các Đoàn cơ sở", "Lưu VP"],
  };
  const title = `Kết quả xây dựng Đoàn cơ sở “3 chủ động” năm ${year}`;
  const bytes = await renderDocx(summaryPaper(input), { title, creator: profile.name });
  return done({ bytes, fileName: `bao-cao-3-chu-dong-${year}.docx` });
}

async function pictures(orgId: string, report: ReportRow | null): Promise<SummaryInput["photos"]> {
  return Promise.all(
    (report?.photos ?? []).map(async ({ sha256, width, height, caption }) => ({
      bytes: await readFile(keptFile(orgId, sha256)),
      type: "jpg" as const,
      width,
      height,
      caption,
    })),
  );
}

/** Who signs today; an empty name keeps the room for it. */
async function signerOf(actor: Actor, orgId: string): Promise<SummaryInput["signer"]> {
  const scope = structureScope(actor, orgId);
  const day = fromDay(await today());
  const signer = await (scope &&
    reader(scope).signer.findFirst({
      where: { fromDay: { lte: day }, OR: [{ toDay: null }, { toDay: { gte: day } }] },
      orderBy: { fromDay: "desc" },
      select: { name: true, title: true, onBehalfOf: true },
    }));
  if (!signer) return { onBehalf: "TM. BAN THƯỜNG VỤ", title: "BÍ THƯ", name: "" };
  return { onBehalf: signer.onBehalfOf, title: signer.title, name: signer.name };
}
