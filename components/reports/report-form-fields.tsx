import type { ReportParagraph } from "@/lib/reports/writing/rules";

export type ReportPlace = { orgId: string; year: number };

export function ReportFields({ orgId, year }: ReportPlace) {
  return (
    <>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="year" value={year} />
    </>
  );
}

type Named = Pick<ReportParagraph, "id" | "draftKey" | "version"> & { part: string };

/** Which paragraph a form is about, at which version. */
export function ParagraphFields({ id, draftKey, part, version }: Named) {
  return (
    <>
      <input type="hidden" name="id" value={id ?? ""} />
      <input type="hidden" name="draftKey" value={draftKey ?? ""} />
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="version" value={version ?? ""} />
    </>
  );
}
