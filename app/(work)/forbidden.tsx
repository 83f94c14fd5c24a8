"use client";

import { usePathname } from "next/navigation";
import { reservedFor } from "@/components/frame/reserved";
import { Stop } from "@/components/frame/stop";

export default function Forbidden() {
  return (
    <Stop title="Trang này dành cho vai trò khác">
      {reservedFor(usePathname())} Nếu đây là việc của bạn, nhờ văn phòng cấp trên giao vai trò.
    </Stop>
  );
}
