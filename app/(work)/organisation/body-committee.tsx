import Link from "next/link";
import { SoftwarePanel } from "@/components/cases/software-panel";
import { ActList } from "@/components/committees/act-list";
import { BodyTable } from "@/components/committees/body-table";
import { CommitteeTable } from "@/components/committees/committee-table";
import { LostSeats } from "@/components/committees/lost-seats";
import { OrganisationNav } from "@/components/committees/organisation-nav";
import { PageHead } from "@/components/frame/page-head";
import { AwaitedHandover } from "@/components/handovers/awaited-handover";
import { HandoverList } from "@/components/handovers/handover-list";
import { PastBulkChanges } from "@/components/members/bulk/past-bulk-changes";
import { ProposedPanel } from "@/components/proposals/proposed-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { bodyName } from "@/lib/committees/bodies";
import { lostSeatsOf } from "@/lib/committees/lost-seats";
import { bodiesBelow, type CommitteeView, committeeView } from "@/lib/committees/queries";
import type { ActKind } from "@/lib/committees/types";
import { awaitedHandover } from "@/lib/handovers/awaited";
import { handoversOf } from "@/lib/handovers/queries";
import { memberTerms } from "@/lib/members/terms/queries";
import { pastTables } from "@/lib/pasted-tables/queries";
import { today } from "@/lib/platform/clock";
import { formatDate, yearOf } from "@/lib/platform/dates";
import { dueWords } from "@/lib/platform/due";
import { openProposalsOn } from "@/lib/proposals/queries";
import { endedHere } from "@/lib/software-lists/queries";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import { calendarYear } from "@/lib/units/periods";
import { DisciplineLink } from "./discipline-link";

type BodyCommitteeProps = {
  actor: Actor;
  place: CurrentPlace;
  at: { unit: string; branch: string | null };
};

