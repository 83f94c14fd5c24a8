import type { Metadata } from "next";
import { CaseForm } from "@/components/cases/case-form";
import { PersonField } from "@/components/cases/person-field";
import { PageHead } from "@/components/frame/page-head";
import { LapseFields } from "@/components/removals/removal-fields";
import { DateField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { openRemovalAction } from "@/lib/removals/actions";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Đề nghị xóa tên" };

export default async function NewRemovalPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.keepCase(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const query = placeHref(place, "");
  return (
    <>
      <PageHead
        title="Đề nghị xóa tên"
        note={(place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/removals"), label: "Xóa tên trong danh sách" },
          { label: "Hồ sơ mới" },
        ]}
      />
      <Panel title="Đề nghị của chi đoàn" padded>
        <CaseForm
          action={openRemovalAction}
          submitLabel="Đề nghị xóa tên"
          path="/members/removals"
          query={query}
        >
          <PersonField part={part} />
          <LapseFields />
          <DateField name="day" label="Ngày đề nghị" day={await today()} />
        </CaseForm>
      </Panel>
    </>
  );
}
