import type { Metadata } from "next";
import { type Applicant, MeetingForm } from "@/components/admissions/meeting-form";
import { PageHead } from "@/components/frame/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { admissions } from "@/lib/admissions/queries";
import type { AdmissionLine } from "@/lib/admissions/types";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi họp chi đoàn xét kết nạp" };

const PATH = "/members/admissions/meeting";

/** The meeting of one branch at a time: those who have their introducer are before it. */
export default async function MeetingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const here = { ...at, unitId: place.unit.id };
  await orStop(refusal(can.keepCase(actor, here)) ?? done(null));
  const [waiting, branches] = await Promise.all([
    admissions(actor, { ...here, states: ["introduced"] }),
    branchChoices(actor, at),
  ]);
  const asked = waiting.find(({ id }) => id === params.case);
  const waits = branches.filter(({ id }) => waiting.some(({ branch }) => branch?.id === id));
  const branch =
    asked?.branch ?? branches.find(({ id }) => id === params.branch) ?? waits[0] ?? place.branch ?? null;
  const before = waiting.filter((line) => (line.branch?.id ?? null) === (branch?.id ?? null));
  const backHref = placeHref(place, "/members/admissions");
  return (
    <>
      <PageHead
        title="Ghi họp chi đoàn xét kết nạp"
        note={(branch ?? place.unit).name}
        crumbs={[{ href: backHref, label: "Kết nạp đoàn viên" }, { label: "Họp chi đoàn" }]}
      />
      {waits.length > 1 && (
        <LinkTabs
          label="Chi đoàn"
          tabs={waits.map(({ id, name }) => ({
            href: placeHref(place, PATH, { branch: id }),
            label: name,
            current: id === branch?.id,
          }))}
        />
      )}
      <Panel padded>
        {before.length > 0 ? (
          <MeetingForm
            key={branch?.id}
            unitId={place.unit.id}
            branchId={branch?.id ?? null}
            applicants={before.map(applicantOf)}
            chosen={asked?.id ?? null}
            day={await today()}
            backHref={asked ? placeHref(place, `/members/admissions/${asked.id}`) : backHref}
          />
        ) : (
          <EmptyState title="Chưa có ai chờ biểu quyết">
            Người nộp đơn được biểu quyết sau khi đã học Điều lệ và có người giới thiệu.
          </EmptyState>
        )}
      </Panel>
    </>
  );
}

function applicantOf({ id, version, personName, facts }: AdmissionLine): Applicant {
  const { birthDate, introduction } = facts;
  return {
    id,
    version,
    name: personName,
    detail: [`Sinh ${formatDayOrYear(birthDate)}`, introduction && `${introduction.name} giới thiệu`]
      .filter(Boolean)
      .join("; "),
  };
}
