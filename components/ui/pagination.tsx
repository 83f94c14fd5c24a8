import type { ReactNode } from "react";
import { ButtonLink } from "./button-link";

type PaginationProps = { previous?: string; next?: string; children?: ReactNode };

/** Keyset pages: only back and on; `children` says where one stands ("50 trong 1.496 đoàn viên"). */
export function Pagination({ previous, next, children }: PaginationProps) {
  return (
    <nav className="pages" aria-label="Trang">
      <span>{children}</span>
      <span className="button-row">
        {previous && (
          <ButtonLink href={previous} rel="prev" icon="arrow-left" small>
            Trang trước
          </ButtonLink>
        )}
        {next && (
          <ButtonLink href={next} rel="next" small>
            Trang sau
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}
