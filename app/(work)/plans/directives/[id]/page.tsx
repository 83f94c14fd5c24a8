import type { Metadata } from "next";
import { OwnReceipt } from "@/components/directives/own-receipt";
import { ReceiptTable } from "@/components/directives/receipt-table";
import { SendFileButton } from "@/components/evidence/send-file-button";
import { PageHead } from "@/components/frame/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { answersOf, directiveDetail } from "@/lib/directives/queries";
import { today } from "@/lib/platform/clock";
import { formatDate, formatMoment, yearOf } from "@/lib/platform/dates";
import { proofChoices } from "@/lib/proofs/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Văn bản chỉ đạo" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function DirectivePage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const directive = await orStop(await directiveDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, docNumber, issuedOn, docAbstract, answerDue, fileName, receipts, mayIssue } = directive;
  const [answers, day, proofs] = await Promise.all([
    answersOf(actor, directive),
    today(),
    proofChoices(actor, { orgId: place.org.id, unitId: place.unit.id }, yearOf(issuedOn)),
  ]);
  const query = placeHref(place, "");
  const received = receipts.filter(({ receivedAt }) => receivedAt).length;
  const answered = receipts.filter(({ answeredOn }) => answeredOn).length;
  return (
    <>
      <PageHead
        title={docAbstract}
        note={`Số ${docNumber} ngày ${formatDate(issuedOn)} của ${place.org.shortName}`}
        crumbs={[{ href: placeHref(place, "/plans/directives"), label: "Văn bản" }, { label: docNumber }]}
        actions={
          <>
            <PrintButton />
            {mayIssue && (
              <ButtonLink icon="pencil" href={placeHref(place, `/plans/directives/${id}/edit`)}>
                Sửa văn bản chỉ đạo
              </ButtonLink>
            )}
          </>
        }
      />
      <Panel
        title="Văn bản"
        padded
        foot={
          <small>
            {directive.createdBy} gửi lúc {formatMoment(directive.createdAt)}
          </small>
        }
      >
        <DefinitionList
          items={[
            {
              term: "Tệp",
              value: fileName ? (
                <a href={`/api/files/directives/${id}`} target="_blank" rel="noreferrer">
                  {fileName}
                </a>
              ) : (
                "Chưa đính kèm tệp"
              ),
            },
            { term: "Hạn trả lời", value: answerDue ? formatDate(answerDue) : "Không cần trả lời" },
          ]}
        />
        {mayIssue && (
          <SendFileButton
            address={`/api/files/directives/${id}`}
            label={fileName ? "Thay tệp" : "Đính kèm văn bản đã ký"}
          />
        )}
      </Panel>
      {place.level === "unit" ? (
        answers.map((answer) => (
          <OwnReceipt
            key={answer.receipt.unit.id}
            directive={directive}
            answer={answer}
            proofs={proofs}
            query={query}
            org={place.org.code}
            today={day}
          />
        ))
      ) : (
        <Panel
          title="Đơn vị nhận"
          aside={
            <span>
              {received}/{receipts.length} đã nhận
              {answerDue && ` · ${answered}/${receipts.length} đã trả lời`}
            </span>
          }
        >
          <ReceiptTable answers={answers} answerDue={answerDue} query={query} today={day} />
        </Panel>
      )}
    </>
  );
}
