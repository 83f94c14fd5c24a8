import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";

/** One line above the roster while anybody waits. */
export function WaitingLine({ count, href }: { count: number; href: string }) {
  if (count === 0) return null;
  return (
    <Notice
      actions={
        <ButtonLink href={href} small>
          Xem và nhận
        </ButtonLink>
      }
    >
      {`${count} người đã gửi chỉnh sửa thông tin của mình, nguyện vọng hoặc lời nhắn.`}
    </Notice>
  );
}
