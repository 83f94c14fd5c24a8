import type { Metadata } from "next";
import { CaseForm } from "@/components/cases/case-form";
import { PersonField } from "@/components/cases/person-field";
import { PageHead } from "@/components/frame/page-head";
import { MeritsField } from "@/components/outstanding-members/outstanding-fields";
import { DateField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { openOutstandingAction } from "@/lib/outstanding-members/actions";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Giới thiệu đoàn viên ưu tú" };

export default async function NewOutstandingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.openOutstanding(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const query = placeHref(place, "");
  return (
    <>
      <PageHead
        title="Giới thiệu đoàn viên ưu tú"
        note={(place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/outstanding"), label: "Đoàn viên ưu tú" },
          { label: "Hồ sơ mới" },
        ]}
      />
      <Panel title="Người được giới thiệu" padded>
        <CaseForm
          action={openOutstandingAction}
          submitLabel="Mở hồ sơ"
          path="/members/outstanding"
          query={query}
        >
          <PersonField part={part} />
          <MeritsField />
          <DateField name="day" label="Ngày giới thiệu" day={await today()} />
        </CaseForm>
      </Panel>
    </>
  );
}
