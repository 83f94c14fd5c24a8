import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { MakeupTable } from "@/components/units/makeup-table";
import { OrganisationTabs } from "@/components/units/organisation-tabs";
import { RevealCounted } from "@/components/units/reveal-counted";
import { StructureTabs } from "@/components/units/structure-tabs";
import { UnitTable } from "@/components/units/unit-table";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { readScope } from "@/lib/access/scopes";
import { makeupOfUnits } from "@/lib/members/makeup/queries";
import { placeHref, type SearchParams, structurePlace } from "@/lib/units/current";
import { unitOverview } from "@/lib/units/tree/overview";

export const metadata: Metadata = { title: "Đơn vị" };

export default async function UnitsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await structurePlace(actor, params));
  const { org, organisations } = place;
  const mayFound = can.foundOrganisation(actor).allowed;
  if (!org) return <NoOrganisation />;
  const { units, next, previous } = await unitOverview(actor, org, params.page);
  const makeups = can.countSensitive(actor, org.id).allowed
    ? await orStop(
        await makeupOfUnits(
          actor,
          org.id,
          units.map(({ id }) => id),
        ),
      )
    : [];
  const revealable = makeups.flatMap(({ unit }) =>
    can.revealRestricted(actor, { orgId: org.id, unitId: unit.id }).allowed ? [unit] : [],
  );
  const readsMembers = readScope(actor, org.id) !== null;
  const mayManage = can.manageUnits(actor, org.id).allowed;
  return (
    <>
      <PageHead
        title={org.name}
        note={`Mã trong địa chỉ: ${org.code}`}
        actions={
          <>
            {readsMembers && (
              <ButtonLink variant="quiet" href={placeHref(place, "/organisation")}>
                Ban Chấp hành, xếp loại
              </ButtonLink>
            )}
            <ButtonLink variant="quiet" href={placeHref(place, "/criteria")}>
              Bộ tiêu chí
            </ButtonLink>
            {mayFound && <ButtonLink href="/units/found">Lập tổ chức khác</ButtonLink>}
            {mayManage && (
              <ButtonLink variant="primary" icon="plus" href={placeHref(place, "/units/new")}>
                Thêm đơn vị
              </ButtonLink>
            )}
          </>
        }
      />
      <OrganisationTabs path="/units" org={org} all={organisations} />
      {can.manageAccounts(actor, org.id).allowed && <StructureTabs place={place} current="/units" />}
      <Panel title="Đơn vị">
        {units.length > 0 ? (
          <UnitTable label="Đơn vị" units={units} hrefOf={({ id }) => placeHref(place, `/units/${id}`)} />
        ) : (
          <EmptyState title="Chưa có đơn vị nào">Thêm Đoàn cơ sở hoặc chi đoàn cơ sở đầu tiên.</EmptyState>
        )}
        {(next ?? previous) && (
          <Pagination
            previous={previous ? placeHref(place, "/units", { page: previous }) : undefined}
            next={next ? placeHref(place, "/units", { page: next }) : undefined}
          />
        )}
      </Panel>
      {makeups.length > 0 && (
        <Panel
          title="Đảng viên, dân tộc, tôn giáo"
          aside={<span>Đoàn viên đang sinh hoạt; điều chưa ghi thì không tính</span>}
          foot={revealable.length > 0 && <RevealCounted units={revealable} />}
        >
          <MakeupTable makeups={makeups} />
        </Panel>
      )}
    </>
  );
}

function NoOrganisation() {
  return (
    <>
      <PageHead
        title="Đơn vị"
        actions={
          <ButtonLink variant="primary" icon="plus" href="/units/found">
            Lập tổ chức cấp trên
          </ButtonLink>
        }
      />
      <Panel>
        <EmptyState title="Chưa có tổ chức nào">
          Lập tổ chức cấp trên (ví dụ: Đoàn Khối) rồi mời Bí thư của tổ chức đó.
        </EmptyState>
      </Panel>
    </>
  );
}
