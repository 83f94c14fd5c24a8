import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { PasteForm } from "@/components/targets/paste-form";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { figure } from "@/lib/targets/messages";
import { targetTable } from "@/lib/targets/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Giao chỉ tiêu bằng bảng dán" };

export default async function PastePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  await orStop(refusal(can.setTargets(actor, place.org.id)) ?? done(null));
  const year = place.year ?? yearOf(await today());
  const { targets } = await orStop(await targetTable(actor, place.org.id, year));
  const backHref = placeHref(place, "/plans/targets");
  return (
    <>
      <PageHead
        title={`Giao chỉ tiêu năm ${year} bằng bảng dán`}
        note={place.org.name}
        crumbs={[{ href: backHref, label: "Chỉ tiêu" }, { label: "Dán bảng" }]}
      />
      <div className="split wide">
        <Panel title="Bảng đơn vị × chỉ tiêu" padded>
          <PasteForm orgId={place.org.id} year={year} backHref={backHref} />
        </Panel>
        <Panel title="Chỉ tiêu của năm">
          <Register label="Chỉ tiêu của năm" tight>
            <thead>
              <tr>
                <th scope="col">Tên ở dòng đầu của bảng</th>
                <th scope="col" className="n">
                  Cả năm
                </th>
              </tr>
            </thead>
            <tbody>
              {targets.map(({ id, name, value, measure }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="n">{`${figure(value)} ${measure}`}</td>
                </tr>
              ))}
            </tbody>
          </Register>
        </Panel>
      </div>
    </>
  );
}
