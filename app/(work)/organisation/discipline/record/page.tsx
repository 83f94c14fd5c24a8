import type { Metadata } from "next";
import { CaseForm } from "@/components/cases/case-form";
import { PageHead } from "@/components/frame/page-head";
import { BodyField, MatterFields, ResultFields } from "@/components/organisation-discipline/measure-fields";
import { PaperField } from "@/components/proofs/paper-field";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { recordOrganisationDisciplineAction } from "@/lib/organisation-discipline/actions";
import { bodiesOrRefusal } from "@/lib/organisation-discipline/bodies";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi kết quả kỷ luật tổ chức" };

const PATH = "/organisation/discipline";

export default async function RecordOrganisationDisciplinePage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  const { unitId, bodies } = await bodiesOrRefusal(actor, place, at).then(orStop);
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const mayBring = can.readRestricted(actor, { ...at, unitId }).allowed;
  return (
    <>
      <PageHead
        title="Ghi kết quả kỷ luật tổ chức"
        note={(place.branch ?? place.unit).name}
        crumbs={[{ href: placeHref(place, PATH), label: "Kỷ luật tổ chức" }, { label: "Ghi kết quả" }]}
      />
      <Panel title="Quyết định" padded>
        <CaseForm
          action={recordOrganisationDisciplineAction}
          submitLabel="Ghi kết quả"
          path={PATH}
          query={placeHref(place, "")}
        >
          <BodyField unit={unitId} bodies={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
          <MatterFields formLabel="Hình thức đã quyết định" />
          <ResultFields />
          {mayBring ? (
            <PaperField place={{ ...part, isRestricted: true }} dayField="decidedOn" />
          ) : (
            <p className="hint">Giấy tờ thêm ở trang hồ sơ sau khi ghi.</p>
          )}
        </CaseForm>
      </Panel>
    </>
  );
}
