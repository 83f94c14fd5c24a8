import { Stop } from "@/components/frame/stop";

export default function Forbidden() {
  return (
    <Stop title="Trang này dành cho vai trò khác">
      Bạn không làm được việc ở trang này bằng vai trò hiện có. Nếu đây là việc của bạn, nhờ văn phòng cấp
      trên giao vai trò.
    </Stop>
  );
}
