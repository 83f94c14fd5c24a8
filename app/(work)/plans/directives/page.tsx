import type { Metadata } from "next";
import { DirectiveTable } from "@/components/directives/directive-table";
import { PageHead } from "@/components/frame/page-head";
import { PlanTabs } from "@/components/plans/plan-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { directivesOfYear } from "@/lib/directives/queries";
import { directiveFilterSchema } from "@/lib/directives/schema";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { unitWorkAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Văn bản chỉ đạo" };

const VIEWS = [
  { standing: null, label: "Tất cả" },
  { standing: "not_received", label: "Chưa nhận" },
  { standing: "unanswered", label: "Chưa trả lời" },
] as const;

export default async function DirectivesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(unitWorkAt(actor, place));
  const day = await today();
  const year = place.year ?? yearOf(day);
  const filter = directiveFilterSchema.parse(params);
  const { items, isCut } = await orStop(await directivesOfYear(actor, { ...at, year }, filter));
  const mayIssue = at.unitId === null && can.issueDirective(actor, at.orgId).allowed;
  return (
    <>
      <PageHead
        title={`Văn bản chỉ đạo năm ${year}`}
        note={
          isCut
            ? `Hơn ${items.length} văn bản, chọn một tình trạng để xem hết`
            : `${items.length} văn bản của ${place.org.shortName}`
        }
        actions={
          <>
            <PrintButton />
            {mayIssue && (
              <ButtonLink variant="primary" icon="plus" href={placeHref(place, "/plans/directives/new")}>
                Gửi văn bản
              </ButtonLink>
            )}
          </>
        }
      />
      <PlanTabs place={place} current="/plans/directives" />
      <Panel>
        <div className="month-tabs">
          <LinkTabs
            label="Tình trạng"
            tabs={VIEWS.map(({ standing, label }) => ({
              href: placeHref(place, "/plans/directives", { standing }),
              label,
              current: (filter.standing ?? null) === standing,
            }))}
          />
        </div>
        {items.length > 0 ? (
          <DirectiveTable
            directives={items}
            today={day}
            hrefOf={(id) => placeHref(place, `/plans/directives/${id}`)}
          />
        ) : (
          <EmptyState
            title={filter.standing ? "Không có văn bản nào" : `Chưa có văn bản nào trong năm ${year}`}
          >
            {filter.standing
              ? "Văn bản của năm đã được nhận hoặc trả lời hết."
              : "Văn bản cấp trên gửi hiện ở đây; đơn vị bấm Nhận rồi trả lời khi có hạn."}
          </EmptyState>
        )}
      </Panel>
    </>
  );
}
