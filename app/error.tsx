"use client";

import { Lost } from "@/components/frame/lost";
import { Button } from "@/components/ui/button";

// Where the root layout fails too, Next's own page answers: made at build, so it knows neither day nor lines.
export default function Failed({ retry }: { retry: () => void }) {
  const again = (
    <Button variant="primary" onClick={retry}>
      Mở lại trang
    </Button>
  );
  return (
    <Lost title="Trang này chưa mở được" action={again}>
      Máy chủ gặp lỗi. Chờ một phút rồi mở lại; nếu vẫn vậy, báo người quản trị kèm giờ xảy ra.
    </Lost>
  );
}
