"use client";

import { usePathname } from "next/navigation";
import { useReadsRecords } from "@/components/frame/reads-records";
import { reservedFor } from "@/components/frame/reserved";
import { Stop } from "@/components/frame/stop";

export default function Forbidden() {
  const readsRecords = useReadsRecords();
  return (
    <Stop title="Trang này dành cho vai trò khác">
      {reservedFor(usePathname(), readsRecords)} Nếu đây là việc của bạn, nhờ văn phòng cấp trên giao vai trò.
    </Stop>
  );
}
