import type { Metadata } from "next";
import { MemberSelect } from "@/components/cases/member-select";
import { PasteSeen } from "@/components/cases/paste-seen";
import { RecordForm } from "@/components/cases/record-many";
import { PageHead } from "@/components/frame/page-head";
import { ChosenPeople } from "@/components/members/bulk/chosen-people";
import { PaperField } from "@/components/proofs/paper-field";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { pasteGraduationsAction, recordGraduationAction } from "@/lib/graduations/actions";
import { WISH_LABELS } from "@/lib/graduations/messages";
import { GRADUATION_COLUMNS, LEAVING_TABLE } from "@/lib/graduations/paste";
import { recordablePeople } from "@/lib/graduations/queries";
import { hasGraduated } from "@/lib/graduations/told";
import { WISHES } from "@/lib/graduations/types";
import { chosenTable } from "@/lib/members/bulk-changes/leaving";
import { today } from "@/lib/platform/clock";
import { namedFew } from "@/lib/platform/named-few";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi kết quả trưởng thành Đoàn" };

export default async function RecordGraduationsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { orgId, branchId } = await orStop(recordsAt(actor, place));
  const at = { orgId, unitId: place.unit.id, branchId };
  await orStop(refusal(can.keepCase(actor, at)) ?? done(null));
  const day = await today();
  const [people, chosen] = await Promise.all([
    recordablePeople(actor, at, day).then(orStop),
    chosenTable(actor, place, params, LEAVING_TABLE),
  ]);
  const underWay = people.filter(({ graduation }) => graduation?.isOpen);
  const others = people.filter((person) => !underWay.includes(person) && !hasGraduated(person));
  const backHref = placeHref(place, "/members/graduations");
  const form = { unitId: at.unitId, backHref };
  const part = { unit: place.unit.code, org: place.org.code, branch: branchId };
  return (
    <>
      <PageHead
        title="Ghi kết quả trưởng thành Đoàn"
        note="Việc đã làm trên phần mềm hoặc trên giấy"
        crumbs={[{ href: backHref, label: "Trưởng thành Đoàn" }, { label: "Ghi kết quả" }]}
      />
      <div className="split wide">
        <Panel title="Một người" padded>
          <RecordForm action={recordGraduationAction} {...form} submit="Ghi kết quả">
            <MemberSelect people={others} />
            {underWay.length > 0 && (
              <p>{`Đang có hồ sơ chưa xong, ghi tiếp ở hồ sơ đó: ${namedFew(underWay.map(({ fullName }) => fullName))}.`}</p>
            )}
            <SelectField
              name="result"
              label="Kết quả"
              options={WISHES.map((value) => ({ value, label: WISH_LABELS[value] }))}
            />
            <div className="field-row">
              <DateField name="day" label="Ngày lễ hoặc ngày quyết định" day={day} />
              <TextField
                name="docNumber"
                label="Số giấy chứng nhận hoặc quyết định"
                maxLength={60}
                short
                optional
              />
            </div>
            <DateField name="stayUntil" label="Ở lại đến ngày" optional />
            <TextField name="occasion" label="Dịp tổ chức lễ" maxLength={200} optional />
            <PaperField place={part} dayField="day" />
          </RecordForm>
        </Panel>
        <Panel title="Nhiều người" padded>
          {chosen && <ChosenPeople count={chosen.people.length} table={LEAVING_TABLE} />}
          <PasteSeen
            action={pasteGraduationsAction}
            papers={<PaperField place={part} of="lines" />}
            kind="graduation"
            unitId={at.unitId}
            branchId={branchId}
            hint={`Mỗi người một dòng, các cột theo thứ tự: ${GRADUATION_COLUMNS.join(" | ")}. Có một ô sai thì chưa ghi dòng nào.`}
            table={chosen?.text}
            doneHref={backHref}
          />
        </Panel>
      </div>
    </>
  );
}
