import Link from "next/link";
import { Notice } from "@/components/ui/notice";

export function NoSigner({ href }: { href: string }) {
  return (
    <Notice kind="warning" title="Chưa khai người ký">
      <p>
        Khai họ tên, chức vụ người ký ở phần <Link href={href}>Cài đặt</Link>, rồi quay lại đây.
      </p>
    </Notice>
  );
}
