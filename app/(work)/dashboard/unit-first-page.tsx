import Link from "next/link";
import { BareItems } from "@/components/dashboard/bare-items";
import { DutyList } from "@/components/dashboard/duty-list";
import { linkTo, mendHref } from "@/components/dashboard/mend-href";
import { NewestPictures } from "@/components/dashboard/newest-pictures";
import { PlanPanel } from "@/components/dashboard/plan-panel";
import { QuarterPanel } from "@/components/dashboard/quarter-panel";
import { YearRings } from "@/components/dashboard/year-rings";
import { ZaloDialog } from "@/components/dashboard/zalo-dialog";
import { PageHead } from "@/components/frame/page-head";
import { NoticeList } from "@/components/notices/notice-list";
import { ButtonLink } from "@/components/ui/button-link";
import { PrintButton } from "@/components/ui/print-button";
import { Steps } from "@/components/ui/steps";
import { headlineOf } from "@/lib/dashboard/headline";
import { ownEvidencePlace, withoutEvidence } from "@/lib/dashboard/lacks";
import type { UnitDashboard, UnitFacts } from "@/lib/dashboard/types";
import { unitWay } from "@/lib/dashboard/year-way";
import { unitTexts } from "@/lib/dashboard/zalo-texts";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type Props = { place: CurrentPlace; shown: UnitDashboard };

export function UnitFirstPage({ place, shown }: Props) {
  const { facts, rights, duties, pictures, origin, notices, officers } = shown;
  const { quarters, members, today, year, progress, evidence } = facts;
  const at = (path: string) => placeHref(place, path);
  const way = unitWay(facts);
  const rings = (
    <YearRings
      progress={progress}
      notOfSet={facts.notOfSet}
      yearIsOpen={facts.cycle?.state === "open"}
      href={at("/assessment")}
    />
  );
  const readsOnly = !rights.keepRecords;
  const texts = unitTexts(facts, place.unit.name, linkTo(place, origin));
  const bareHref = (item: string) => {
    const adds = ownEvidencePlace(facts, rights, item);
    return adds && placeHref(place, adds.path, adds.query);
  };
  return (
    <>
      <PageHead
        title={place.level === "upper" ? `${place.unit.name} năm ${year}` : `Năm ${year} của đơn vị`}
        note={
          <>
            {place.level !== "upper" && <span className="md:hidden">{place.unit.name}. </span>}
            {headlineOf(facts)} {officers && <Followed officers={officers} href={at("/assessment/follow")} />}
          </>
        }
        actions={
          <>
            <PrintButton>In trang</PrintButton>
            <ButtonLink href={at("/dashboard/lacking")}>Còn thiếu gì (in A4)</ButtonLink>
            {rights.keepRecords && <FirstAction members={members} at={at} />}
          </>
        }
      />
      {way.length > 0 && <Steps label={`Các bước của năm ${year}`} steps={way} />}
      {progress && rings}
      <div className="split">
        <div className="stack">
          <DutyList
            duties={duties}
            today={today}
            hrefOf={mendHref(place)}
            title={readsOnly ? "Việc đơn vị còn làm" : "Việc cần làm"}
            empty={nothingDue(facts, readsOnly)}
            aside={facts.cycle?.state !== "closed" && <ZaloDialog texts={texts} trigger="Soạn tin Zalo" />}
          />
          <NoticeList
            notices={notices}
            place={{ orgId: place.org.id, unitId: place.unit.id }}
            maySee={rights.draft}
          />
        </div>
        <div className="stack">
          <QuarterPanel quarters={quarters} members={members} year={year} membersHref={at("/members")} />
          <NewestPictures
            pictures={pictures}
            total={evidence}
            allHref={at("/evidence")}
            hrefOf={(id) => at(`/evidence/${id}`)}
          />
        </div>
      </div>
      <div className="split">
        <PlanPanel
          facts={facts}
          programHref={at("/plans/program")}
          targetsHref={at("/plans/targets")}
          writeHref={rights.plan ? at("/plans/program/edit") : null}
        />
        <BareItems items={withoutEvidence(progress)} hrefOf={bareHref} />
      </div>
      {!progress && rings}
    </>
  );
}

/** Who of the upper level follows the unit. */
function Followed({ officers, href }: { officers: string; href: string }) {
  return (
    <Link href={href} prefetch={false}>
      Cán bộ theo dõi: {officers}
    </Link>
  );
}

/** What is said when nothing is due. */
function nothingDue({ cycle, progress, year }: UnitFacts, readsOnly: boolean) {
  if (cycle?.state === "closed") return { title: `Năm ${year} đã xong` };
  const title = "Không có việc nào đang chờ";
  if (progress?.state === "SUBMITTED" || progress?.state === "APPRAISED")
    return { title, words: "Cấp trên đang xem xét, có yêu cầu hay kết quả thì hiện ở đây." };
  return readsOnly
    ? { title }
    : { title, words: "Ghi hoạt động và minh chứng khi có, cuối năm chỉ còn nộp." };
}

/** A new unit brings its list first; after that the phone's round button does what this one does. */
function FirstAction({ members, at }: { members: number; at: (path: string) => string }) {
  if (members === 0)
    return (
      <ButtonLink variant="primary" icon="upload" href={at("/members/import")}>
        Nhập danh sách
      </ButtonLink>
    );
  return (
    <ButtonLink variant="primary" icon="plus" className="max-md:hidden" href={at("/plans/new")}>
      Ghi hoạt động
    </ButtonLink>
  );
}
