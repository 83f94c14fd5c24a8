import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { firstAsking } from "@/components/assessments/item-mark";
import { ItemNav } from "@/components/assessments/item-nav";
import { ItemPanel } from "@/components/assessments/item-panel";
import { TakeLastYear } from "@/components/assessments/last-year";
import { NoYear } from "@/components/assessments/no-year";
import { NotInYear } from "@/components/assessments/not-in-year";
import { SaveSlot } from "@/components/assessments/save-status";
import { UnitList } from "@/components/assessments/unit-list";
import { yearLine } from "@/components/assessments/year-line";
import { YearNote } from "@/components/assessments/year-note";
import { PageHead } from "@/components/frame/page-head";
import { RemindedNotice } from "@/components/inspections/reminded-notice";
import { UnitRatingLink } from "@/components/organisation-ratings/unit-rating-link";
import { PlanBeside } from "@/components/registration/plan-read";
import { ButtonLink } from "@/components/ui/button-link";
import { classNames } from "@/components/ui/class-names";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { emptyItems } from "@/lib/assessments/last-year/rules";
import { unitsOfYear, unitYearTalk } from "@/lib/assessments/queries";
import { findRegistration } from "@/lib/assessments/registration/queries";
import { whyAbsent } from "@/lib/cycles/queries";
import { findInspection, remindedItems } from "@/lib/inspections/queries";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Tự đánh giá" };

export default async function AssessmentPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { org, unit, year } = place;
  const at = { orgId: org.id, unitId: unit.id };
  await orStop(refusal(can.readAssessment(actor, at)) ?? done(null));
  const mayRun = can.runCycle(actor, org.id).allowed;
  if (year === null) return <NoYear title="Tự đánh giá" place={place} mayOpen={mayRun} />;
  if (unit.kind === "upper_org") {
    const units = await orStop(await unitsOfYear(actor, org.id, year));
    return (
      <UnitList
        year={year}
        units={units}
        href={(code) => placeHref(place, "/assessment", { unit: code })}
        yearHref={mayRun ? placeHref(place, `/appraisal/years/${year}`, { unit: null, year: null }) : null}
      />
    );
  }
  const found = await orStop(await unitYearTalk(actor, at, year));
  if (!found)
    return (
      <NotInYear unitName={unit.name} year={year} why={await orStop(await whyAbsent(actor, at, year))} />
    );
  const { whole, history, last, comments } = found;
  const [registration, inspection] = await Promise.all([
    findRegistration(actor, whole.id),
    findInspection(actor, whole.id),
  ]).then(([one, other]) => Promise.all([orStop(one), orStop(other)]));
  const named = params.item === undefined ? null : whole.items.find((item) => item.code === params.item);
  if (named === undefined) notFound();
  const item = named ?? firstAsking(whole) ?? whole.items[0];
  const day = await today();
  const speaks = can.submitAssessment(actor, at).allowed;
  const writes = can.draftAssessment(actor, at).allowed;
  const hasClosed = whole.cycle.state === "closed";
  const empty =
    writes && !hasClosed
      ? emptyItems(whole.state, whole.items).filter((one) => last.some(({ code }) => code === one.code))
      : [];
  const itemHref = (code: string) => placeHref(place, "/assessment", { item: code });
  const isOpen = !hasClosed && (whole.state === "ASSESSING" || whole.state === "RETURNED");
  return (
    <>
      <PageHead
        title={`Tự đánh giá năm ${year}`}
        note={
          <>
            {writes ? yearLine(whole, day) : `${unit.name}. ${yearLine(whole, day)}`}
            <UnitRatingLink
              standing={history.rating}
              href={placeHref(place, "/organisation/ratings", { year })}
            />
          </>
        }
        actions={
          <>
            {writes && isOpen && <SaveSlot />}
            {whole.round > 0 && (
              <ButtonLink href={placeHref(place, "/assessment/submitted")}>Bản đã nộp</ButtonLink>
            )}
            <ButtonLink href={placeHref(place, "/assessment/print")}>Xem báo cáo</ButtonLink>
            <ButtonLink href={placeHref(place, "/assessment/registration")}>Đăng ký và kế hoạch</ButtonLink>
            {writes && isOpen && (
              <ButtonLink variant="primary" href={placeHref(place, "/assessment/submit")}>
                Kiểm tra và nộp
              </ButtonLink>
            )}
          </>
        }
      />
      <div className={classNames("empty:hidden", named && "max-lg:hidden")}>
        <YearNote
          whole={whole}
          history={history}
          speaks={speaks}
          itemHref={itemHref}
          planHref={placeHref(place, "/assessment/registration")}
          today={day}
        />
        {empty.length > 1 && (
          <TakeLastYear
            assessmentId={whole.id}
            label={`Như năm trước cho ${empty.length} nội dung còn trống`}
          />
        )}
      </div>
      <div className="split listed">
        <div
          className={classNames(
            "lg:sticky lg:top-4 lg:max-h-dvh lg:overflow-y-auto",
            named && "max-lg:hidden",
          )}
        >
          <ItemNav whole={whole} itemHref={itemHref} current={item?.code ?? null} comments={comments ?? []} />
        </div>
        {item && (
          <div className={named ? "stack" : "max-lg:hidden"}>
            <ButtonLink className="justify-self-start lg:hidden" small href={placeHref(place, "/assessment")}>
              ← Danh sách nội dung
            </ButtonLink>
            <ItemPanel
              whole={whole}
              item={item}
              writes={writes}
              itemHref={itemHref}
              comments={comments}
              last={last.find((one) => one.code === item.code) ?? null}
              rounds={history.rounds}
              place={{ unit: unit.code, org: org.code }}
              account={actor.userId ?? ""}
            >
              <RemindedNotice reminded={remindedItems(inspection.sheet).get(item.code)} />
              <PlanBeside item={registration.sheet.items.find(({ code }) => code === item.code)} />
            </ItemPanel>
          </div>
        )}
      </div>
    </>
  );
}
