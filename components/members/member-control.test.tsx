import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MemberControl } from "./member-control";

const control = (position: string | null) =>
  renderToStaticMarkup(<MemberControl field="position" member={{ position }} />);

test("the form offers the national list's posts, and to whoever holds one of before that one too", () => {
  const former = "Ủy viên Ủy ban Kiểm tra Đoàn cơ sở";
  expect(control(null)).toContain('<option value="Ủy viên Ủy ban Kiểm tra">');
  expect(control(null)).not.toContain(former);
  expect(control(former)).toContain(`<option value="${former}" selected="">`);
  expect(control("Đoàn viên").split('value="Đoàn viên"')).toHaveLength(2);
});
