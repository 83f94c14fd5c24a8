import type { ReactNode } from "react";
import type { UploadPlace } from "@/components/evidence/uploader";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { answerView } from "@/lib/assessments/answer-view";
import { assessed } from "@/lib/assessments/assessed";
import type { Comment } from "@/lib/assessments/comments/types";
import type { Round } from "@/lib/assessments/history";
import { isEmpty } from "@/lib/assessments/last-year/rules";
import type { LastClaim } from "@/lib/assessments/last-year/types";
import { acceptsAnswer, answering } from "@/lib/assessments/locks";
import { yearIsShut } from "@/lib/assessments/rules";
import type { AssessmentItemRow, AssessmentWhole } from "@/lib/assessments/types";
import { yearNow } from "@/lib/assessments/year-now";
import { AnswerForm } from "./answer-form";
import { AnswerRead } from "./answer-read";
import { EarlierRounds } from "./earlier-rounds";
import { ItemComments } from "./item-comments";
import { markIn } from "./item-mark";
import { LastYear } from "./last-year";
import { MeasuredFact } from "./measured-fact";
import { returnedNote } from "./year-note";

export type ItemPanelProps = {
  whole: AssessmentWhole;
  item: AssessmentItemRow;
  rounds: Round[];
  /** What the unit said of it a year before; null where there is nothing. */
  last: LastClaim | null;
  /** What unit and staff said about the year; null for one who has no part in that. */
  comments: Comment[] | null;
  /** Whether the reader writes the self-assessment. */
  writes: boolean;
  place: UploadPlace;
  /** Whose words are kept where they could not be saved. */
  account: string;
  itemHref: (code: string) => string;
  /** What else is known of the item: its plan, what the inspection said. */
  children?: ReactNode;
};

/** One item: what has to hold, what the records say, what the unit says, what was said of it. */
export function ItemPanel(props: ItemPanelProps) {
  const { whole, item, rounds, last, comments, writes, place, account, itemHref, children } = props;
  const state = answering(whole.state, whole.items);
  const mark = markIn(whole, assessed(item));
  const isOpen = whole.cycle.state === "open" && acceptsAnswer(state, assessed(item));
  const asked = isOpen ? returnedNote(item) : null;
  return (
    <article className="panel" aria-labelledby="item-title">
      <div className="panel-head">
        <h2 id="item-title">
          {item.code} {item.title}
        </h2>
        {mark && <Badge tone={mark.tone}>{mark.label}</Badge>}
      </div>
      <div className="panel-body">
        <Guidance item={item} />
        {asked && <Notice kind="warning" title={asked} />}
        {children}
        {item.measured && <MeasuredFact measured={item.measured} />}
        {writes && isOpen ? (
          <AnswerForm
            key={`answer ${item.code}`}
            account={account}
            assessmentId={whole.id}
            code={item.code}
            answer={answerView(item)}
            proposed={item.proposedClaim}
            expected={item.evidenceExpected}
            place={place}
          />
        ) : (
          <AnswerRead item={item} />
        )}
        {last && <LastYear assessmentId={whole.id} last={last} mayTake={writes && isOpen && isEmpty(item)} />}
        <EarlierRounds code={item.code} rounds={rounds} />
        {comments && (
          <ItemComments
            key={`talk ${item.code}`}
            assessmentId={whole.id}
            code={item.code}
            title="Trao đổi giữa đơn vị và cấp trên"
            comments={comments.filter((one) => one.code === item.code)}
            isOpen={yearIsShut(yearNow(whole)) === null}
          />
        )}
      </div>
      <Neighbours whole={whole} item={item} itemHref={itemHref} />
    </article>
  );
}

function Guidance({ item }: { item: AssessmentItemRow }) {
  return (
    <div className="text-s text-ink-2">
      <p>
        {item.statement} {item.guidance}
      </p>
      <p>Căn cứ: {item.legalBasis}.</p>
    </div>
  );
}

type NeighboursProps = Pick<ItemPanelProps, "whole" | "item" | "itemHref">;

function Neighbours({ whole, item, itemHref }: NeighboursProps) {
  const { items } = whole;
  const index = items.indexOf(item);
  const previous = items[index - 1];
  const next = items[index + 1];
  const missing = nextMissing(whole, index);
  return (
    <div className="panel-foot">
      <div className="button-row">
        {previous && (
          <ButtonLink href={itemHref(previous.code)} small>
            ← {previous.code}
          </ButtonLink>
        )}
        {next && next !== missing && (
          <ButtonLink href={itemHref(next.code)} small>
            {next.code} →
          </ButtonLink>
        )}
      </div>
      {missing && (
        <ButtonLink href={itemHref(missing.code)} small>
          Nội dung thiếu tiếp theo: {missing.code} →
        </ButtonLink>
      )}
    </div>
  );
}

/** The next item that lacks something, from here around to here. */
function nextMissing(whole: AssessmentWhole, index: number): AssessmentItemRow | undefined {
  const { items } = whole;
  const around = [...items.slice(index + 1), ...items.slice(0, index)];
  return around.find((item) => markIn(whole, assessed(item))?.asks);
}
