import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { ApplicantFields } from "./applicant-fields";

test("what an applicant need not tell says so", () => {
  const html = renderToStaticMarkup(<ApplicantFields values={null} day={plainDate("2026-03-02")} />);
  const labels = [...html.matchAll(/<label[^>]*>(.*?)<\/label>/g)].map(([, label = ""]) =>
    label.replace(/<[^>]+>/g, ""),
  );
  const optional = labels.filter((label) => label.endsWith("không bắt buộc"));
  for (const name of ["Quê quán", "Nghề nghiệp", "Điện thoại", "Email", "Trình độ văn hóa", "Ý kiến cấp ủy"])
    expect(optional).toContain(`${name} · không bắt buộc`);
  for (const name of ["Họ và tên", "Ngày sinh", "Ngày nộp đơn"]) expect(labels).toContain(name);
});

test("an application asks for the whole day of birth", () => {
  const html = renderToStaticMarkup(<ApplicantFields values={null} day={plainDate("2026-03-02")} />);
  expect(html).toContain("Ghi đủ ngày, tháng, năm.");
  expect(html).not.toContain("Chỉ biết năm");
});
