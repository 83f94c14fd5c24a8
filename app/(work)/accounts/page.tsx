import type { Metadata } from "next";
import { AccountSearch } from "@/components/accounts/account-search";
import { AccountTable } from "@/components/accounts/account-table";
import { WaitingRoles } from "@/components/accounts/waiting-roles";
import { PageHead } from "@/components/frame/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { OrganisationTabs } from "@/components/units/organisation-tabs";
import { StructureTabs } from "@/components/units/structure-tabs";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { listAccounts } from "@/lib/accounts/queries";
import { waitingRoles } from "@/lib/accounts/roles/queries";
import { wallDay } from "@/lib/platform/clock";
import { placeHref, type SearchParams, structurePlace } from "@/lib/units/current";
import { unitChoices } from "@/lib/units/tree/queries";

export const metadata: Metadata = { title: "Tài khoản" };

export default async function AccountsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await structurePlace(actor, params));
  const [q, at, cursor] = [params.q, params.at, params.cursor].map((value) =>
    typeof value === "string" ? value : "",
  );
  const orgId = place.org?.id ?? null;
  const units = orgId ? await unitChoices(actor, orgId) : [];
  const unitId = units.find(({ code }) => code === at)?.id;
  const { items, nextCursor } = await orStop(await listAccounts(actor, orgId, { q, unitId, cursor }));
  const waiting = await waitingRoles(actor, orgId);
  const filtered = Boolean(q || at);
  return (
    <>
      <PageHead
        title="Tài khoản"
        note={place.org?.name}
        actions={
          <ButtonLink variant="primary" icon="plus" href={placeHref(place, "/accounts/new")}>
            Mời người mới
          </ButtonLink>
        }
      />
      {place.org && <OrganisationTabs path="/accounts" org={place.org} all={place.organisations} />}
      <StructureTabs place={place} current="/accounts" />
      <WaitingRoles roles={waiting} />
      <Panel padded className="print:hidden">
        <AccountSearch
          q={q ?? ""}
          unitCode={at ?? ""}
          org={place.query.org}
          units={units.filter(({ kind }) => kind !== "branch")}
        />
      </Panel>
      <Panel>
        {items.length > 0 ? (
          <AccountTable
            accounts={items}
            day={wallDay()}
            hrefOf={({ id }) => placeHref(place, `/accounts/${id}`)}
          />
        ) : (
          <EmptyState title={filtered ? "Không có tài khoản nào như vậy" : "Chưa có tài khoản nào"}>
            {filtered ? "Thử tìm bằng ít chữ hơn hoặc ở tất cả đơn vị." : "Mời người đầu tiên."}
          </EmptyState>
        )}
        {nextCursor && <Pagination next={placeHref(place, "/accounts", { q, at, cursor: nextCursor })} />}
      </Panel>
    </>
  );
}
