import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { upperFirst } from "@/lib/platform/first-letter";

type NoCasesProps = {
  isFiltered: boolean;
  /** `năm 2026` */
  period: string;
  /** How a case comes here. */
  children: ReactNode;
};

/** In place of a year's list without a case, or without one that the filter lets through. */
export function NoCases({ isFiltered, period, children }: NoCasesProps) {
  return isFiltered ? (
    <EmptyState title="Không có hồ sơ nào khớp">Bỏ bớt điều kiện lọc để xem thêm.</EmptyState>
  ) : (
    <EmptyState title={`${upperFirst(period)} chưa có hồ sơ nào`}>{children}</EmptyState>
  );
}
