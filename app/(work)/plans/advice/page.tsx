import type { Metadata } from "next";
import { AdvisingFilters } from "@/components/advising/advising-filters";
import { AdvisingTable } from "@/components/advising/advising-table";
import { PageHead } from "@/components/frame/page-head";
import { PlanTabs } from "@/components/plans/plan-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { ADVISING_LABELS, ADVISING_NOUNS } from "@/lib/advising/messages";
import { advisingOfYear } from "@/lib/advising/queries";
import { advisingFilterSchema } from "@/lib/advising/schema";
import { ADVISING_KINDS, type AdvisingKind } from "@/lib/advising/types";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { unitWorkAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Tham mưu, phối hợp, nhiệm vụ" };

const HINTS: Record<AdvisingKind, string> = {
  advising: "Ghi việc đã đề xuất với cấp ủy và văn bản cấp ủy ban hành sau đó.",
  coordination: "Ghi chương trình, kế hoạch đã ký với Công đoàn, Hội và đơn vị khác.",
  assigned_task: "Ghi việc cấp ủy, Đoàn cấp trên, chính quyền giao: hạn, ngày xong, kết quả.",
};

export default async function AdvicePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(unitWorkAt(actor, place));
  const day = await today();
  const year = place.year ?? yearOf(day);
  const filter = advisingFilterSchema.parse(params);
  const { items, isCut } = await orStop(await advisingOfYear(actor, { ...at, year }, filter));
  const { orgId, unitId } = at;
  const mayWrite = unitId !== null && can.keepUnitWork(actor, { orgId, unitId }).allowed;
  const isFiltered = Object.values(filter).some(Boolean);
  const sections = ADVISING_KINDS.map((kind) => ({
    kind,
    records: items.filter((each) => each.kind === kind),
  }));
  const shown = sections.filter(
    ({ kind, records }) => records.length > 0 || !isFiltered || kind === filter.kind,
  );
  const createHref = (kind: AdvisingKind) => placeHref(place, "/plans/advice/new", { kind });
  return (
    <>
      <PageHead
        title={
          filter.removed ? "Tham mưu, phối hợp, nhiệm vụ đã xóa" : `Tham mưu, phối hợp, nhiệm vụ năm ${year}`
        }
        note={
          isCut
            ? `Hơn ${items.length} việc, lọc bớt để xem hết`
            : sections.map(({ kind, records }) => `${records.length} ${ADVISING_NOUNS[kind]}`).join(" · ")
        }
        actions={<PrintButton />}
      />
      <PlanTabs place={place} current="/plans/advice" />
      <AdvisingFilters filter={filter} query={place.query} showRemoved={mayWrite} />
      {shown.length === 0 && (
        <Panel>
          <EmptyState title="Không có việc nào khớp">Bỏ bớt điều kiện lọc để xem thêm.</EmptyState>
        </Panel>
      )}
      {shown.map(({ kind, records }) => (
        <Panel
          key={kind}
          title={ADVISING_LABELS[kind]}
          aside={
            mayWrite && (
              <ButtonLink small icon="plus" href={createHref(kind)}>
                {`Ghi ${ADVISING_NOUNS[kind]}`}
              </ButtonLink>
            )
          }
        >
          {records.length > 0 ? (
            <AdvisingTable
              kind={kind}
              records={records}
              label={ADVISING_LABELS[kind]}
              showUnit={unitId === null}
              today={day}
              hrefOf={(id) => placeHref(place, `/plans/advice/${id}`)}
            />
          ) : (
            <EmptyState title={`Chưa ghi ${ADVISING_NOUNS[kind]} nào trong năm ${year}`}>
              {HINTS[kind]}
            </EmptyState>
          )}
        </Panel>
      ))}
    </>
  );
}
