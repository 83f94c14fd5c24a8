import { CaseTable } from "@/components/cases/case-table";
import { OpenFilter } from "@/components/cases/open-filter";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import { Panel } from "@/components/ui/panel";
import { ADMISSION_GUIDANCE } from "@/lib/admissions/messages";
import type { AdmissionsView } from "@/lib/admissions/view";
import { type CalendarPlace, placeHref } from "@/lib/units/current";

type AdmissionListProps = { view: AdmissionsView; place: CalendarPlace; path: string };

/** Of which state and branch the cases are shown. */
export function AdmissionFilter({
  view: { branch, open, branches, isFiltered },
  place,
  path,
}: AdmissionListProps) {
  return (
    <FilterBar kept={place.query} clearHref={isFiltered ? placeHref(place, path) : undefined}>
      <OpenFilter value={open} />
      {branches.length > 1 && (
        <FilterSelect
          name="branch"
          label="Chi đoàn"
          value={branch}
          all="Mọi chi đoàn"
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FilterBar>
  );
}

/** Where each case stands. */
export function AdmissionList({ view: { items, day, isFiltered }, place, path }: AdmissionListProps) {
  return (
    <Panel>
      {items.length > 0 ? (
        <CaseTable
          cases={items}
          showProcedure={false}
          today={day}
          hrefOf={({ id }) => placeHref(place, `${path}/${id}`)}
        />
      ) : (
        <EmptyState
          title={isFiltered ? "Không có hồ sơ nào khớp" : `Năm ${place.year} chưa có hồ sơ kết nạp`}
        >
          {isFiltered
            ? "Bỏ bớt điều kiện lọc để xem thêm."
            : `Mở hồ sơ khi có người nộp đơn (Điều lệ Đoàn, ${ADMISSION_GUIDANCE}), hoặc ghi kết quả đã làm trên giấy, trên phần mềm.`}
        </EmptyState>
      )}
    </Panel>
  );
}
