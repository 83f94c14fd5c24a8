import type { Metadata } from "next";
import Link from "next/link";
import { Fragment } from "react";
import { STATE_TONES, stateWords } from "@/components/fees/fee-words";
import { ClassDialog, ExemptDialog, WithdrawExemption } from "@/components/fees/member-fee-forms";
import { PageHead } from "@/components/frame/page-head";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { YearNote } from "@/components/units/year-links";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { memberFees } from "@/lib/fees/member/queries";
import { classWords, collectionWords, decisionWords, moneyWords, setWords } from "@/lib/fees/messages";
import { monthOf, monthWords } from "@/lib/fees/months";
import { lastExemptMonth } from "@/lib/fees/rules";
import type { MonthCell } from "@/lib/fees/types";
import { today } from "@/lib/platform/clock";
import { formatDate } from "@/lib/platform/dates";
import { calendarPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Đoàn phí của đoàn viên" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

type TakenByProps = { cell: MonthCell; readable: readonly string[]; hrefOf: (receipt: string) => string };

/** By which receipts a month was taken, with the part of each that took not all of it. */
function TakenBy({ cell: { taken = [], amount }, readable, hrefOf }: TakenByProps) {
  return taken.map((one, at) => {
    const part = one.amount === amount ? "" : ` (${moneyWords(one.amount)})`;
    const words = collectionWords(one);
    return (
      <Fragment key={one.id}>
        {at > 0 && "; "}
        {readable.includes(one.id) ? (
          <Link href={hrefOf(one.id)} prefetch={false}>
            {words}
          </Link>
        ) : (
          words
        )}
        {`, thu ngày ${formatDate(one.collectedOn)}${part}`}
      </Fragment>
    );
  });
}

/** A member's year of fees, the class and the exemptions. */
export default async function MemberFeesPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const place = await orStop(await calendarPlace(actor, await searchParams));
  const day = await today();
  const { year } = place;
  const fees = await orStop(await memberFees(actor, id, year));
  const { member, row, may, classes, exemptions } = fees;
  const month = monthOf(day);
  const paysAs = classWords(row.feeClass, fees.hasOccupation);
  return (
    <>
      <PageHead
        title={member.fullName}
        note={
          <YearNote place={place} path={`/members/fees/${id}`}>
            {[`Đoàn phí năm ${year}`, fees.branchName, fees.unitName].filter(Boolean).join(" · ")}
          </YearNote>
        }
        crumbs={[{ href: placeHref(place, "/members/fees"), label: "Đoàn phí" }, { label: member.fullName }]}
      />
      <p>{fees.line}</p>
      <div className="split">
        <Panel title={`Các tháng năm ${year}`}>
          <RowList label={`Các tháng năm ${year}`}>
            {row.cells.map((cell) => (
              <Row
                key={cell.month}
                lead={monthWords(cell.month)}
                title={<Badge tone={STATE_TONES[cell.state] ?? "idle"}>{stateWords(cell)}</Badge>}
                detail={
                  cell.taken && (
                    <TakenBy
                      cell={cell}
                      readable={fees.readable}
                      hrefOf={(receipt) => placeHref(place, `/members/fees/collections/${receipt}`)}
                    />
                  )
                }
              />
            ))}
          </RowList>
        </Panel>
        <div className="stack">
          <Panel
            title="Mức, kỳ đóng"
            aside={may.keep && <ClassDialog memberId={id} month={month} last={classes[0]} />}
          >
            {classes.length > 0 ? (
              <RowList label="Mức, kỳ đóng theo thời gian">
                {classes.map((line) => (
                  <Row
                    key={line.fromMonth}
                    lead={`Từ ${monthWords(line.fromMonth)}`}
                    title={setWords(line)}
                    detail={`${line.setBy} ghi`}
                    action={may.keep && <ClassDialog memberId={id} month={month} line={line} />}
                  />
                ))}
              </RowList>
            ) : (
              <EmptyState title={paysAs.title}>{paysAs.why}</EmptyState>
            )}
          </Panel>
          <Panel
            title="Miễn đoàn phí"
            aside={may.exempt && <ExemptDialog memberId={id} month={month} day={day} />}
          >
            {exemptions.length > 0 ? (
              <RowList label="Các lần miễn đoàn phí">
                {exemptions.map((one) => (
                  <Row
                    key={one.id}
                    lead={`${monthWords(one.fromMonth)} đến ${monthWords(lastExemptMonth(one))}`}
                    title={
                      <Link href={placeHref(place, `/members/fees/exemptions/${one.id}`)} prefetch={false}>
                        {`Văn bản ${decisionWords(one.decisionNumber, one.decidedOn)}`}
                      </Link>
                    }
                    detail={[one.reason, `${one.grantedBy} ghi`].filter(Boolean).join(" · ")}
                    action={may.exempt && <WithdrawExemption exemption={one} />}
                  />
                ))}
              </RowList>
            ) : (
              <EmptyState title="Chưa được miễn lần nào">
                Ban Chấp hành Đoàn cơ sở miễn thì ghi số, ngày văn bản và các tháng ở đây, rồi mở văn bản để
                thêm bản chụp.
              </EmptyState>
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}
