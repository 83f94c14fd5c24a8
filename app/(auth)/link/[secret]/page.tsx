import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkForm } from "@/components/auth/link-form";
import { Panel } from "@/components/ui/panel";
import { openLink } from "@/lib/accounts/links/queries";

export const metadata: Metadata = { title: "Đặt mật khẩu", referrer: "no-referrer" };

export default async function LinkPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const link = await openLink(secret);
  if (!link.ok) notFound();
  const { user, purpose } = link.value;
  return (
    <>
      <h1 className="text-xl font-semibold">
        {purpose === "invitation" ? "Nhận tài khoản" : "Đặt lại mật khẩu"}
      </h1>
      <p>
        Đồng chí <strong>{user.name}</strong>, tên đăng nhập là <strong>{user.username}</strong>. Đặt mật khẩu
        để bắt đầu. Đường dẫn này chỉ dùng được một lần.
      </p>
      <Panel padded>
        <LinkForm secret={secret} username={user.username} />
      </Panel>
    </>
  );
}
