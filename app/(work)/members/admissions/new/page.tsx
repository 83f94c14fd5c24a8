import type { Metadata } from "next";
import { NewApplicant } from "@/components/admissions/applicant-form";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Mở hồ sơ kết nạp" };

export default async function NewAdmissionPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.keepCase(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  return (
    <>
      <PageHead
        title="Mở hồ sơ kết nạp"
        note={(place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/admissions"), label: "Kết nạp đoàn viên" },
          { label: "Mở hồ sơ" },
        ]}
      />
      <Panel title="Người xin vào Đoàn" padded>
        <NewApplicant
          unitId={place.unit.id}
          branches={await branchChoices(actor, at)}
          ownBranch={place.branch}
          day={await today()}
          query={placeHref(place, "")}
        />
      </Panel>
    </>
  );
}
