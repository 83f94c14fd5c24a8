import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { FoundForm } from "@/components/units/found-form";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";

export const metadata: Metadata = { title: "Lập tổ chức cấp trên" };

export default async function FoundPage() {
  const actor = await pageActor();
  await orStop(refusal(can.foundOrganisation(actor)) ?? done(null));
  return (
    <>
      <PageHead
        title="Lập tổ chức cấp trên"
        note="Tên và thông tin có hiệu lực từ ngày ghi dưới đây."
        crumbs={[{ href: "/units", label: "Đơn vị" }]}
      />
      <Panel padded className="max-w-text">
        <FoundForm day={await today()} />
      </Panel>
    </>
  );
}
