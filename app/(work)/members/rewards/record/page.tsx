import type { Metadata } from "next";
import { PastePeopleSeen } from "@/components/cases/paste-seen";
import { PageHead } from "@/components/frame/page-head";
import { PaperField } from "@/components/proofs/paper-field";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { PERSON_COLUMNS } from "@/lib/cases/pasted/people";
import { done } from "@/lib/platform/result";
import { pasteRewardsAction } from "@/lib/rewards/actions";
import { REWARD_COLUMNS } from "@/lib/rewards/pasted";
import { LISTED_FORMS, REWARD_LEVELS } from "@/lib/rewards/types";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi khen thưởng từ bảng dán" };

export default async function PasteRewardsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.editRecords(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const words = (list: readonly { label: string }[]) => list.map(({ label }) => label).join(", ");
  return (
    <>
      <PageHead
        title="Ghi khen thưởng từ bảng dán"
        note={(place.branch ?? place.unit).name}
        crumbs={[{ href: placeHref(place, "/members/rewards"), label: "Khen thưởng" }, { label: "Dán bảng" }]}
      />
      <Panel title="Mỗi dòng một người hoặc một tập thể" padded>
        <p>{`Cấp khen: ${words(REWARD_LEVELS)}. Hình thức: ${words(LISTED_FORMS)}, hoặc tên của hình thức khác. Khen tập thể thì ghi tên chi đoàn hoặc tên đơn vị ở cột “Họ và tên”, để trống mã và ngày sinh.`}</p>
        <PastePeopleSeen
          kind="reward"
          action={pasteRewardsAction}
          papers={<PaperField place={part} of="lines" />}
          unitId={place.unit.id}
          branchId={at.branchId}
          titles={[...PERSON_COLUMNS, ...REWARD_COLUMNS].map((column) => column.title)}
          doneHref={placeHref(place, "/members/rewards")}
        />
      </Panel>
    </>
  );
}
