import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { Panel } from "@/components/ui/panel";
import { currentActor } from "@/lib/access/current";
import { ownPath } from "@/lib/access/page-path";
import type { SearchParams } from "@/lib/units/current";
import { homeOf } from "@/lib/units/place/rules";

export const metadata: Metadata = { title: "Đăng nhập" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { next, ready } = await searchParams;
  const wanted = typeof next === "string" ? ownPath(next) : null;
  const actor = await currentActor();
  if (actor) redirect(wanted ?? homeOf(actor));
  return (
    <>
      <h1 className="text-xl font-semibold">Đăng nhập</h1>
      {ready === "1" && <p>Mật khẩu đã đặt xong. Đăng nhập bằng mật khẩu mới.</p>}
      <Panel padded>
        <SignInForm next={wanted} />
      </Panel>
      <p className="text-s text-ink-2">
        Chưa có tài khoản hoặc quên mật khẩu: nhờ văn phòng cấp trên gửi đường dẫn một lần.
      </p>
    </>
  );
}
