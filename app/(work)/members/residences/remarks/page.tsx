import type { Metadata } from "next";
import { PastePeopleSeen } from "@/components/cases/paste-seen";
import { PageHead } from "@/components/frame/page-head";
import { PaperField } from "@/components/proofs/paper-field";
import { RunningTable } from "@/components/residences/running-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { done } from "@/lib/platform/result";
import { pasteRemarksAction } from "@/lib/residences/actions";
import { REMARK_COLUMNS, remarkTable } from "@/lib/residences/pasted";
import { runningResidences } from "@/lib/residences/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Nhận xét của nơi cư trú" };

export default async function ResidenceRemarksPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = { ...(await orStop(recordsAt(actor, place))), unitId: place.unit.id };
  await orStop(refusal(can.keepCase(actor, at)) ?? done(null));
  const running = await runningResidences(actor, at);
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const list = placeHref(place, "/members/residences");
  return (
    <>
      <PageHead
        title="Nhận xét của nơi cư trú"
        note={(place.branch ?? place.unit).name}
        crumbs={[{ href: list, label: "Sinh hoạt nơi cư trú" }, { label: "Nhận xét" }]}
      />
      <Panel title="Đang sinh hoạt nơi cư trú">
        {running.length > 0 ? (
          <RunningTable running={running} hrefOf={(id) => placeHref(place, `/members/residences/${id}`)} />
        ) : (
          <EmptyState title="Chưa có ai đang sinh hoạt nơi cư trú">
            Giới thiệu, hoặc ghi kết quả giới thiệu trước; rồi mỗi năm ghi nhận xét ở đây.
          </EmptyState>
        )}
      </Panel>
      {running.length > 0 && (
        <Panel title="Nhiều người, dán từ bảng" padded>
          <p className="hint">
            Cột “Nhận xét” ghi “Tích cực” hoặc “Chưa tích cực”. Nhận xét tính cho kỳ xếp loại có ngày nhận
            xét; về năm liền trước, khi xếp loại năm đó chưa duyệt, thì ghi năm ấy vào cột “Về năm”. Ai đã
            thôi sinh hoạt thì ghi ở hồ sơ của lần đó.
          </p>
          <PastePeopleSeen
            kind="residence_remark"
            action={pasteRemarksAction}
            papers={<PaperField place={part} of="lines" />}
            unitId={place.unit.id}
            branchId={at.branchId}
            titles={REMARK_COLUMNS.map(({ title }) => title)}
            table={remarkTable(running)}
            doneHref={list}
          />
        </Panel>
      )}
    </>
  );
}
