import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { InspectionForm } from "@/components/inspections/inspection-form";
import { InspectionRead } from "@/components/inspections/inspection-read";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { yearIsShut } from "@/lib/assessments/rules";
import { findInspection } from "@/lib/inspections/queries";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";

export const metadata: Metadata = { title: "Kiểm tra giữa năm" };

export default async function InspectionPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await pageActor();
  const { id } = await params;
  const { sheet } = await orStop(await findInspection(actor, id));
  const { orgId, unit, year } = sheet;
  await orStop(refusal(can.inspect(actor, { orgId, unitId: unit.id })) ?? done(null));
  const shut = yearIsShut(sheet);
  const back = `/appraisal/follow/${id}`;
  return (
    <>
      <PageHead
        crumbs={[{ href: back, label: `Theo dõi ${unit.name}` }, { label: "Kiểm tra giữa năm" }]}
        title={`Kiểm tra giữa năm ${year}`}
        note={`${unit.name}. Chỉ ghi nội dung đã xem; đơn vị đọc được kết quả.`}
      />
      {shut ? (
        <>
          <Notice>{shut.message}</Notice>
          <InspectionRead sheet={sheet} />
        </>
      ) : (
        <InspectionForm sheet={sheet} today={await today()} inspector={actor.name} back={back} />
      )}
    </>
  );
}
