import type { Metadata } from "next";
import { CaseForm } from "@/components/cases/case-form";
import { PastePeopleForm } from "@/components/cases/paste-people-form";
import { PersonField } from "@/components/cases/person-field";
import { PageHead } from "@/components/frame/page-head";
import { MeritsField, StageFields } from "@/components/outstanding-members/outstanding-fields";
import { PaperField } from "@/components/proofs/paper-field";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { PERSON_COLUMNS } from "@/lib/cases/pasted/people";
import { pasteOutstandingAction, recordOutstandingAction } from "@/lib/outstanding-members/actions";
import { STAGE_LABELS } from "@/lib/outstanding-members/messages";
import { OUTSTANDING_COLUMNS } from "@/lib/outstanding-members/pasted";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi kết quả đoàn viên ưu tú" };

export default async function RecordOutstandingPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.openOutstanding(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const query = placeHref(place, "");
  // Who reads these cases but not every restricted file there sends the papers on the case's page, as its papers at once.
  const mayBring = can.readRestricted(actor, { ...at, unitId: place.unit.id }).allowed;
  return (
    <>
      <PageHead
        title="Ghi kết quả đoàn viên ưu tú"
        note={(place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/outstanding"), label: "Đoàn viên ưu tú" },
          { label: "Ghi kết quả" },
        ]}
      />
      <div className="split">
        <Panel title="Một người" padded>
          <CaseForm
            action={recordOutstandingAction}
            submitLabel="Ghi kết quả"
            path="/members/outstanding"
            query={query}
          >
            <PersonField part={part} />
            <StageFields />
            <MeritsField optional />
            {mayBring ? (
              <PaperField place={{ ...part, isRestricted: true }} dayField="day" />
            ) : (
              <p className="hint">Giấy tờ thêm ở trang hồ sơ sau khi ghi.</p>
            )}
          </CaseForm>
        </Panel>
        <Panel title="Nhiều người, dán từ bảng" padded>
          <p>Bước đã đến ghi một trong: {Object.values(STAGE_LABELS).join("; ")}.</p>
          <PastePeopleForm
            action={pasteOutstandingAction}
            unitId={place.unit.id}
            branchId={at.branchId}
            titles={[...PERSON_COLUMNS, ...OUTSTANDING_COLUMNS].map((column) => column.title)}
            doneHref={placeHref(place, "/members/outstanding")}
          />
        </Panel>
      </div>
    </>
  );
}
