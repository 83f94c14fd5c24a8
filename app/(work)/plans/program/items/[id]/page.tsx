import type { Metadata } from "next";
import { EvidenceViewer } from "@/components/evidence/evidence-viewer";
import { PageHead } from "@/components/frame/page-head";
import { ItemFacts } from "@/components/plans/item-facts";
import { ItemForm } from "@/components/plans/item-form";
import { RemoveItem } from "@/components/plans/item-removal";
import { itemDays } from "@/components/plans/plan-words";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { programItem } from "@/lib/plans/queries";
import { formatMoment } from "@/lib/platform/dates";
import { proofChoices } from "@/lib/proofs/queries";
import { targetsOfUnit } from "@/lib/targets/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Việc trong chương trình" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function ItemPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const item = await orStop(await programItem(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { orgId, unit, program, mayEdit } = item;
  const at = { orgId, unitId: unit.id, year: program.year };
  const [targets, proofs] = await Promise.all([
    mayEdit ? targetsOfUnit(actor, at).then(orStop) : [],
    proofChoices(actor, at, program.year),
  ]);
  const backHref = placeHref(place, "/plans/program", { year: program.year });
  return (
    <>
      <PageHead
        title={item.title}
        note={`${itemDays(item)} · ${unit.name}`}
        crumbs={[{ href: backHref, label: `Chương trình năm ${program.year}` }, { label: "Việc" }]}
        actions={mayEdit && <RemoveItem id={item.id} version={item.version} backHref={backHref} />}
      />
      {mayEdit ? (
        <ItemForm
          unit={unit}
          org={place.org.code}
          program={program.id}
          targets={targets.map(({ target }) => target)}
          item={item}
          proofs={proofs}
          backHref={backHref}
        />
      ) : (
        <div className="split">
          <Panel
            title="Việc"
            padded
            foot={<small>{`${item.createdBy} ghi lúc ${formatMoment(item.createdAt)}`}</small>}
          >
            <ItemFacts item={item} />
          </Panel>
          <Panel title="Ảnh, tệp minh chứng" padded>
            {item.evidence.length > 0 ? (
              <EvidenceViewer evidence={item.evidence} query={placeHref(place, "")} />
            ) : (
              <p>Chưa có ảnh, tệp nào.</p>
            )}
          </Panel>
        </div>
      )}
    </>
  );
}
