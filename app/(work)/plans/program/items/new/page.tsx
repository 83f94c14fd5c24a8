import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { ItemForm } from "@/components/plans/item-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { programOf } from "@/lib/plans/queries";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { proofChoices } from "@/lib/proofs/queries";
import { targetsOfUnit } from "@/lib/targets/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Thêm việc vào chương trình" };

export default async function NewItemPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { org, unit } = place;
  const year = place.year ?? yearOf(await today());
  const at = { orgId: org.id, unitId: unit.id, year };
  await orStop(refusal(can.editPlan(actor, at)) ?? done(null));
  const [program, targets, proofs] = await Promise.all([
    programOf(actor, at).then(orStop),
    targetsOfUnit(actor, at).then(orStop),
    proofChoices(actor, at, year),
  ]);
  const backHref = placeHref(place, "/plans/program");
  return (
    <>
      <PageHead
        title="Thêm việc vào chương trình"
        note={`${unit.name}, năm ${year}`}
        crumbs={[{ href: backHref, label: "Chương trình" }, { label: "Thêm việc" }]}
      />
      {program ? (
        <ItemForm
          unit={unit}
          org={org.code}
          program={program.id}
          targets={targets.map(({ target }) => target)}
          proofs={proofs}
          backHref={backHref}
        />
      ) : (
        <EmptyState
          title={`Chưa có chương trình công tác năm ${year}`}
          action={<ButtonLink href={placeHref(place, "/plans/program/edit")}>Lập chương trình</ButtonLink>}
        >
          Lập chương trình trước, rồi thêm từng việc.
        </EmptyState>
      )}
    </>
  );
}
