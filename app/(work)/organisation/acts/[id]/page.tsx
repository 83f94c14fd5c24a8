import type { Metadata } from "next";
import { DueStep } from "@/components/cases/due-step";
import { ActFacts } from "@/components/committees/act-facts";
import { ActStateBadge } from "@/components/committees/act-state";
import { ActSteps } from "@/components/committees/act-steps";
import { SettleRoles } from "@/components/committees/settle-roles";
import { PageHead } from "@/components/frame/page-head";
import { PaperFiles } from "@/components/papers/paper-files";
import { RecordPapers } from "@/components/proofs/record-papers";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { bodyName } from "@/lib/committees/bodies";
import { congressDoubts } from "@/lib/committees/congress-doubts";
import { postsToFollow, rolesToSettle } from "@/lib/committees/foreseen";
import { ACT_LABELS, NEXT_OF_SUBMITTED, ROLES_WAIT } from "@/lib/committees/messages";
import { papersOf as filesOf } from "@/lib/committees/papers/made";
import { findAct } from "@/lib/committees/queries";
import { mayMove, seatsSecretary, unsettledAct } from "@/lib/committees/rules";
import { mayWithdraw } from "@/lib/committees/withdrawing";
import { today } from "@/lib/platform/clock";
import { papersOf } from "@/lib/proofs/papers/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Đại hội, kiện toàn" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function ActPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const view = await orStop(await findAct(actor, (await params).id));
  const { act, acts, body, may } = view;
  const place = await orStop(await currentPlace(actor, await searchParams));
  const decides = act.state === "submitted" && may.decide;
  const settles = act.state === "approved" && !act.rolesSettled;
  const [roles, posts] = await Promise.all([
    decides || settles ? rolesToSettle(actor, body, acts, act) : null,
    decides ? postsToFollow(body, acts, act) : [],
  ]);
  const { id, version } = act;
  const doubts = act.state === "withdrawn" ? [] : congressDoubts(act, body.kind);
  const evidence = await papersOf(actor, { kind: "committee_act", orgId: body.place.orgId, id });
  return (
    <>
      <PageHead
        title={ACT_LABELS[act.kind]}
        note={
          <>
            {bodyName(body)} · <ActStateBadge state={act.state} />
            {act.dueOn && (
              <>
                {" · "}
                <DueStep words={NEXT_OF_SUBMITTED} dueOn={act.dueOn} today={await today()} />
              </>
            )}
          </>
        }
        crumbs={[
          {
            href: placeHref(place, "/organisation", place.branch ? {} : { branch: body.branch?.id }),
            label: "Ban Chấp hành",
          },
          { label: ACT_LABELS[act.kind] },
        ]}
        actions={
          <>
            <PrintButton />
            {may.keep && mayMove(act.state, "change") && (
              <ButtonLink icon="pencil" href={placeHref(place, `/organisation/acts/${id}/edit`)}>
                {`Sửa ${ACT_LABELS[act.kind].toLocaleLowerCase("vi")}`}
              </ButtonLink>
            )}
            {may.keep && act.state === "approved" && seatsSecretary(act) && (
              <ButtonLink
                href={placeHref(place, "/organisation/handovers/new", {
                  act: id,
                  branch: place.branch ? null : body.branch?.id,
                })}
              >
                Bàn giao công việc
              </ButtonLink>
            )}
            <ActSteps
              id={id}
              version={version}
              roles={roles}
              posts={posts}
              state={act.state}
              may={{ ...may, withdraw: mayWithdraw(actor, view) }}
            />
          </>
        }
      />
      {act.refusalReason && act.state === "refused" && (
        <Panel title="Không chuẩn y" padded>
          <p>{act.refusalReason}</p>
        </Panel>
      )}
      {act.withdrawReason && (
        <Panel title={act.decisionOn ? "Đã rút" : "Đã bỏ"} padded>
          <p>{`${act.withdrawReason} (${act.withdrawnBy})`}</p>
        </Panel>
      )}
      {doubts.length > 0 && (
        <Notice kind="warning" title="Xem lại đại hội này">
          {doubts.map((doubt) => (
            <p key={doubt}>{doubt}</p>
          ))}
        </Notice>
      )}
      {settles && !roles && unsettledAct(acts)?.id === id && (
        <Panel title="Vai trò theo quyết định chuẩn y" padded>
          <p>
            {`${ROLES_WAIT}. Đến khi đó người thôi chức vụ vẫn giữ vai trò cũ và người mới chưa có vai trò.`}
          </p>
        </Panel>
      )}
      {settles && roles && <SettleRoles id={id} version={version} roles={roles} />}
      <ActFacts act={act} seats={view.acts.flatMap((one) => one.seats)} />
      <PaperFiles href={`/api/files/committee-acts/${id}`} papers={filesOf(act)} />
      <RecordPapers
        bearer={{ kind: "committee_act", id }}
        evidence={evidence}
        place={place}
        unit={body.unit}
        day={act.heldOn}
        mayKeep={can.editRecords(actor, body.place).allowed}
      />
    </>
  );
}
