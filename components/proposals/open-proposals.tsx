import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";

/** That sheets have left something to record, with the way there. */
export function OpenProposals({ count, href }: { count: number; href: string }) {
  return (
    <Notice
      title={`${count} hồ sơ chờ ghi từ tệp đã nhập`}
      actions={<ButtonLink href={href}>Ghi hồ sơ</ButtonLink>}
    >
      Người mới, người rời đi và điều tệp nêu thêm: ghi ngày, số văn bản một lần cho tất cả.
    </Notice>
  );
}
