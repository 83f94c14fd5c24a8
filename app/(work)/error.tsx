"use client";

import { Stop } from "@/components/frame/stop";
import { Button } from "@/components/ui/button";

export default function Failed({ retry }: { retry: () => void }) {
  return (
    <Stop
      title="Trang này chưa mở được"
      action={
        <Button variant="primary" onClick={retry}>
          Mở lại trang
        </Button>
      }
    >
      Máy chủ gặp lỗi khi lấy nội dung. Chờ một phút rồi mở lại; nếu vẫn vậy, báo người quản trị kèm giờ xảy
      ra.
    </Stop>
  );
}
