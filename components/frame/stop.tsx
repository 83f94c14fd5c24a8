import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "./page-head";

/** A page that can't be shown: what is, and the way on. */
export function Stop({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <PageHead title={title} note={children} />
      <div className="button-row">
        {action}
        <ButtonLink href="/dashboard" icon="house">
          Về việc cần làm
        </ButtonLink>
      </div>
    </>
  );
}
