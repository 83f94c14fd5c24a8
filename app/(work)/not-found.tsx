"use client";

import { Stop } from "@/components/frame/stop";

export default function NotFound() {
  return (
    <Stop title="Không tìm thấy trang này">
      Có thể địa chỉ sai, nội dung đã bị xóa, hoặc bạn không giữ vai trò ở nơi này.
    </Stop>
  );
}
