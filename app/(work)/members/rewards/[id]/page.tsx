import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/frame/page-head";
import { RemovedNotice, RemoveRecord } from "@/components/plans/record-removal";
import { RecordPapers } from "@/components/proofs/record-papers";
import { CorrectReward } from "@/components/rewards/correct-reward";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { Row, RowList } from "@/components/ui/row-list";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { formatDate, formatMoment } from "@/lib/platform/dates";
import { papersOf } from "@/lib/proofs/papers/queries";
import { removeRewardAction, restoreRewardAction } from "@/lib/rewards/actions";
import { formWords, honouredWords, LEVEL_LABELS } from "@/lib/rewards/messages";
import { rewardDetail } from "@/lib/rewards/queries";
import type { RewardDetail } from "@/lib/rewards/types";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Khen thưởng" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function RewardPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const reward = await orStop(await rewardDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, version, unit, branch, members, deletedAt, createdBy, createdAt } = reward;
  const mayChange = reward.mayEdit && !deletedAt;
  const evidence = await papersOf(actor, { kind: "reward", orgId: reward.orgId, id });
  return (
    <>
      <PageHead
        title={honouredWords(reward)}
        note={(branch ?? unit).name}
        crumbs={[{ href: placeHref(place, "/members/rewards"), label: "Khen thưởng" }, { label: unit.code }]}
        actions={
          <>
            <PrintButton />
            {mayChange && reward.caseId === null && (
              <>
                <RemoveRecord
                  action={removeRewardAction}
                  id={id}
                  version={version}
                  noun="lần khen"
                  photos={evidence.length}
                />
                <CorrectReward
                  part={{ unit: unit.code, org: place.org.code, branch: branch?.id ?? null }}
                  reward={reward}
                />
              </>
            )}
          </>
        }
      />
      {deletedAt && reward.mayEdit && reward.caseId === null && (
        <RemovedNotice action={restoreRewardAction} id={id} deletedAt={deletedAt} />
      )}
      <div className="split">
        <div className="stack">
          <Panel
            title="Quyết định"
            padded
            foot={
              <small>
                {createdBy} ghi lúc {formatMoment(createdAt)}
              </small>
            }
          >
            <DefinitionList items={factsOf(reward)} />
            {reward.caseId !== null && (
              <p>
                <Link href={placeHref(place, `/members/rewards/proposals/${reward.caseId}`)} prefetch={false}>
                  Xem đề nghị khen thưởng
                </Link>
              </p>
            )}
          </Panel>
          <RecordPapers
            bearer={{ kind: "reward", id }}
            evidence={evidence}
            place={place}
            unit={unit}
            day={reward.decidedOn}
            mayKeep={mayChange}
          />
        </div>
        {members.length > 0 && (
          <Panel title="Người được khen" aside={<span>{members.length} người</span>}>
            <RowList label="Người được khen">
              {members.map((member) => (
                <Row
                  key={member.id}
                  title={
                    <Link href={placeHref(place, `/members/${member.id}`)} prefetch={false}>
                      {member.fullName}
                    </Link>
                  }
                  detail={member.branch}
                />
              ))}
            </RowList>
          </Panel>
        )}
      </div>
    </>
  );
}

function factsOf({ decisionNumber, decidedOn, signer, level, form, content }: RewardDetail) {
  return [
    { term: "Số quyết định", value: decisionNumber },
    { term: "Ngày ký", value: formatDate(decidedOn) },
    { term: "Người ký", value: signer },
    { term: "Cấp khen", value: LEVEL_LABELS[level] },
    { term: "Hình thức", value: formWords(form) },
    { term: "Nội dung", value: content },
  ].filter(({ value }) => value !== "");
}
