import { DutyList } from "@/components/dashboard/duty-list";
import { mendHref } from "@/components/dashboard/mend-href";
import { NewestPictures } from "@/components/dashboard/newest-pictures";
import { PageHead } from "@/components/frame/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { CountStrip } from "@/components/ui/count-strip";
import type { BranchDashboard } from "@/lib/dashboard/types";
import { yearOf } from "@/lib/platform/dates";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import type { UnitRef } from "@/lib/units/types";

type Props = { place: CurrentPlace; branch: UnitRef; shown: BranchDashboard };

export function BranchFirstPage({ place, branch, shown: { facts, mayKeep, duties, pictures } }: Props) {
  const { today, year, members, evidence } = facts;
  const month = yearOf(today) === year;
  return (
    <>
      <PageHead
        title={branch.name}
        note={`${place.unit.name}, năm ${year}.`}
        actions={mayKeep && <KeeperActions place={place} isNew={members === 0} />}
      />
      <CountStrip
        counts={[
          { label: "Đoàn viên", value: members },
          { label: `Hoạt động năm ${year}`, value: facts.activitiesOfYear },
          ...(month
            ? [{ label: `Hoạt động tháng ${Number(today.slice(5, 7))}`, value: facts.activitiesOfMonth }]
            : []),
          { label: "Minh chứng", value: evidence },
        ]}
      />
      <div className="split">
        <DutyList
          duties={duties}
          today={today}
          hrefOf={mendHref(place)}
          empty={{
            title: "Chi đoàn không thiếu gì lúc này",
            words: mayKeep ? "Có hoạt động mới thì ghi kèm ảnh ngay." : undefined,
          }}
        />
        <NewestPictures
          pictures={pictures}
          total={evidence}
          allHref={placeHref(place, "/evidence", { branch: branch.id })}
          hrefOf={(id) => placeHref(place, `/evidence/${id}`)}
        />
      </div>
    </>
  );
}

function KeeperActions({ place, isNew }: { place: CurrentPlace; isNew: boolean }) {
  const roster = placeHref(place, "/members/import");
  if (isNew)
    return (
      <ButtonLink variant="primary" icon="upload" href={roster}>
        Nhập danh sách
      </ButtonLink>
    );
  return (
    <>
      <ButtonLink href={roster}>Cập nhật danh sách</ButtonLink>
      <ButtonLink
        variant="primary"
        icon="plus"
        className="max-md:hidden"
        href={placeHref(place, "/plans/new")}
      >
        Ghi hoạt động
      </ButtonLink>
    </>
  );
}
