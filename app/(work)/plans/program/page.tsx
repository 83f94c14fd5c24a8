import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { ApproveProgram, ReopenProgram } from "@/components/plans/approval";
import { CarryOver } from "@/components/plans/carry-over";
import { ItemTable } from "@/components/plans/item-table";
import { PlanTabs } from "@/components/plans/plan-tabs";
import { programNote } from "@/components/plans/plan-words";
import { ProgramPaper } from "@/components/plans/program-paper";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { plansAt } from "@/lib/plans/place";
import { carryOffers, programOf } from "@/lib/plans/queries";
import { countItems } from "@/lib/plans/rules";
import type { Program } from "@/lib/plans/types";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { type CurrentPlace, currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { BlocPrograms } from "./bloc-programs";

export const metadata: Metadata = { title: "Chương trình công tác" };

export default async function ProgramPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { orgId, unitId } = await orStop(plansAt(actor, place));
  const year = place.year ?? yearOf(await today());
  if (unitId === null) return <BlocPrograms actor={actor} place={place} year={year} />;
  const at = { orgId, unitId, year };
  const program = await orStop(await programOf(actor, at));
  const mayEdit = can.editPlan(actor, at).allowed;
  const offers = program && mayEdit ? await carryOffers(actor, at) : [];
  const edit = placeHref(place, "/plans/program/edit");
  return (
    <>
      <PageHead
        title={`Chương trình công tác năm ${year}`}
        note={program ? programNote(program) : place.unit.name}
        actions={
          program && (
            <>
              <PrintButton />
              {mayEdit && <HeadActions actor={actor} program={program} place={place} />}
            </>
          )
        }
      />
      <PlanTabs place={place} current="/plans/program" />
      {program ? (
        <>
          <Items program={program} place={place} mayEdit={mayEdit} />
          {offers.length > 0 && (
            <Panel title={`Việc chưa xong của năm ${year - 1}`} padded>
              <CarryOver program={program.id} offers={offers} />
            </Panel>
          )}
          <ProgramPaper program={program} query={placeHref(place, "")} />
        </>
      ) : (
        <Panel>
          <EmptyState
            title={`Chưa có chương trình công tác năm ${year}`}
            action={
              mayEdit && (
                <ButtonLink variant="primary" icon="plus" href={edit}>
                  Lập chương trình
                </ButtonLink>
              )
            }
          >
            Ghi số, ngày, các nghị quyết được thực hiện, rồi thêm từng việc trong năm.
          </EmptyState>
        </Panel>
      )}
    </>
  );
}

function HeadActions({ actor, program, place }: { actor: Actor; program: Program; place: CurrentPlace }) {
  const { id, version, state, orgId, unit } = program;
  const mayApprove = can.approvePlan(actor, { orgId, unitId: unit.id }).allowed;
  return (
    <>
      {state === "draft" && (
        <ButtonLink icon="pencil" href={placeHref(place, "/plans/program/edit")}>
          Sửa văn bản
        </ButtonLink>
      )}
      {mayApprove &&
        (state === "draft" ? (
          <ApproveProgram id={id} version={version} />
        ) : (
          <ReopenProgram id={id} version={version} />
        ))}
      <ButtonLink variant="primary" icon="plus" href={placeHref(place, "/plans/program/items/new")}>
        Thêm việc
      </ButtonLink>
    </>
  );
}

type ItemsProps = { program: Program; place: CurrentPlace; mayEdit: boolean };

async function Items({ program: { items }, place, mayEdit }: ItemsProps) {
  const day = await today();
  const counts = countItems(items, day);
  return (
    <Panel
      title="Các việc trong năm"
      aside={items.length > 0 && <span>{`${counts.done}/${counts.items} việc đã xong`}</span>}
    >
      {items.length > 0 ? (
        <ItemTable
          items={items}
          today={day}
          hrefOf={(id) => placeHref(place, `/plans/program/items/${id}`)}
        />
      ) : (
        <EmptyState
          title="Chương trình chưa có việc nào"
          action={
            mayEdit && (
              <ButtonLink icon="plus" href={placeHref(place, "/plans/program/items/new")}>
                Thêm việc đầu tiên
              </ButtonLink>
            )
          }
        />
      )}
    </Panel>
  );
}
