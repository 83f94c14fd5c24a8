import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { ProgramForm } from "@/components/plans/program-form";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { programOf } from "@/lib/plans/queries";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Sửa chương trình công tác" };

export default async function EditProgramPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { org, unit } = place;
  const year = place.year ?? yearOf(await today());
  const at = { orgId: org.id, unitId: unit.id, year };
  await orStop(refusal(can.editPlan(actor, at)) ?? done(null));
  const program = await orStop(await programOf(actor, at));
  const backHref = placeHref(place, "/plans/program");
  return (
    <>
      <PageHead
        title={`${program ? "Sửa" : "Lập"} chương trình công tác năm ${year}`}
        note={unit.name}
        crumbs={[{ href: backHref, label: "Chương trình" }, { label: "Văn bản" }]}
      />
      {program?.state === "approved" ? (
        <Notice kind="info" title="Chương trình đã được Ban Chấp hành thông qua nên phần văn bản đã khóa.">
          <p>Bí thư mở lại (có lý do) ở trang chương trình rồi sửa.</p>
        </Notice>
      ) : (
        <ProgramForm unit={unit} org={org.code} year={year} program={program} backHref={backHref} />
      )}
    </>
  );
}
