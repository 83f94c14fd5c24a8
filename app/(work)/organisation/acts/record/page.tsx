import type { Metadata } from "next";
import { PasteSeen } from "@/components/cases/paste-seen";
import { PageHead } from "@/components/frame/page-head";
import { PaperField } from "@/components/proofs/paper-field";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { columnsHint } from "@/lib/cases/pasted/columns-hint";
import { pasteActsAction } from "@/lib/committees/actions";
import { bodyOfPage } from "@/lib/committees/address";
import { bodyName, findBody } from "@/lib/committees/bodies";
import { decisionWords, LEAVING_LABELS, PASTED_LABELS, POST_LABELS } from "@/lib/committees/messages";
import { ACT_COLUMNS, OUTSIDER } from "@/lib/committees/pasted";
import { mayDecideAt } from "@/lib/committees/pasting";
import { done, notFound } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Ghi đại hội, kiện toàn từ bảng dán" };

const words = (labels: Record<string, string>) => Object.values(labels).join(", ");

/** After a round of congresses: those of a unit and all its branches from one table. */
export default async function PasteActsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(bodyOfPage(place, params));
  const body = await orStop(at ? await findBody(actor, at) : notFound());
  await orStop(refusal(can.keepCommittee(actor, body.place)) ?? done(null));
  const part = { unit: body.unit.code, org: place.org.code, branch: body.branch?.id ?? null };
  const mayBring = can.editRecords(actor, body.place).allowed;
  const back = placeHref(place, "/organisation", place.branch ? {} : { branch: at?.branch });
  return (
    <>
      <PageHead
        title="Ghi đại hội, kiện toàn từ bảng dán"
        note={bodyName(body)}
        crumbs={[{ href: back, label: "Ban Chấp hành" }, { label: "Dán bảng" }]}
      />
      <Panel title="Mỗi dòng một người" padded>
        <p>
          Các dòng cùng tổ chức, việc, ngày và số nghị quyết là một việc: địa điểm, số có mặt, nhiệm kỳ, quyết
          định ghi ở một dòng là đủ.
        </p>
        <p>{decisionWords(await mayDecideAt(actor, body))}</p>
        <ul className="bullets">
          <li>{`Việc: ${words(PASTED_LABELS)}.`}</li>
          <li>{`Chức vụ của người vào: ${words(POST_LABELS)}.`}</li>
          <li>{`Người thôi thì để trống chức vụ, ghi ở cột “Thôi vì”: ${words(LEAVING_LABELS)}.`}</li>
          <li>{`Người không có trong danh sách đoàn viên thì ghi “${OUTSIDER}” ở cột mã.`}</li>
        </ul>
        <PasteSeen
          kind="committee"
          action={pasteActsAction}
          papers={mayBring && <PaperField place={part} of="acts" />}
          unitId={body.unit.id}
          branchId={body.branch?.id ?? null}
          hint={`${columnsHint(ACT_COLUMNS)} Tổ chức ghi theo tên hoặc mã; người theo mã, hoặc họ tên và ngày sinh.`}
          doneHref={back}
        />
      </Panel>
    </>
  );
}
