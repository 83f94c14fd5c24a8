import type { Metadata } from "next";
import { CaseForm } from "@/components/cases/case-form";
import { PastePeopleForm } from "@/components/cases/paste-people-form";
import { PersonField } from "@/components/cases/person-field";
import { MemberMatterFields, ResultFields } from "@/components/discipline/discipline-fields";
import { PageHead } from "@/components/frame/page-head";
import { PaperField } from "@/components/proofs/paper-field";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { namedMember } from "@/lib/cases/named-member";
import { PERSON_COLUMNS } from "@/lib/cases/pasted/people";
import { pasteDisciplineAction, recordDisciplineAction } from "@/lib/discipline/actions";
import { FORM_LABELS } from "@/lib/discipline/messages";
import { DISCIPLINE_COLUMNS } from "@/lib/discipline/pasted";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi kết quả kỷ luật" };

export default async function RecordDisciplinePage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.openDiscipline(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const query = placeHref(place, "");
  // Who reads these cases but not every restricted file there sends the papers on the case's page, as its papers at once.
  const mayBring = can.readRestricted(actor, { ...at, unitId: place.unit.id }).allowed;
  const named = await namedMember(actor, params);
  return (
    <>
      <PageHead
        title="Ghi kết quả kỷ luật"
        note={(place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/discipline"), label: "Kỷ luật" },
          { label: "Ghi kết quả" },
        ]}
      />
      <div className="split">
        <Panel title="Một người" padded>
          <CaseForm
            action={recordDisciplineAction}
            submitLabel="Ghi kết quả"
            path="/members/discipline"
            query={query}
          >
            <PersonField part={part} named={named} />
            <MemberMatterFields formLabel="Hình thức đã quyết định" />
            <ResultFields />
            {mayBring ? (
              <PaperField place={{ ...part, isRestricted: true }} dayField="decidedOn" />
            ) : (
              <p className="hint">Giấy tờ thêm ở trang hồ sơ sau khi ghi.</p>
            )}
          </CaseForm>
        </Panel>
        <Panel title="Nhiều người, dán từ bảng" padded>
          <p>{`Hình thức ghi một trong: ${Object.values(FORM_LABELS).join(", ")}.`}</p>
          <PastePeopleForm
            action={pasteDisciplineAction}
            unitId={place.unit.id}
            branchId={at.branchId}
            titles={[...PERSON_COLUMNS, ...DISCIPLINE_COLUMNS].map((column) => column.title)}
            doneHref={placeHref(place, "/members/discipline")}
          />
        </Panel>
      </div>
    </>
  );
}
