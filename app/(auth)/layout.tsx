import type { ReactNode } from "react";
import { Mark } from "@/components/frame/mark";
import { Remarks } from "@/components/frame/remarks";

/** One narrow sheet: for those who are not signed in yet. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid w-full max-w-[400px] content-start gap-6 px-4 py-12" id="main">
      <p className="brand">
        <Mark />
        Ba chủ động
      </p>
      <Remarks />
      {children}
    </main>
  );
}
