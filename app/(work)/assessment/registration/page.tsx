import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { NoYear } from "@/components/assessments/no-year";
import { NotInYear } from "@/components/assessments/not-in-year";
import { PageHead } from "@/components/frame/page-head";
import { PaperSigning } from "@/components/papers/paper-signing";
import { planMark } from "@/components/registration/plan-mark";
import { PlanPanel } from "@/components/registration/plan-panel";
import { CarriedNotice } from "@/components/registration/plan-read";
import { RegisterPanel } from "@/components/registration/register-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { classNames } from "@/components/ui/class-names";
import { ItemList } from "@/components/ui/item-list";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { registrationSigning } from "@/lib/assessments/papers/registration";
import { planIsShut } from "@/lib/assessments/registration/locks";
import { unitRegistration } from "@/lib/assessments/registration/queries";
import { isGeneral, lackingPlans, needsPlan } from "@/lib/assessments/registration/rules";
import type { RegistrationSheet } from "@/lib/assessments/registration/types";
import { whyAbsent } from "@/lib/cycles/queries";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Đăng ký và kế hoạch" };

export default async function RegistrationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { org, unit, year } = place;
  const at = { orgId: org.id, unitId: unit.id };
  await orStop(refusal(can.readAssessment(actor, at)) ?? done(null));
  if (year === null)
    return <NoYear title="Đăng ký và kế hoạch" place={place} mayOpen={can.runCycle(actor, org.id).allowed} />;
  if (unit.kind === "upper_org") redirect(placeHref(place, "/appraisal", { view: "unregistered" }));
  const sheet = await orStop(await unitRegistration(actor, at, year));
  if (!sheet)
    return (
      <NotInYear unitName={unit.name} year={year} why={await orStop(await whyAbsent(actor, at, year))} />
    );
  const named = params.item === undefined ? null : sheet.items.find(({ code }) => code === params.item);
  if (named === undefined) notFound();
  const item = named ?? firstAsking(sheet);
  const general = sheet.items.find(isGeneral);
  const home = placeHref(place, "/assessment");
  const itemHref = (code: string) => placeHref(place, "/assessment/registration", { item: code });
  const isOpen = planIsShut(sheet) === null;
  return (
    <>
      <PageHead
        crumbs={[{ href: home, label: `Tự đánh giá năm ${year}` }, { label: "Đăng ký và kế hoạch" }]}
        title={`Đăng ký và kế hoạch năm ${year}`}
        note={noteOf(sheet)}
        actions={
          <>
            <a className="button" href={`/api/files/registration/${sheet.id}?format=docx`}>
              Tải bản đăng ký .docx
            </a>
            <a className="button" href={`/api/files/registration/${sheet.id}?format=pdf`}>
              .pdf
            </a>
          </>
        }
      />
      <div className={classNames("empty:hidden", named && "max-lg:hidden")}>
        {general && general !== item && <CarriedNotice item={general} />}
        <RegisterPanel
          sheet={sheet}
          today={await today()}
          speaks={can.submitAssessment(actor, at).allowed}
          anyYearOpen={place.org.openYears.length > 0}
          next={home}
        />
      </div>
      {sheet.registered && <PaperSigning view={await orStop(await registrationSigning(actor, sheet.id))} />}
      <div className="split listed">
        <div className={classNames(named && "max-lg:hidden")}>
          <ItemList label="Kế hoạch từng nội dung" groups={groupsOf(sheet, item?.code, itemHref)} />
        </div>
        {item && (
          <div className={named ? "stack" : "max-lg:hidden"}>
            <ButtonLink
              className="justify-self-start lg:hidden"
              small
              href={placeHref(place, "/assessment/registration")}
            >
              ← Danh sách nội dung
            </ButtonLink>
            <PlanPanel
              sheet={sheet}
              item={item}
              writes={isOpen && can.draftAssessment(actor, at).allowed}
              itemHref={itemHref}
            />
          </div>
        )}
      </div>
    </>
  );
}

/** The first item that still needs its plan, else the first that has or needs one. */
function firstAsking({ items }: RegistrationSheet) {
  return items.find((item) => lackingPlans([item]).length > 0) ?? items.find(needsPlan) ?? items[0];
}

function groupsOf(sheet: RegistrationSheet, current: string | undefined, hrefOf: (code: string) => string) {
  const { groups, items } = sheet;
  const whole = items.some(isGeneral) ? [{ number: 0, title: "Cả đơn vị" }] : [];
  const named = groups.map(({ number, shortTitle }) => ({ number, title: `${number}. ${shortTitle}` }));
  return [...whole, ...named].map(({ number, title }) => ({
    title,
    items: items
      .filter(({ groupNumber }) => groupNumber === number)
      .map((item) => {
        const { code, title } = item;
        const shown = isGeneral(item) ? "" : code;
        const mark = planMark(sheet, item);
        return { code: shown, title, href: hrefOf(code), mark, current: code === current };
      }),
  }));
}

function noteOf({ unit, items: all }: RegistrationSheet): string {
  const items = all.filter((item) => !isGeneral(item));
  const planned = items.filter(({ plan }) => plan?.solution).length;
  const carried = items.filter((item) => item.carried).length;
  const failed = carried > 0 ? ` ${carried} nội dung năm trước chưa đạt.` : "";
  return `${unit.name}. ${planned}/${items.length} nội dung có kế hoạch.${failed}`;
}
