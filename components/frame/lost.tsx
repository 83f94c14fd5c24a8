import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-look";
import { Mark } from "./mark";
import { Remarks } from "./remarks";

/** A page outside the frame that can't be shown, for whoever may not be signed in. */
export function Lost({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main className="mx-auto grid w-full max-w-[400px] content-start gap-6 px-4 py-12" id="main">
      <p className="brand">
        <Mark />
        Ba chủ động
      </p>
      <Remarks />
      <h1 className="text-xl font-semibold">{title}</h1>
      <p>{children}</p>
      <div className="button-row">
        {action}
        {/* A plain link: every page brings this one along, and would bring the router's part for it twice more. */}
        <a className={buttonClass({})} href="/sign-in">
          Vào chương trình
        </a>
      </div>
    </main>
  );
}
