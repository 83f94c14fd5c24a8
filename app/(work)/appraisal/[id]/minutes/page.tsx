import type { Metadata } from "next";
import { PaperPage } from "@/components/papers/paper-page";
import { PaperSigning } from "@/components/papers/paper-signing";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { appraisalMinutes } from "@/lib/assessments/papers/appraisal-minutes";

export const metadata: Metadata = { title: "Biên bản thẩm định" };

export default async function AppraisalMinutesPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await pageActor();
  const { id } = await params;
  const made = await orStop(await appraisalMinutes(actor, id));
  const { unit, cycle } = made.whole;
  const file = `/api/files/assessments/${id}/minutes`;
  return (
    <PaperPage
      made={made}
      title="Biên bản thẩm định"
      note={`${unit.name}, năm ${cycle.year}. ${made.paper.draft ? "Còn là dự thảo đến khi ghi số, ngày ký." : "Đã ghi số, ngày ký."}`}
      crumbs={[
        { href: `/appraisal?year=${cycle.year}`, label: `Thẩm định năm ${cycle.year}` },
        { href: `/appraisal/${id}`, label: unit.name },
        { label: "Biên bản" },
      ]}
      signing={<PaperSigning view={made.signing} />}
      files={{ docx: `${file}?format=docx`, pdf: `${file}?format=pdf` }}
    />
  );
}
