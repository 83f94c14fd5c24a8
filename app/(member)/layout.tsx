import type { ReactNode } from "react";
import { Mark } from "@/components/frame/mark";
import { Remarks } from "@/components/frame/remarks";

/** One column for a phone: whoever comes by an own link has no account and no menu. */
export default function MemberLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid w-full max-w-[600px] content-start gap-6 px-4 py-8" id="main">
      <p className="brand">
        <Mark />
        Ba chủ động
      </p>
      <Remarks />
      {children}
    </main>
  );
}
