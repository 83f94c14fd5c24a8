import type { Metadata } from "next";
import { RecordSeen } from "@/components/cases/record-seen";
import { TickList } from "@/components/cases/tick-list";
import { PageHead } from "@/components/frame/page-head";
import { PaperField } from "@/components/proofs/paper-field";
import { PostsEnd } from "@/components/transfers/posts-end";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { chosenMembers } from "@/lib/members/bulk-changes/chosen";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { moveInsideAction } from "@/lib/transfers/actions";
import { rosterPeople } from "@/lib/transfers/roster";
import { transferFilterSchema } from "@/lib/transfers/schema";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Chuyển nhiều người trong đơn vị" };

/** Several members move to another branch of the unit at once: of one branch, or those who were chosen in the roster. */
export default async function MoveInsidePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { orgId } = await orStop(recordsAt(actor, place));
  const at = { orgId, unitId: place.unit.id, branchId: null };
  await orStop(refusal(can.receiveCase(actor, at)) ?? done(null));
  const [branches, chosen] = await Promise.all([
    branchChoices(actor, at),
    chosenMembers(actor, place, params),
  ]);
  const named = transferFilterSchema.parse(params).branch;
  const first = branches.find(({ id }) => id === (named ?? place.branch?.id)) ?? branches[0];
  const from = chosen ? undefined : first;
  const people = from
    ? await rosterPeople(actor, { ...at, branchId: from.id })
    : (chosen ?? []).filter(({ status, branch }) => status === "active" && branch);
  const left = chosen ? chosen.length - people.length : 0;
  const optionsOf = (list: typeof branches) => list.map(({ id, name }) => ({ value: id, label: name }));
  const part = { unit: place.unit.code, org: place.org.code, branch: null };
  const backHref = placeHref(place, "/members/transfers");
  return (
    <>
      <PageHead
        title="Chuyển nhiều người trong đơn vị"
        note={place.unit.name}
        crumbs={[{ href: backHref, label: "Chuyển sinh hoạt đoàn" }, { label: "Chuyển nhiều người" }]}
      />
      {!chosen && (
        <FilterBar kept={place.query}>
          <FilterSelect
            name="branch"
            label="Chi đoàn đang sinh hoạt"
            value={from?.id}
            all="Chọn chi đoàn"
            options={optionsOf(branches)}
          />
        </FilterBar>
      )}
      <Panel title={chosen ? `Đã chọn ${people.length.toLocaleString("vi-VN")} người` : from?.name} padded>
        {left > 0 && (
          <p className="hint">
            {`${left.toLocaleString("vi-VN")} người khác đã chọn không còn sinh hoạt hoặc chưa xếp chi đoàn nên không có ở đây.`}
          </p>
        )}
        <RecordSeen
          key={from?.id}
          action={moveInsideAction}
          kind="transfer"
          unitId={at.unitId}
          doneHref={backHref}
        >
          <TickList label="Đoàn viên chuyển" people={people} areChosen={chosen !== null} />
          <PostsEnd direction="inside" people={people} />
          <SelectField
            name="toBranch"
            label="Chi đoàn chuyển đến"
            blank="Chọn chi đoàn"
            options={optionsOf(branches.filter(({ id }) => id !== from?.id))}
          />
          <div className="field-row">
            <DateField name="day" label="Ngày quyết định" day={await today()} />
            <TextField name="docNumber" label="Số văn bản" maxLength={60} short optional />
          </div>
          <TextField name="reason" label="Lý do" maxLength={500} optional />
          <PaperField place={part} dayField="day" />
        </RecordSeen>
      </Panel>
    </>
  );
}
