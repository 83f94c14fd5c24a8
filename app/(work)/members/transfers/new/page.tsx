import type { Metadata } from "next";
import { MemberSelect } from "@/components/cases/member-select";
import { PageHead } from "@/components/frame/page-head";
import { OutsideFields, PartingFields, PersonFields } from "@/components/transfers/person-fields";
import { PostsEnd } from "@/components/transfers/posts-end";
import { OpenForm } from "@/components/transfers/request-form";
import { CheckField, SelectField, TextField } from "@/components/ui/field";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { DIRECTION_LABELS } from "@/lib/transfers/messages";
import { otherUnits } from "@/lib/transfers/other-units";
import { rosterPeople } from "@/lib/transfers/roster";
import { transferFilterSchema } from "@/lib/transfers/schema";
import { DIRECTIONS } from "@/lib/transfers/types";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Mở hồ sơ chuyển sinh hoạt" };

export default async function NewTransferPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { orgId, branchId } = await orStop(recordsAt(actor, place));
  const at = { orgId, unitId: place.unit.id, branchId };
  await orStop(refusal(can.keepCase(actor, at)) ?? done(null));
  const given = transferFilterSchema.parse(params).direction ?? "within";
  // Who comes from outside is received by the unit, not by one of its branches.
  const directions = DIRECTIONS.filter((each) => each !== "in" || branchId === null);
  const direction = directions.includes(given) ? given : "within";
  const [people, branches, units] = await Promise.all([
    direction === "in" ? [] : rosterPeople(actor, at),
    branchChoices(actor, { ...at, branchId: null }),
    direction === "within" ? otherUnits(actor, at) : [],
  ]);
  const optionsOf = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const { member } = params;
  return (
    <>
      <PageHead
        title="Mở hồ sơ chuyển sinh hoạt"
        note={(place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/transfers"), label: "Chuyển sinh hoạt đoàn" },
          { label: "Mở hồ sơ" },
        ]}
      />
      <LinkTabs
        label="Chuyển đi đâu"
        tabs={directions.map((each) => ({
          href: placeHref(place, "/members/transfers/new", { direction: each }),
          label: DIRECTION_LABELS[each],
          current: each === direction,
        }))}
      />
      <Panel title={DIRECTION_LABELS[direction]} padded>
        <OpenForm
          key={direction}
          direction={direction}
          unitId={at.unitId}
          query={placeHref(place, "")}
          day={await today()}
        >
          {direction === "in" ? (
            <PersonFields />
          ) : (
            <MemberSelect people={people} value={typeof member === "string" ? member : undefined} />
          )}
          <PostsEnd direction={direction} people={people} />
          {direction === "inside" && (
            <SelectField
              name="toBranch"
              label="Chi đoàn chuyển đến"
              blank="Chọn chi đoàn"
              options={optionsOf(branches)}
            />
          )}
          {direction === "within" && (
            <SelectField
              name="toUnit"
              label="Đơn vị chuyển đến"
              blank="Chọn đơn vị"
              options={optionsOf(units)}
            />
          )}
          {(direction === "out" || direction === "in") && <OutsideFields isArrival={direction === "in"} />}
          {direction === "in" && (
            <>
              <TextField name="introNumber" label="Số giấy giới thiệu" maxLength={60} short optional />
              <PartingFields isArrival />
              <CheckField
                name="confirmed"
                value="1"
                label="Vẫn thêm: đã xem người trùng tên, ngày sinh (nếu có), đúng là người khác"
              />
            </>
          )}
        </OpenForm>
      </Panel>
    </>
  );
}
