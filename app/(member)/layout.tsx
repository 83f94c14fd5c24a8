import type { ReactNode } from "react";
import { Mark } from "@/components/frame/mark";
import { Notice } from "@/components/ui/notice";
import { remarks } from "@/lib/platform/remarks";

/** One column for a phone: whoever comes by an own link has no account and no menu. */
export default async function MemberLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid w-full max-w-[600px] content-start gap-6 px-4 py-8" id="main">
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
