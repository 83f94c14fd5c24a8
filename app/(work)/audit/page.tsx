import type { Metadata } from "next";
import { EventList } from "@/components/audit/event-list";
import { LogFilterForm, type LogQuery } from "@/components/audit/log-filter-form";
import { RefusalList } from "@/components/audit/refusal-list";
import { PageHead } from "@/components/frame/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { OrganisationTabs } from "@/components/units/organisation-tabs";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { noDayWords, parseVietnameseDate } from "@/lib/platform/dates";
import { isAuditType, type LogFilter, readLog, readRefusals } from "@/lib/system-log/queries";
import { placeHref, type SearchParams, structurePlace } from "@/lib/units/current";
import { unitChoices } from "@/lib/units/tree/queries";

export const metadata: Metadata = { title: "Nhật ký" };

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await structurePlace(actor, params));
  const orgId = place.org?.id ?? null;
  const query = queryOf(params);
  const units = orgId ? (await unitChoices(actor, orgId)).filter(({ kind }) => kind !== "branch") : [];
  const filter: LogFilter = {
    from: parseVietnameseDate(query.from),
    to: parseVietnameseDate(query.to),
    type: isAuditType(query.type) ? query.type : null,
    person: query.person || null,
    unitId: units.find(({ code }) => code === query.at)?.id ?? null,
    cursor: typeof params.cursor === "string" ? params.cursor : null,
  };
  const refused = query.tab === "refused";
  const events = refused ? null : await orStop(await readLog(actor, orgId, filter));
  const refusals = refused ? await orStop(await readRefusals(actor, orgId, filter)) : null;
  const next = (events ?? refusals)?.nextCursor;
  const isFiltered = [query.from, query.to, query.person, query.at, params.cursor].some(Boolean);
  const isEmpty = (events ?? refusals)?.items.length === 0;
  return (
    <>
      <PageHead title="Nhật ký" note="Ai làm gì, lúc nào. Không sửa, không xóa được." />
      {place.org && <OrganisationTabs path="/audit" org={place.org} all={place.organisations} />}
      <LinkTabs
        label="Nhật ký"
        tabs={[
          { href: placeHref(place, "/audit"), label: "Việc đã làm", current: !refused },
          { href: placeHref(place, "/audit", { tab: "refused" }), label: "Lần bị từ chối", current: refused },
        ]}
      />
      <Panel padded className="print:hidden">
        <LogFilterForm query={query} place={place} units={units} problem={dayProblem(query)} />
      </Panel>
      <Panel>
        {isEmpty &&
          (refused && !isFiltered ? (
            <EmptyState title="Chưa có lần nào bị từ chối" />
          ) : (
            <EmptyState title="Không có việc nào như vậy">Nới ngày hoặc bỏ bớt điều kiện lọc.</EmptyState>
          ))}
        {events && !isEmpty && <EventList events={events.items} />}
        {refusals && !isEmpty && <RefusalList refusals={refusals.items} />}
        {next && <Pagination next={placeHref(place, "/audit", { ...query, cursor: next })} />}
      </Panel>
    </>
  );
}

function queryOf(params: SearchParams): LogQuery {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" ? value.slice(0, 100) : "";
  };
  return {
    tab: one("tab") === "refused" ? "refused" : "",
    from: one("from"),
    to: one("to"),
    type: one("type"),
    person: one("person"),
    at: one("at"),
  };
}

function dayProblem({ from, to }: LogQuery): string | null {
  const wrong = [from, to].find((text) => text && !parseVietnameseDate(text));
  return wrong ? `${noDayWords(wrong)} Chưa lọc theo ngày này.` : null;
}
