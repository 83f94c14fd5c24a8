import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { NoBranches } from "@/components/units/no-branches";
import { Officers } from "@/components/units/officers";
import { UnitHistory } from "@/components/units/unit-history";
import { UnitManagement } from "@/components/units/unit-management";
import { UnitTable } from "@/components/units/unit-table";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { officersOf } from "@/lib/accounts/roles/queries";
import { notFound } from "@/lib/platform/result";
import { placeHref, type SearchParams, structurePlace } from "@/lib/units/current";
import { placeOfUnit, unitDetail, unitsUnder } from "@/lib/units/tree/queries";
import { PERIOD_LABELS, SECTOR_LABELS, UNIT_KIND_LABELS } from "@/lib/units/types";

export const metadata: Metadata = { title: "Đơn vị" };

type UnitPageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function UnitPage({ params, searchParams }: UnitPageProps) {
  const actor = await pageActor();
  const place = await orStop(await structurePlace(actor, await searchParams));
  const orgId = place.org?.id;
  const unit = await orStop(orgId ? await unitDetail(actor, orgId, (await params).id) : notFound());
  const [{ units: branches }, officers] = await Promise.all([
    unitsUnder(actor, unit.orgId, unit.id),
    officersOf(actor, unit.orgId, unit),
  ]);
  const mayManage = can.manageUnits(actor, unit.orgId).allowed && unit.kind !== "upper_org";
  const readsRoster =
    unit.kind !== "upper_org" && can.readRoster(actor, placeOfUnit(unit.orgId, unit)).allowed;
  const keepsRoster = !unit.closedOn && can.editRoster(actor, placeOfUnit(unit.orgId, unit)).allowed;
  const mayInvite = !unit.closedOn && can.manageAccounts(actor, unit.orgId).allowed;
  const mayTick = can.letSeeSensitive(actor, placeOfUnit(unit.orgId, unit)).allowed;
  return (
    <>
      <PageHead
        title={unit.name}
        note={`${UNIT_KIND_LABELS[unit.kind]} · ${unit.code}`}
        crumbs={[{ href: placeHref(place, "/units"), label: "Đơn vị" }]}
        actions={
          <>
            {readsRoster && (
              <ButtonLink href={placeHref(place, "/members", { unit: unit.code })}>Đoàn viên</ButtonLink>
            )}
            {mayManage && unit.kind === "base_union" && !unit.closedOn && (
              <ButtonLink
                variant="primary"
                icon="plus"
                href={placeHref(place, "/units/new", { under: unit.id })}
              >
                Thêm chi đoàn
              </ButtonLink>
            )}
          </>
        }
      />
      <Panel title="Thông tin" padded>
        <DefinitionList
          items={[
            { term: "Trực thuộc", value: unit.parent?.name ?? "–" },
            { term: "Lĩnh vực", value: unit.sector ? SECTOR_LABELS[unit.sector] : "Chưa ghi" },
            { term: "Kỳ công tác", value: PERIOD_LABELS[unit.periodKind] },
            { term: "Cấp ủy", value: unit.partyCommittee ?? "Chưa ghi" },
          ]}
        />
      </Panel>
      {unit.kind === "base_union" && (
        <Panel title="Chi đoàn" aside={<span>{branches.length}</span>}>
          {branches.length > 0 ? (
            <UnitTable
              label="Chi đoàn"
              units={branches}
              hrefOf={({ id }) => placeHref(place, `/units/${id}`)}
            />
          ) : (
            <NoBranches
              mayAdd={mayManage && !unit.closedOn}
              importHref={keepsRoster ? placeHref(place, "/members/import", { unit: unit.code }) : null}
            />
          )}
        </Panel>
      )}
      <Panel title="Người giữ vai trò">
        <Officers
          officers={officers}
          mayTick={mayTick}
          inviteHref={mayInvite ? placeHref(place, "/accounts/new") : null}
        />
      </Panel>
      <Panel title="Tên qua các thời kỳ">
        <UnitHistory unit={unit} />
      </Panel>
      {mayManage && !unit.closedOn && <UnitManagement unit={unit} />}
    </>
  );
}
