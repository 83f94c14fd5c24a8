"use client";

import { Lost } from "@/components/frame/lost";

export default function NotFound() {
  return (
    <Lost title="Không tìm thấy trang này">Có thể địa chỉ sai hoặc trang đã bị bỏ. Xem lại địa chỉ.</Lost>
  );
}
