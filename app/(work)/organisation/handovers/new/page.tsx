import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { HandoverForm } from "@/components/handovers/handover-form";
import { LinkTabs } from "@/components/ui/link-tabs";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { bodyOfPage } from "@/lib/committees/address";
import { bodyName } from "@/lib/committees/bodies";
import { committeeView } from "@/lib/committees/queries";
import { basisOf } from "@/lib/handovers/proposal";
import { partiesOf, proposal } from "@/lib/handovers/queries";
import { today } from "@/lib/platform/clock";
import { done, notFound } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

/** It was done on paper and is told in one act. */
const ON_PAPER = "paper";

const textOf = (value: unknown) => (typeof value === "string" ? value : null);

export const metadata: Metadata = { title: "Bàn giao công việc" };

export default async function NewHandoverPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(bodyOfPage(place, params));
  const { body, acts } = await orStop(at ? await committeeView(actor, at) : notFound());
  await orStop(refusal(can.keepCommittee(actor, body.place)) ?? done(null));
  const [parties, lines, day] = await Promise.all([partiesOf(body), proposal(body), today()]);
  const branch = place.branch ? {} : { branch: at?.branch };
  const isOnPaper = params.as === ON_PAPER;
  const wayHref = (as: string | null) =>
    placeHref(place, "/organisation/handovers/new", { ...branch, act: textOf(params.act), as });
  return (
    <>
      <PageHead
        title="Bàn giao công việc"
        note={bodyName(body)}
        crumbs={[
          { href: placeHref(place, "/organisation", branch), label: "Ban Chấp hành" },
          { label: "Bàn giao công việc" },
        ]}
      />
      <LinkTabs
        label="Cách bàn giao"
        tabs={[
          { href: wayHref(null), label: "Lập để hai bên xác nhận", current: !isOnPaper },
          { href: wayHref(ON_PAPER), label: "Ghi kết quả đã bàn giao trên giấy", current: isOnPaper },
        ]}
      />
      {isOnPaper && (
        <p className="hint">
          Ghi xong là việc, hồ sơ và vai trò chuyển sang người nhận, không chờ xác nhận. Vai trò Bí thư còn
          phải đổi người thì văn phòng Đoàn cấp trên ghi; vai trò đã đổi theo kiện toàn thì người nhận ghi
          được.
        </p>
      )}
      <HandoverForm
        key={isOnPaper ? ON_PAPER : "confirmed"}
        paperAt={
          isOnPaper ? { unit: body.unit.code, org: place.org.code, branch: body.branch?.id ?? null } : null
        }
        body={{ unit: body.unit.id, branch: body.branch?.id ?? null }}
        parties={parties}
        start={{ handedOn: day, basis: basisOf(acts.find(({ id }) => id === params.act)), lines }}
        backHref={placeHref(place, "/organisation", branch)}
        query={placeHref(place, "")}
      />
    </>
  );
}
