import type { Metadata } from "next";
import { CaseForm } from "@/components/cases/case-form";
import { PersonField } from "@/components/cases/person-field";
import { MemberMatterFields } from "@/components/discipline/discipline-fields";
import { PageHead } from "@/components/frame/page-head";
import { DateField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { openDisciplineAction } from "@/lib/discipline/actions";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Mở hồ sơ kỷ luật" };

export default async function NewDisciplinePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.openDiscipline(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const query = placeHref(place, "");
  return (
    <>
      <PageHead
        title="Mở hồ sơ kỷ luật"
        note={(place.branch ?? place.unit).name}
        crumbs={[{ href: placeHref(place, "/members/discipline"), label: "Kỷ luật" }, { label: "Hồ sơ mới" }]}
      />
      <Panel title="Vụ việc" padded>
        <CaseForm
          action={openDisciplineAction}
          submitLabel="Mở hồ sơ"
          path="/members/discipline"
          query={query}
        >
          <PersonField part={part} />
          <MemberMatterFields formLabel="Hình thức đề nghị" />
          <DateField name="day" label="Ngày mở" day={await today()} />
        </CaseForm>
      </Panel>
    </>
  );
}
