import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { isDissolved } from "@/lib/organisation-discipline/rules";
import type { OrganisationDisciplineDetail } from "@/lib/organisation-discipline/types";
import { formatDate } from "@/lib/platform/dates";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type AfterDissolutionProps = { found: OrganisationDisciplineDetail; place: CurrentPlace };

/** What is left to be done by hand: a dissolution deletes nobody, and one that was lifted brings nobody back. */
export function AfterDissolution({ found, place }: AfterDissolutionProps) {
  if (found.state === "ended") return null;
  if (isDissolved(found)) return <Dissolved found={found} place={place} />;
  const wasDissolved = found.decidedForm === "dissolution" && found.answer !== null;
  return wasDissolved ? <NoLongerDissolved found={found} place={place} /> : null;
}

function Dissolved({ found, place }: AfterDissolutionProps) {
  const { body } = found;
  if (body.closedOn)
    return (
      <Notice kind="success" title={`Tổ chức đã đóng từ ${formatDate(body.closedOn)}`}>
        Ghi kết thúc thi hành để khép hồ sơ.
      </Notice>
    );
  return (
    <Notice
      kind="warning"
      title="Giải tán: còn việc phải làm"
      actions={<BodyLinks found={found} place={place} />}
    >
      Quyết định không tự xóa ai. Chuyển sinh hoạt hoặc xóa tên từng đoàn viên, rồi nhờ cấp trên đóng tổ chức
      ở trang Đơn vị; sau đó ghi kết thúc.
    </Notice>
  );
}

function NoLongerDissolved({ found, place }: AfterDissolutionProps) {
  const { body, branch, reopenedFrom } = found;
  if (body.closedOn)
    return (
      <Notice kind="warning" title={`Không còn giải tán, nhưng tổ chức đóng từ ${formatDate(body.closedOn)}`}>
        Tổ chức đóng trước khi công bố giải tán, đóng lại sau đó, hoặc cấp trên của nó đã đóng, nên không tự
        mở. Cần hoạt động lại thì nhờ cấp trên lập tổ chức mới ở trang Đơn vị.
      </Notice>
    );
  if (!reopenedFrom) return null;
  return (
    <Notice
      kind="warning"
      title="Tổ chức đã mở lại: còn việc phải làm"
      actions={<BodyLinks found={found} place={place} />}
    >
      {`Tổ chức đóng từ ${formatDate(reopenedFrom)}, nay mở lại. Việc đã làm trước khi đóng không tự trở lại. Ai đã chuyển đi thì chuyển sinh hoạt về; ai bị xóa tên vì giải tán thì lùi bước ở hồ sơ xóa tên của người đó. Ban Chấp hành, tài khoản đã thôi thì ghi lại.`}
      {branch === null && " Chi đoàn đã đóng thì nhờ cấp trên lập chi đoàn mới ở trang Đơn vị."}
    </Notice>
  );
}

function BodyLinks({ found: { body }, place }: AfterDissolutionProps) {
  return (
    <>
      <ButtonLink small href={placeHref(place, "/members", { unit: body.code })}>
        Đoàn viên của tổ chức
      </ButtonLink>
      <ButtonLink small href={placeHref(place, `/units/${body.id}`)}>
        Trang đơn vị
      </ButtonLink>
    </>
  );
}
