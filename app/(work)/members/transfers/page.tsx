import type { Metadata } from "next";
import { NilPanel } from "@/components/cases/nil-panel";
import { SoftwareMarks } from "@/components/cases/software-marks";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { ProposedPanel } from "@/components/proposals/proposed-panel";
import { LetGoPanel } from "@/components/transfers/let-go-panel";
import { TransferFiles } from "@/components/transfers/transfer-files";
import { TransferFilters } from "@/components/transfers/transfer-filters";
import { TransferTable } from "@/components/transfers/transfer-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { isLate } from "@/lib/cases/lateness";
import { nilYear } from "@/lib/cases/nil/queries";
import { today } from "@/lib/platform/clock";
import type { PlainDate } from "@/lib/platform/dates";
import { upperFirst } from "@/lib/platform/first-letter";
import { openProposalsOn } from "@/lib/proposals/queries";
import { recordedHere } from "@/lib/software-lists/on-paper";
import { marksOf } from "@/lib/software-lists/queries";
import { letGoTo } from "@/lib/transfers/let-go";
import { transfersBetween, transfersIn, transfersToType } from "@/lib/transfers/queries";
import { transferFilterSchema } from "@/lib/transfers/schema";
import type { TransferLine } from "@/lib/transfers/types";
import { placeHref, type SearchParams } from "@/lib/units/current";
import { ownYearPlace } from "@/lib/units/own-year-place";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Chuyển sinh hoạt đoàn" };

export default async function TransfersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await ownYearPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const now = await today();
  const { year, periodKind: kind, period } = place;
  const filter = transferFilterSchema.parse(params);
  const { unitId } = at;
  const marked = await marksOf(period);
  const [list, branches, nil, proposed, toType, letGo, recorded] = await Promise.all([
    transfersBetween(actor, at, period, filter).then(orStop),
    branchChoices(actor, at),
    unitId ? nilYear(actor, { orgId: at.orgId, unitId, year }, ["transfer"]) : null,
    openProposalsOn(actor, "transfer", at),
    unitId ? transfersToType(actor, { ...at, unitId }, marked) : null,
    unitId ? letGoTo(actor, { orgId: at.orgId, unitId }, now) : [],
    unitId ? recordedHere(actor, { ...at, unitId }, "transfer", period) : [],
  ]);
  const shown = transfersIn(actor, at, list.items, filter, now);
  const isFiltered = Object.values(filter).some(Boolean);
  const mayKeep = unitId !== null && can.keepCase(actor, { ...at, unitId }).allowed;
  const maySign = unitId !== null && can.signNil(actor, { orgId: at.orgId, unitId }).allowed;
  return (
    <>
      <PageHead
        title={`Chuyển sinh hoạt đoàn ${period.label}`}
        note={
          <YearNote place={place} path="/members/transfers" kind={kind}>
            {noteOf(shown, list.isCut, now)}
          </YearNote>
        }
        crumbs={[
          { href: placeHref(place, "/members/cases"), label: "Thủ tục" },
          { label: "Chuyển sinh hoạt đoàn" },
        ]}
        actions={
          <>
            <PrintButton />
            <ButtonLink href={placeHref(place, "/members/residences")}>Sinh hoạt nơi cư trú</ButtonLink>
            {mayKeep && (
              <>
                <ButtonLink href={placeHref(place, "/members/transfers/record")}>Ghi kết quả</ButtonLink>
                {maySign && (
                  <ButtonLink href={placeHref(place, "/members/transfers/inside")}>
                    Chuyển nhiều người
                  </ButtonLink>
                )}
                <ButtonLink variant="primary" icon="plus" href={placeHref(place, "/members/transfers/new")}>
                  Mở hồ sơ chuyển
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <MemberTabs place={place} current="/members/cases" />
      <ProposedPanel place={place} proposals={proposed} />
      {unitId && <LetGoPanel people={letGo} unitId={unitId} branches={branches} today={now} />}
      <TransferFilters filter={filter} branches={at.branchId ? [] : branches} query={place.query} />
      <Panel>
        {shown.length > 0 ? (
          <TransferTable
            transfers={shown}
            today={now}
            hrefOf={(id) => placeHref(place, `/members/transfers/${id}`)}
          />
        ) : (
          <EmptyState
            title={
              isFiltered
                ? "Không có hồ sơ nào khớp"
                : `${upperFirst(period.label)} chưa có ai chuyển sinh hoạt`
            }
          >
            {isFiltered
              ? "Bỏ bớt điều kiện lọc để xem thêm."
              : "Đoàn viên đổi nơi làm việc, học tập thì mở hồ sơ, nhận xét, giới thiệu đến nơi mới."}
          </EmptyState>
        )}
      </Panel>
      {unitId && (
        <TransferFiles unit={place.branch?.code ?? place.unit.code} org={place.org.code} period={period}>
          <SoftwareMarks
            at={{ ...at, unitId }}
            cases={toType?.items ?? []}
            recorded={recorded}
            mayKeep={mayKeep}
            procedure="transfer"
          />
        </TransferFiles>
      )}
      {unitId && !at.branchId && nil && <NilPanel unitId={unitId} nil={nil} maySign={maySign} />}
    </>
  );
}

function noteOf(shown: TransferLine[], isCut: boolean, now: PlainDate): string {
  if (isCut) return `Hơn ${shown.length} hồ sơ, lọc bớt để xem hết`;
  const open = shown.filter(({ closedOn }) => closedOn === null).length;
  const late = shown.filter((line) => isLate(line, now)).length;
  return [`${shown.length} hồ sơ`, `${open} đang làm`, late > 0 && `${late} quá hạn`]
    .filter(Boolean)
    .join(", ");
}
