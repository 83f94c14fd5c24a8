import { formatDayOrYear } from "@/lib/members/roster/days";
import type { Block, Paper } from "@/lib/papers/model";
import { schoolingWords } from "../messages";
import type { PaperInput, PaperPerson } from "./input";
import { branchHead, genderWord, paragraph } from "./parts";

/** `ĐƠN Xin vào Đoàn …`, to be signed by the applicant on the day of the application. */
export function applicationPaper(input: PaperInput): Paper {
  const { person, branch, unit } = input;
  const { appliedOn } = person;
  return {
    head: branchHead(input, null, appliedOn),
    title: { kind: "ĐƠN", abstract: "Xin vào Đoàn TNCS Hồ Chí Minh" },
    body: [
      { is: "line", text: `Kính gửi: Ban Chấp hành ${branch ?? unit}` },
      ...about(person),
      paragraph(
        "Tôi đã được tìm hiểu về Đoàn và nhận thấy đây là nơi để thanh niên rèn luyện, cống hiến và trưởng thành. Tôi tự nguyện xin gia nhập Đoàn, hứa chấp hành Điều lệ Đoàn, tham gia sinh hoạt và hoàn thành nhiệm vụ được giao.",
      ),
      paragraph("Kính mong chi đoàn xem xét, giới thiệu tôi vào Đoàn./."),
    ],
    foot: { recipients: [], signer: { onBehalf: "NGƯỜI LÀM ĐƠN", title: "", name: person.name } },
    annexes: [],
    draft: false,
  };
}

function about(person: PaperPerson): Block[] {
  const lines = [
    ["Họ và tên", person.name],
    ["Ngày sinh", `${formatDayOrYear(person.birthDate)}. Giới tính: ${genderWord(person.gender)}`],
    ["Quê quán", person.nativePlace],
    ["Nơi ở hiện nay", person.permanentAddress],
    ["Nghề nghiệp", person.occupation],
    ["Trình độ", schoolingWords(person)],
    ["Liên hệ", [person.phone, person.email].filter(Boolean).join("; ")],
  ] as const;
  return lines.map(([label, value]) => paragraph(value || "………………………………", `${label}:`));
}
