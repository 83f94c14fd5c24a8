import type { ReactNode } from "react";
import { Mark } from "@/components/frame/mark";
import { Notice } from "@/components/ui/notice";
import { remarks } from "@/lib/platform/remarks";

/** One narrow sheet: for those who are not signed in yet. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid w-full max-w-[400px] content-start gap-6 px-4 py-12" id="main">
      <p className="brand">
        <Mark />
        Ba chủ động
      </p>
      {(await remarks()).map((line) => (
        <Notice kind="warning" key={line}>
          {line}
        </Notice>
      ))}
      {children}
    </main>
  );
}
