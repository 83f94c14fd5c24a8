import type { ReactNode } from "react";
import { LeavingWays } from "@/components/members/bulk/leaving-ways";
import { RateChosen } from "@/components/members/bulk/rate-chosen";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { bulkView } from "@/lib/members/bulk-changes/queries";
import { NO_POST } from "@/lib/members/bulk-changes/types";
import { exportHref, exportQuery, type RosterAddress, rosterHref } from "@/lib/members/roster/address";
import { CODE_LISTS } from "@/lib/members/roster/code-lists";
import { today } from "@/lib/platform/clock";
import type { CurrentPlace } from "@/lib/units/current";

type BulkChoicesProps = { actor: Actor; place: CurrentPlace; address: RosterAddress };

/** Who is chosen, and everything that can be done with them. */
export async function BulkChoices({ actor, place, address }: BulkChoicesProps) {
  const found = await bulkView(actor, place, address);
  if (!found.ok && found.reason === "too_large")
    return (
      <Notice kind="warning" title="Quá nhiều người">
        {found.message}
      </Notice>
    );
  const { count, names, branches, mayMoveInside, haveLeft, lists } = await orStop(found);
  const more = count - names.length;
  return (
    <>
      <Panel title={`Đã chọn ${count.toLocaleString("vi-VN")} người`} padded>
        <p>{`${names.join(", ")}${more > 0 ? ` và ${more.toLocaleString("vi-VN")} người nữa` : ""}.`}</p>
        <PaperButtons place={place} address={address} />
        <RateChosen place={place} address={address} lists={lists} />
      </Panel>
      <Panel title="Đổi cho cả nhóm" padded>
        {branches.length > 0 && (
          <Choice place={place} address={address} kind="branch">
            <SelectField
              name="to"
              label="Xếp người chưa có chi đoàn vào"
              options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Choice>
        )}
        <Choice place={place} address={address} kind="position">
          <SelectField
            name="to"
            label="Chức vụ mới"
            options={[
              ...CODE_LISTS.position.map((post) => ({ value: post, label: post })),
              { value: NO_POST, label: "Không có chức vụ" },
            ]}
            blank="Chọn chức vụ"
          />
        </Choice>
        {haveLeft && (
          <Choice place={place} address={address} kind="status">
            <DateField name="since" label="Trở lại sinh hoạt từ ngày" day={await today()} />
            <TextField name="reason" label="Lý do trở lại" maxLength={300} required />
          </Choice>
        )}
      </Panel>
      <LeavingWays place={place} address={address} mayMoveInside={mayMoveInside} />
    </>
  );
}

type ChoiceProps = { place: CurrentPlace; address: RosterAddress; kind: string; children: ReactNode };

/** Asks for one change; its effect comes first. */
function Choice({ place, address, kind, children }: ChoiceProps) {
  return (
    <form action="/members/bulk" className="bulk-choice">
      {Object.entries({ ...place.query, ...address.filters, all: "1", kind }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button type="submit">Xem trước</Button>
    </form>
  );
}

function PaperButtons({ place, address }: Omit<ChoiceProps, "kind" | "children">) {
  return (
    <div className="button-row">
      <ButtonLink href={rosterHref(place, address, "/members/print")} small icon="printer">
        Bản in
      </ButtonLink>
      <a className="button small" href={exportHref(exportQuery(place, address, "list"))}>
        Xuất .xlsx
      </a>
      <a className="button small" href={exportHref(exportQuery(place, address, "national"))}>
        Mẫu của phần mềm
      </a>
    </div>
  );
}
