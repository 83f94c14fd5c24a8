import type { Metadata } from "next";
import { RecordMany, RecordOne } from "@/components/admissions/record-form";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { activeMembers } from "@/lib/admissions/queries";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi kết quả kết nạp" };

export default async function RecordAdmissionsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.keepCase(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const [branches, members] = await Promise.all([
    branchChoices(actor, at),
    activeMembers(actor, { orgId: at.orgId, unitId: place.unit.id, branchId: at.branchId }),
  ]);
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const shared = { unitId: place.unit.id, branches, ownBranch: place.branch, part };
  const backHref = placeHref(place, "/members/admissions");
  return (
    <>
      <PageHead
        title="Ghi kết quả kết nạp"
        note="Người đã kết nạp trên giấy hoặc trên phần mềm: ghi số, ngày, thẻ; hồ sơ khép lại ngay. Ai chưa có mã định danh thì có trong danh sách nhập phần mềm."
        crumbs={[{ href: backHref, label: "Kết nạp đoàn viên" }, { label: "Ghi kết quả" }]}
      />
      <div className="stack">
        <Panel title="Một người" padded>
          <RecordOne {...shared} members={members} backHref={backHref} />
        </Panel>
        <Panel title="Nhiều người" padded>
          <RecordMany {...shared} backHref={backHref} />
        </Panel>
      </div>
    </>
  );
}
