import { PageHead } from "@/components/frame/page-head";
import { creationOf } from "@/components/frame/places";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type NoYearProps = { title: string; place: CurrentPlace; mayOpen: boolean };

/** A page of the year before the first one is opened: who opens it, and what its reader does meanwhile. */
export function NoYear({ title, place, mayOpen }: NoYearProps) {
  const creation = mayOpen ? undefined : creationOf(place);
  return (
    <>
      <PageHead title={title} />
      <div className="panel">
        <EmptyState
          title="Chưa mở năm đánh giá nào"
          action={
            <div className="button-row">
              {mayOpen && (
                <ButtonLink
                  variant="primary"
                  href={placeHref(place, "/appraisal/years/new", { unit: null, year: null })}
                >
                  Mở năm đánh giá
                </ButtonLink>
              )}
              {creation && (
                <ButtonLink icon="plus" href={placeHref(place, creation.href)}>
                  {creation.label}
                </ButtonLink>
              )}
              <ButtonLink href={placeHref(place, "/criteria", { unit: null })}>Xem bộ tiêu chí</ButtonLink>
            </div>
          }
        >
          {mayOpen
            ? "Chọn bộ tiêu chí, các hạn và đơn vị tham gia. Sau đó đơn vị đăng ký và tự đánh giá."
            : wordsFor(place, creation !== undefined)}
        </EmptyState>
      </div>
    </>
  );
}

/** To those who wait for the year: its opening is the office's act. */
function wordsFor({ org, level }: CurrentPlace, records: boolean): string {
  const opens = `Bí thư hoặc văn phòng ${org.shortName} mở năm đánh giá`;
  if (level === "upper")
    return `${opens}, rồi việc của năm hiện ở đây. Trong khi chờ, xem bộ tiêu chí mà các đơn vị tự đánh giá theo.`;
  return records
    ? `${opens}, rồi đơn vị đăng ký và tự đánh giá. Trong khi chờ, cứ ghi đoàn viên, hoạt động, minh chứng như thường.`
    : `${opens}, rồi đơn vị đăng ký và tự đánh giá. Trong khi chờ, xem bộ tiêu chí mà đơn vị tự đánh giá theo.`;
}
