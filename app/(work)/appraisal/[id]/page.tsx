import type { Metadata } from "next";
import { AppraisalActions } from "@/components/appraisal/appraisal-actions";
import { ClaimPanel } from "@/components/appraisal/claim-panel";
import { CodeStrip } from "@/components/appraisal/code-strip";
import { MinutesPanel } from "@/components/appraisal/minutes-panel";
import { PairNotice } from "@/components/appraisal/pair-notice";
import { ProofPanel } from "@/components/appraisal/proof-panel";
import { ReturnItems } from "@/components/appraisal/return-items";
import { listHref, ratingHref, sheetHref, submittedHref } from "@/components/appraisal/sheet-address";
import { VerdictCounts } from "@/components/appraisal/verdict-counts";
import { VerdictPanel } from "@/components/appraisal/verdict-panel";
import { ItemComments } from "@/components/assessments/item-comments";
import { PageHead } from "@/components/frame/page-head";
import { UnitRatingLink } from "@/components/organisation-ratings/unit-rating-link";
import { PlanBeside } from "@/components/registration/plan-read";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { appraisalSheet } from "@/lib/assessments/appraisal/queries";
import { countVerdicts } from "@/lib/assessments/appraisal/rules";
import type { AppraisalSheet } from "@/lib/assessments/appraisal/types";
import { STATE_LABELS } from "@/lib/assessments/messages";
import { findRegistration } from "@/lib/assessments/registration/queries";
import { yearIsShut } from "@/lib/assessments/rules";
import { yearNow } from "@/lib/assessments/year-now";
import { today } from "@/lib/platform/clock";
import { dayOf, formatDate } from "@/lib/platform/dates";
import type { SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Thẩm định" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function AppraisalSheetPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const [{ id }, { item: code, ...rest }] = await Promise.all([params, searchParams]);
  const sheet = await orStop(await appraisalSheet(actor, id, typeof code === "string" ? code : undefined));
  const { whole, item, index } = sheet;
  const { sheet: plan } = await orStop(await findRegistration(actor, id));
  const hrefOf = (to: string) => sheetHref(id, to, rest);
  const neighbour = (at: number) => {
    const found = whole.items[at];
    return found ? { code: found.code, href: hrefOf(found.code) } : null;
  };
  const { supplement, open } = countVerdicts(whole.items);
  const isComplete = supplement === 0 && open === 0;
  return (
    <>
      <PageHead
        crumbs={[
          { href: listHref(whole.cycle.year, rest), label: `Thẩm định năm ${whole.cycle.year}` },
          { label: whole.unit.name },
        ]}
        title={`${item.code} ${item.title}`}
        note={
          <>
            {noteOf(sheet)}
            <UnitRatingLink
              standing={sheet.rating}
              href={ratingHref(whole.unit.code, whole.cycle.year, rest)}
            />
          </>
        }
        actions={
          <>
            <VerdictCounts items={whole.items} />
            {whole.submission && <ButtonLink href={`/appraisal/${id}/minutes`}>Biên bản</ButtonLink>}
            {whole.submission && (
              <ButtonLink href={submittedHref(whole.unit.code, whole.cycle.year, rest)}>
                Bản đã nộp
              </ButtonLink>
            )}
            <AppraisalActions sheet={sheet} isComplete={isComplete} />
          </>
        }
      />
      <PairNotice sheet={sheet} itemHref={hrefOf} />
      <CodeStrip
        items={whole.items.map(({ code, title, verdict }) => ({
          code,
          title,
          verdict: verdict?.verdict ?? null,
          href: hrefOf(code),
        }))}
        current={item.code}
      />
      <div className="split even">
        <ClaimPanel sheet={sheet}>
          <PlanBeside item={plan.items.find((one) => one.code === item.code)} />
        </ClaimPanel>
        <ProofPanel proofs={sheet.proofs} />
      </div>
      <VerdictPanel
        sheet={sheet}
        previous={neighbour(index - 1)}
        next={neighbour(index + 1)}
        isComplete={isComplete}
      >
        <ReturnItems sheet={sheet} today={await today()} />
      </VerdictPanel>
      {sheet.comments && (
        <Panel title={`Trao đổi về ${item.code}`} padded>
          <ItemComments
            key={item.code}
            assessmentId={id}
            code={item.code}
            comments={sheet.comments.filter((one) => one.code === item.code)}
            isOpen={yearIsShut(yearNow(whole)) === null}
          />
        </Panel>
      )}
      <MinutesPanel sheet={sheet} />
    </>
  );
}

function noteOf({ whole, index }: AppraisalSheet): string {
  const { submission, round, items } = whole;
  const place = `Nội dung ${index + 1}/${items.length}`;
  if (!submission) return `${place} · đơn vị chưa nộp`;
  const day = formatDate(dayOf(new Date(submission.submittedAt)));
  const state = whole.state === "SUBMITTED" ? "" : ` · ${STATE_LABELS[whole.state].toLowerCase()}`;
  return `${place} · nộp ${day} · lần ${round}${state}`;
}
