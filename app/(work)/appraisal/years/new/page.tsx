import type { Metadata } from "next";
import { OpenYearForm } from "@/components/cycles/open-year-form";
import { PageHead } from "@/components/frame/page-head";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { yearOpening } from "@/lib/cycles/queries";
import { nextYear } from "@/lib/cycles/rules";
import { today } from "@/lib/platform/clock";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Mở năm đánh giá" };

export default async function OpenYearPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const opening = await orStop(await yearOpening(actor, place.org.id));
  const year = nextYear(opening.years, await today());
  return (
    <>
      <PageHead
        crumbs={[{ href: placeHref(place, "/appraisal"), label: "Thẩm định" }, { label: "Mở năm đánh giá" }]}
        title="Mở năm đánh giá"
        note={`Mỗi đơn vị tham gia có một bản tự đánh giá theo bộ tiêu chí đã chọn. ${
          opening.last
            ? `Thời hạn, tỷ lệ phiếu và đơn vị tham gia điền sẵn theo năm ${opening.last.year}; số người thẩm định cũng như năm đó.`
            : "Thời hạn sửa lại được sau khi mở."
        }`}
      />
      <OpenYearForm
        orgId={place.org.id}
        year={year}
        opening={opening}
        done={placeHref(place, "/appraisal/years/YEAR", { year: null })}
      />
    </>
  );
}
