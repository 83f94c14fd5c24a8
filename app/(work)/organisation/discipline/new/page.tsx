import type { Metadata } from "next";
import { CaseForm } from "@/components/cases/case-form";
import { MatterFields } from "@/components/discipline/measure-fields";
import { PageHead } from "@/components/frame/page-head";
import { BodyField } from "@/components/organisation-discipline/measure-fields";
import { FORM_OPTIONS } from "@/components/organisation-discipline/measure-options";
import { DateField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { openOrganisationDisciplineAction } from "@/lib/organisation-discipline/actions";
import { bodiesOrRefusal } from "@/lib/organisation-discipline/bodies";
import { today } from "@/lib/platform/clock";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Mở hồ sơ kỷ luật tổ chức" };

const PATH = "/organisation/discipline";

export default async function NewOrganisationDisciplinePage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  const { unitId, bodies } = await bodiesOrRefusal(actor, place, at).then(orStop);
  return (
    <>
      <PageHead
        title="Mở hồ sơ kỷ luật tổ chức"
        note={(place.branch ?? place.unit).name}
        crumbs={[{ href: placeHref(place, PATH), label: "Kỷ luật tổ chức" }, { label: "Hồ sơ mới" }]}
      />
      <Panel title="Vụ việc" padded>
        <CaseForm
          action={openOrganisationDisciplineAction}
          submitLabel="Mở hồ sơ"
          path={PATH}
          query={placeHref(place, "")}
        >
          <BodyField unit={unitId} bodies={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
          <MatterFields formLabel="Hình thức đề nghị" forms={FORM_OPTIONS} />
          <DateField name="day" label="Ngày mở" day={await today()} />
        </CaseForm>
      </Panel>
    </>
  );
}
