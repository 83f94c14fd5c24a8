import type { Metadata } from "next";
import { CasePapers } from "@/components/cases/case-papers";
import { CaseSteps } from "@/components/cases/case-steps";
import { CaseState } from "@/components/cases/case-table";
import { NextStep } from "@/components/cases/next-step";
import { stateWords } from "@/components/cases/procedure-paths";
import { StepDialogs, TakeBack } from "@/components/cases/step-dialogs";
import { PageHead } from "@/components/frame/page-head";
import { CorrectTransfer } from "@/components/transfers/correct-transfer";
import { RefusedNext } from "@/components/transfers/refused-next";
import { TransferFacts } from "@/components/transfers/transfer-facts";
import { transferSteps } from "@/components/transfers/transfer-steps";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { lastStanding, openActs } from "@/lib/cases/machine";
import { partsIn } from "@/lib/cases/queries";
import { feeLineOf } from "@/lib/fees/member/queries";
import { today } from "@/lib/platform/clock";
import { formatMoment } from "@/lib/platform/dates";
import { dropRecordedAction, takeTransferBackAction, takeTransferStepAction } from "@/lib/transfers/actions";
import { mayKeepRecorded } from "@/lib/transfers/correcting";
import { transferDetail } from "@/lib/transfers/queries";
import { introductionDay, machineOf, mayMend } from "@/lib/transfers/rules";
import type { TransferState } from "@/lib/transfers/types";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Chuyển sinh hoạt đoàn" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function TransferPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const transfer = await orStop(await transferDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, version, entry, state, personName, orgId, unit, otherUnit, steps } = transfer;
  const machine = machineOf(transfer);
  const parts = partsIn(actor, transfer);
  const acts = openActs(machine, state as TransferState, parts);
  const receiver = transfer.direction === "in" ? unit : otherUnit;
  const isArriving = acts.includes("accept") || acts.includes("assign");
  const branches =
    isArriving && receiver ? await branchChoices(actor, { orgId, unitId: receiver.id, branchId: null }) : [];
  const last = lastStanding(steps);
  const lastMove = last && machine.moves[last.act];
  const mayCorrect = mayMend(transfer) && mayKeepRecorded(actor, transfer).allowed;
  const now = await today();
  return (
    <>
      <PageHead
        title={personName}
        note={
          <>
            Chuyển sinh hoạt đoàn · <CaseState line={transfer} />
            <NextStep line={transfer} next={stateWords(transfer).next} today={now} />
          </>
        }
        crumbs={[
          { href: placeHref(place, "/members/transfers"), label: "Chuyển sinh hoạt đoàn" },
          { label: unit.code },
        ]}
        actions={
          introductionDay(transfer).ok && (
            <>
              <ButtonLink href={`/api/files/transfers/${id}?format=docx`}>Giấy giới thiệu .docx</ButtonLink>
              <ButtonLink href={`/api/files/transfers/${id}?format=pdf`}>Giấy giới thiệu .pdf</ButtonLink>
            </>
          )
        }
      />
      {acts.length > 0 && (
        <div className="button-row">
          <StepDialogs
            action={takeTransferStepAction}
            id={id}
            version={version}
            steps={transferSteps(machine, acts, branches)}
            day={now}
          />
        </div>
      )}
      <RefusedNext
        transfer={transfer}
        newHref={
          parts.includes("keeper")
            ? placeHref(place, "/members/transfers/new", {
                direction: transfer.direction,
                member: transfer.memberId,
              })
            : null
        }
      />
      {mayCorrect && <CorrectTransfer transfer={transfer} />}
      <div className="split">
        <div className="stack">
          <Panel
            title="Nội dung"
            padded
            foot={
              <small>
                {transfer.createdBy} {entry === "recorded" ? "ghi kết quả" : "mở hồ sơ"} lúc{" "}
                {formatMoment(transfer.createdAt)}
              </small>
            }
          >
            <TransferFacts
              transfer={transfer}
              feeLine={await feeLineOf(actor, transfer.memberId)}
              today={now}
            />
          </Panel>
          <CasePapers found={transfer} place={place} mayKeep={parts.includes("keeper")} />
        </div>
        <Panel
          title="Các bước"
          aside={
            lastMove
              ? parts.includes(lastMove.by) && (
                  <TakeBack action={takeTransferBackAction} id={id} version={version} step={lastMove.done} />
                )
              : mayCorrect && (
                  <TakeBack action={dropRecordedAction} id={id} version={version} step="Ghi kết quả" />
                )
          }
        >
          <CaseSteps steps={steps} wordsOf={(act) => machine.moves[act]?.done ?? act} />
        </Panel>
      </div>
    </>
  );
}
