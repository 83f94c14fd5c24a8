import type { Metadata } from "next";
import { MemberSelect } from "@/components/cases/member-select";
import { PasteSeen } from "@/components/cases/paste-seen";
import { RecordForm } from "@/components/cases/record-many";
import { PageHead } from "@/components/frame/page-head";
import { ChosenPeople } from "@/components/members/bulk/chosen-people";
import { PaperField } from "@/components/proofs/paper-field";
import { OutsideFields, PartingFields, PersonFields } from "@/components/transfers/person-fields";
import { PostsEnd } from "@/components/transfers/posts-end";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { chosenTable } from "@/lib/members/bulk-changes/leaving";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import {
  pasteTransfersAction,
  recordIntroductionAction,
  recordTransferAction,
} from "@/lib/transfers/actions";
import { DIRECTION_LABELS, TRANSFER_KIND_LABELS } from "@/lib/transfers/messages";
import { otherUnits } from "@/lib/transfers/other-units";
import { LEAVING_TABLE, TRANSFER_COLUMNS, WITHIN_HINT } from "@/lib/transfers/paste";
import { rosterPeople } from "@/lib/transfers/roster";
import { transferFilterSchema } from "@/lib/transfers/schema";
import { TRANSFER_KINDS } from "@/lib/transfers/types";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi kết quả chuyển sinh hoạt" };

const RECORDED = ["out", "in", "inside", "within"] as const;

export default async function RecordTransfersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { orgId, branchId } = await orStop(recordsAt(actor, place));
  const at = { orgId, unitId: place.unit.id, branchId };
  await orStop(refusal(can.keepCase(actor, at)) ?? done(null));
  const given = transferFilterSchema.parse(params).direction;
  const mayIntroduce = can.receiveCase(actor, at).allowed;
  const directions = RECORDED.filter((each) => each !== "within" || mayIntroduce);
  const direction = directions.find((each) => each === given) ?? "out";
  const isWithin = direction === "within";
  const [people, units, branches, chosen] = await Promise.all([
    direction === "in" ? [] : rosterPeople(actor, at),
    isWithin ? otherUnits(actor, at) : [],
    branchChoices(actor, { ...at, branchId: direction === "in" ? branchId : null }),
    chosenTable(actor, place, params, LEAVING_TABLE),
  ]);
  const backHref = placeHref(place, "/members/transfers");
  const form = { unitId: at.unitId, backHref };
  const part = { unit: place.unit.code, org: place.org.code, branch: branchId };
  return (
    <>
      <PageHead
        title="Ghi kết quả chuyển sinh hoạt"
        note="Việc đã làm trên phần mềm hoặc trên giấy."
        crumbs={[{ href: backHref, label: "Chuyển sinh hoạt đoàn" }, { label: "Ghi kết quả" }]}
      />
      <LinkTabs
        label="Chuyển đi đâu"
        tabs={directions.map((each) => ({
          href: placeHref(place, "/members/transfers/record", { direction: each }),
          label: DIRECTION_LABELS[each],
          current: each === direction,
        }))}
      />
      <div className="split wide">
        <Panel title="Một người" padded>
          <RecordForm
            key={direction}
            action={isWithin ? recordIntroductionAction : recordTransferAction}
            {...form}
            submit={isWithin ? "Ghi đã giới thiệu" : "Ghi kết quả"}
          >
            <input type="hidden" name="direction" value={direction} />
            {direction === "in" && (
              <p className="hint">
                Người mà đơn vị khác trong tổ chức đã ghi đi thì hồ sơ cũ theo về đây: ghi đúng họ tên, ngày
                sinh đủ ngày tháng năm, mã hoặc số thẻ nếu có.
              </p>
            )}
            {isWithin && (
              <p className="hint">
                Ghi xong, đơn vị chuyển đến thấy hồ sơ và ghi tiếp nhận; đến lúc đó đoàn viên vẫn ở danh sách
                của đơn vị mình. Hồ sơ có trong danh sách nhập phần mềm đến khi đánh dấu đã nhập.
              </p>
            )}
            {direction === "in" ? <PersonFields /> : <MemberSelect people={people} />}
            <PostsEnd direction={direction} people={people} />
            {isWithin && (
              <SelectField
                name="toUnit"
                label="Đơn vị chuyển đến"
                blank="Chọn đơn vị"
                options={units.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            {(direction === "out" || direction === "in") && <OutsideFields isArrival={direction === "in"} />}
            {(direction === "in" || direction === "inside") && branches.length > 0 && (
              <SelectField
                name="toBranch"
                label="Chi đoàn nhận"
                blank="Chọn chi đoàn"
                options={branches.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <SelectField
              name="kind"
              label="Hình thức"
              options={TRANSFER_KINDS.map((value) => ({ value, label: TRANSFER_KIND_LABELS[value] }))}
            />
            <div className="field-row">
              <DateField
                name="day"
                label={isWithin ? "Ngày giới thiệu" : "Ngày chuyển"}
                day={await today()}
              />
              <TextField
                name="introNumber"
                label="Số giấy giới thiệu"
                maxLength={60}
                short
                optional={!isWithin}
              />
              <DateField name="until" label="Tạm thời đến hết ngày" optional />
            </div>
            <PartingFields isArrival={direction === "in"} isAsked={isWithin} />
            <TextField name="reason" label="Lý do" maxLength={500} optional />
            <PaperField place={part} dayField="day" />
          </RecordForm>
        </Panel>
        <Panel title="Nhiều người" padded>
          {chosen && <ChosenPeople count={chosen.people.length} table={LEAVING_TABLE} />}
          <PasteSeen
            action={pasteTransfersAction}
            papers={<PaperField place={part} of="lines" />}
            kind="transfer"
            unitId={at.unitId}
            branchId={branchId}
            hint={`Mỗi người một dòng, các cột theo thứ tự: ${TRANSFER_COLUMNS.join(" | ")}. Có một ô sai thì chưa ghi dòng nào.${mayIntroduce ? ` ${WITHIN_HINT}` : ""}`}
            table={chosen?.text}
            doneHref={backHref}
          />
        </Panel>
      </div>
    </>
  );
}
