import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { isReceivedLate, receiptStanding, wrongAnswer, wrongDirectiveDays } from "./rules";

const TODAY = plainDate("2026-06-15");

test("a paper is of today or earlier; its answer is due on that day or later", () => {
  const days = (issuedOn: string, answerDue: string | null) =>
    wrongDirectiveDays(
      { issuedOn: plainDate(issuedOn), answerDue: answerDue === null ? null : plainDate(answerDue) },
      TODAY,
    );
  expect(days("2026-06-15", "2026-06-15")).toBeNull();
  expect(days("2026-06-16", null)).toMatchObject({ fields: [{ path: "issuedOn" }] });
  expect(days("2026-06-10", "2026-06-09")).toMatchObject({
    message: "Hạn trả lời 09/06/2026 đứng trước ngày văn bản 10/06/2026. Sửa một trong hai ngày.",
  });
});

test("an answer has words or a number, and its day between the paper and today", () => {
  const at = { issuedOn: plainDate("2026-06-10"), today: TODAY };
  const answer = (answeredOn: string, text = "Đã triển khai.", docNumber = "") =>
    wrongAnswer({ answeredOn: plainDate(answeredOn), text, docNumber }, at);
  expect(answer("2026-06-10")).toBeNull();
  expect(answer("2026-06-15", "", "05-CV/ĐTN")).toBeNull();
  expect(answer("2026-06-09")).toMatchObject({ fields: [{ path: "answeredOn" }] });
  expect(answer("2026-06-16")).toMatchObject({ fields: [{ path: "answeredOn" }] });
  expect(answer("2026-06-12", "")).toMatchObject({ fields: [{ path: "text" }] });
});

test("how it stands at a unit: on the due day not late, after it late until answered", () => {
  const due = plainDate("2026-06-15");
  const received = { receivedAt: new Date(), answeredOn: null };
  const not = { receivedAt: null, answeredOn: null };
  expect(receiptStanding(not, due, TODAY)).toBe("not_received");
  expect(receiptStanding(received, due, TODAY)).toBe("received");
  expect(receiptStanding(received, due, plainDate("2026-06-16"))).toBe("late");
  expect(receiptStanding(not, due, plainDate("2026-06-16"))).toBe("late");
  expect(receiptStanding({ ...received, answeredOn: due }, due, TODAY)).toBe("answered");
  expect(receiptStanding({ ...received, answeredOn: plainDate("2026-06-16") }, due, TODAY)).toBe(
    "answered_late",
  );
  expect(receiptStanding(received, null, plainDate("2027-01-01"))).toBe("received");
});

test("received on the day of the answer is in time, a day later it is marked; without a day nothing is late", () => {
  const due = plainDate("2026-06-15");
  const at = (moment: string) => ({ receivedAt: new Date(moment) });
  expect(isReceivedLate(at("2026-06-15T23:59:00+07:00"), due)).toBe(false);
  expect(isReceivedLate(at("2026-06-16T00:01:00+07:00"), due)).toBe(true);
  expect(isReceivedLate({ receivedAt: null }, due)).toBe(false);
  expect(isReceivedLate(at("2026-06-16T00:01:00+07:00"), null)).toBe(false);
});
