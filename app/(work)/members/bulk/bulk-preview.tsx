import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { changeManyAction } from "@/lib/members/bulk-changes/actions";
import { BULK_LABELS } from "@/lib/members/bulk-changes/messages";
import { bulkFilter, type Preview, previewChange } from "@/lib/members/bulk-changes/queries";
import { type RosterAddress, rosterHref } from "@/lib/members/roster/address";
import type { CurrentPlace, SearchParams } from "@/lib/units/current";

type BulkPreviewProps = { actor: Actor; place: CurrentPlace; address: RosterAddress; params: SearchParams };

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** What a change of many would do, and the act. */
export async function BulkPreview({ actor, place, address, params }: BulkPreviewProps) {
  const filter = await orStop(bulkFilter(place, address));
  const asked = {
    kind: text(params.kind),
    to: text(params.to),
    reason: text(params.reason),
    since: text(params.since) || null,
  };
  const found = await orStop(await previewChange(actor, { filter, ...asked }));
  const back = rosterHref(place, address, "/members/bulk", { all: 1 });
  if (!("effect" in found))
    return (
      <Notice kind="warning" title="Chưa xem trước được">
        {found.message}
        <span className="button-row">
          <ButtonLink href={back}>Chọn lại</ButtonLink>
        </span>
      </Notice>
    );
  const given = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const hidden = { ...asked, since: asked.since ?? "", seen: found.seen };
  return (
    <Panel title={`${BULK_LABELS[found.target.kind]}: ${found.target.label}`} padded>
      <Effect {...found} />
      {found.doubts.length > 0 && (
        <Notice kind="warning" title="Xem lại trước khi đổi">
          <ul className="bullets">
            {found.doubts.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ActionForm action={changeManyAction}>
        <input type="hidden" name="filter" value={new URLSearchParams(given).toString()} />
        <input type="hidden" name="place" value={new URLSearchParams(place.query).toString()} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="button-row">
          {found.effect.changes.length > 0 && (
            <SubmitButton pendingLabel="Đang đổi…">
              {`Đổi ${found.effect.changes.length.toLocaleString("vi-VN")} người`}
            </SubmitButton>
          )}
          <ButtonLink href={back}>Chọn lại</ButtonLink>
        </div>
      </ActionForm>
    </Panel>
  );
}

const NAMED = 50;

function Effect({ effect: { changes, already, cannot } }: Preview) {
  const number = (count: number) => count.toLocaleString("vi-VN");
  const names = changes.slice(0, NAMED).map(({ fullName }) => fullName);
  return (
    <ul className="bullets">
      <li>
        {changes.length === 0
          ? "Không có ai cần đổi."
          : `${number(changes.length)} người đổi: ${names.join(", ")}${changes.length > NAMED ? " …" : ""}.`}
      </li>
      {already > 0 && <li>{`${number(already)} người đã như vậy, giữ nguyên.`}</li>}
      {cannot.slice(0, NAMED).map(({ member, why }) => (
        <li key={member.id}>{`${member.fullName} không đổi được: ${why}.`}</li>
      ))}
      {cannot.length > NAMED && <li>{`Và ${number(cannot.length - NAMED)} người khác không đổi được.`}</li>}
      {changes.length > 0 && <li>Trong 30 ngày có thể hoàn tác cả lần đổi này.</li>}
    </ul>
  );
}