/** A unit's or a branch's committee, how it came about and who sat before; of a unit also its branches'. */
export async function BodyCommittee({ actor, place, at }: BodyCommitteeProps) {
  const view = await orStop(await committeeView(actor, at));
  const { body, acts, committee, past, may } = view;
  const { orgId, unitId } = body.place;
  const branches =
    body.kind === "base_union" ? await orStop(await bodiesBelow(actor, { orgId, unitId })) : [];
  const day = await today();
  const [handovers, lost, posts, proposed, tables] = await Promise.all([
    handoversOf(body),
    lostSeatsOf(actor, view),
    endedHere(actor, body.place, "posts", calendarYear(yearOf(day))),
    openProposalsOn(actor, "committee", body.place),
    may.keep ? pastTables(actor, body.place, "committee") : [],
  ]);
  const branch = place.branch ? null : at.branch;
  const awaited = awaitedHandover(acts, handovers, await memberTerms(actor, orgId), day);
  const newHandover = placeHref(place, "/organisation/handovers/new", { act: awaited?.act, branch });
  const handoverHref = awaited?.begun
    ? placeHref(place, `/organisation/handovers/${awaited.begun}`)
    : may.keep && newHandover;
  return (
    <>
      <PageHead
        title={bodyName(body)}
        note={await termWords(view)}
        {...(at.branch && !place.branch
          ? {
              crumbs: [
                { href: placeHref(place, "/organisation"), label: body.unit.name },
                { label: "Ban Chấp hành" },
              ],
            }
          : {})}
        actions={
          <>
            <DisciplineLink actor={actor} place={place} />
            {may.keep && (
              <NewActLinks
                place={place}
                branch={branch}
                mayChange={committee.length > 0}
                mayExtend={view.term?.kind === "appointment"}
              />
            )}
          </>
        }
      />
      <OrganisationNav place={place} current="/organisation" />
      <ProposedPanel place={place} proposals={proposed} />
      <LostSeats
        seats={lost}
        hrefOf={({ mayKeep }) => (mayKeep ? newActHref({ place, branch }, "change") : null)}
      />
      <Panel title="Ban Chấp hành đương nhiệm" aside={<span>{committee.length} người</span>}>
        {committee.length > 0 ? (
          <CommitteeTable label="Ban Chấp hành đương nhiệm" seats={committee} />
        ) : (
          <EmptyState title="Chưa ghi Ban Chấp hành nào">
            Ghi đại hội hoặc chỉ định lâm thời. Sau khi có quyết định chuẩn y, Ban Chấp hành hiện ở đây.
          </EmptyState>
        )}
      </Panel>
      {acts.length > 0 && (
        <Panel title="Đại hội, kiện toàn">
          <ActList acts={acts} today={day} hrefOf={(id) => placeHref(place, `/organisation/acts/${id}`)} />
        </Panel>
      )}
      {may.keep && body.branch === null && (
        <p className="hint">
          Năm không có đại hội, kiện toàn nào thì Bí thư{" "}
          <Link href={placeHref(place, "/members/cases")} prefetch={false}>
            xác nhận không phát sinh
          </Link>
          .
        </p>
      )}
      <SoftwarePanel
        list="posts"
        at={body.place}
        cases={posts}
        place={{ unit: (body.branch ?? body.unit).code, org: place.org.code }}
        mayKeep={can.keepCase(actor, body.place).allowed}
      />
      {(handovers.length > 0 || awaited) && (
        <Panel title="Bàn giao công việc">
          {awaited && <AwaitedHandover awaited={awaited} today={day} href={handoverHref || null} />}
          {handovers.length > 0 && (
            <HandoverList
              handovers={handovers}
              hrefOf={(id) => placeHref(place, `/organisation/handovers/${id}`)}
            />
          )}
        </Panel>
      )}
      {branches.length > 0 && (
        <Panel title="Ban Chấp hành các chi đoàn">
          <BodyTable
            label="Ban Chấp hành các chi đoàn"
            what="Chi đoàn"
            bodies={branches}
            today={day}
            hrefOf={({ id }) => placeHref(place, "/organisation", { branch: id })}
          />
        </Panel>
      )}
      {tables.length > 0 && <PastBulkChanges title="Các bảng đã dán" past={tables} />}
      {past.length > 0 && (
        <Panel title="Đã thôi">
          <CommitteeTable label="Người đã thôi" seats={past} past />
        </Panel>
      )}
    </>
  );
}

type At = { place: CurrentPlace; branch: string | null };

const newActHref = ({ place, branch }: At, kind: ActKind) =>
  placeHref(place, "/organisation/acts/new", { kind, branch });

type NewActLinksProps = At & { mayChange: boolean; mayExtend: boolean };

/** What is written down of a committee: a handover, and the acts by which it comes about or changes. */
function NewActLinks({ place, branch, mayChange, mayExtend }: NewActLinksProps) {
  const newHref = (kind: ActKind) => newActHref({ place, branch }, kind);
  return (
    <>
      <ButtonLink href={placeHref(place, "/organisation/handovers/new", { branch })} variant="quiet">
        Bàn giao công việc
      </ButtonLink>
      <ButtonLink href={placeHref(place, "/organisation/acts/record", { branch })} variant="quiet">
        Dán từ bảng
      </ButtonLink>
      <ButtonLink href={newHref("appointment")} variant="quiet">
        Chỉ định lâm thời
      </ButtonLink>
      {mayExtend && (
        <ButtonLink href={newHref("extension")} variant="quiet">
          Gia hạn lâm thời
        </ButtonLink>
      )}
      {mayChange && <ButtonLink href={newHref("change")}>Ghi kiện toàn</ButtonLink>}
      <ButtonLink href={newHref("congress")} variant="primary" icon="plus">
        Ghi đại hội
      </ButtonLink>
    </>
  );
}

async function termWords({ term }: CommitteeView): Promise<string> {
  if (!term?.termFrom || !term.termTo) return "Chưa ghi nhiệm kỳ";
  const what = term.kind === "appointment" ? "Lâm thời" : "Nhiệm kỳ";
  return `${what} ${formatDate(term.termFrom)} – ${formatDate(term.termTo)}, ${dueWords(term.termTo, await today())}`;
}
