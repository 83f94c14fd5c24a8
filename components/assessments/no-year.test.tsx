import { describe, expect, test } from "vitest";
import { drawn } from "@/components/ui/drawn";
import type { Role } from "@/lib/access/types";
import type { AppraisalSheet } from "@/lib/assessments/appraisal/types";
import type { UnitDues } from "@/lib/assessments/dues/types";
import type { RegistrationSheet } from "@/lib/assessments/registration/types";
import type { AssessmentState } from "@/lib/assessments/types";
import { OF_ANOTHER_YEAR } from "@/lib/cycles/messages";
import { plainDate } from "@/lib/platform/dates";
import type { CurrentPlace } from "@/lib/units/current";
import { VerdictPanel } from "../appraisal/verdict-panel";
import { DuesPanel } from "../cycles/dues-panel";
import { planMark } from "../registration/plan-mark";
import { RegisterPanel } from "../registration/register-panel";
import { NoUnits } from "./no-units";
import { NoYear } from "./no-year";

const ROOT = { id: "o1", code: "KHOI", name: "Đoàn Khối" };

function placeOf(level: CurrentPlace["level"], ...roles: Role[]): CurrentPlace {
  return {
    org: {
      id: "org1",
      code: "khoi",
      name: "Đoàn Khối",
      shortName: "Đoàn Khối",
      years: [],
      openYears: [],
      root: ROOT,
    },
    level,
    unit: { id: "u1", code: "DV01", name: "Đoàn Sở Xây dựng", kind: "base_union" },
    branch: null,
    roles,
    year: null,
    years: [],
    query: { org: "khoi", unit: "DV01" },
  };
}

/** The page's words, with the addresses of its links. */
function read(place: CurrentPlace, mayOpen: boolean) {
  const html = drawn(<NoYear title="Báo cáo" place={place} mayOpen={mayOpen} />);
  return { html, links: [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href) };
}

describe("before the first year is opened", () => {
  test("whoever may open one has the button, for the whole organisation", () => {
    const { html, links } = read(placeOf("upper", "UPPER_STAFF"), true);
    expect(html).toContain("<h1>Báo cáo</h1>");
    expect(html).not.toContain("văn phòng");
    expect(links).toEqual(["/appraisal/years/new?org=khoi", "/criteria?org=khoi"]);
  });

  test("who waits is told who opens it, and goes on with what the role does", () => {
    const voter = read(placeOf("upper", "STANDING_COMMITTEE"), false);
    expect(voter.html).toContain("Bí thư hoặc văn phòng Đoàn Khối mở năm đánh giá, rồi việc của năm hiện");
    expect(voter.links).toEqual(["/criteria?org=khoi"]);
    const secretary = read(placeOf("unit", "UNIT_SECRETARY"), false);
    expect(secretary.html).toContain("cứ ghi đoàn viên, hoạt động, minh chứng như thường");
    expect(secretary.links).toEqual(["/plans/new?org=khoi&amp;unit=DV01", "/criteria?org=khoi"]);
    const observer = read(placeOf("unit", "OBSERVER"), false);
    expect(observer.html).not.toContain("cứ ghi");
    expect(observer.links).toEqual(["/criteria?org=khoi"]);
  });
});

test("a year without units leads whoever says which take part to its page, others to whom they wait for", () => {
  const office = drawn(<NoUnits yearHref="/appraisal/years/2026" />);
  expect(office).toContain('href="/appraisal/years/2026"');
  const others = drawn(<NoUnits yearHref={null} />);
  expect(others).toContain("văn phòng cấp trên đưa đơn vị vào năm đánh giá");
  expect(others).not.toContain("href");
});

test("the days of a unit are counted only while its year is open", () => {
  const day = plainDate("2021-11-10");
  const dues: UnitDues = { assessmentId: "a1", registration: day, selfAssessment: day, extensions: [] };
  const shown = (yearIsOpen: boolean) =>
    drawn(
      <DuesPanel
        dues={dues}
        unitName="Đoàn Sở Xây dựng"
        state="NOT_REGISTERED"
        today={plainDate("2021-11-20")}
        yearIsOpen={yearIsOpen}
        mayExtendDues={false}
      />,
    );
  expect(shown(true)).toContain("quá 10 ngày");
  expect(shown(false)).not.toMatch(/quá \d+ ngày|class="[^"]*bad/);
});

describe("the registration of a unit that can't register any more", () => {
  const sheet: RegistrationSheet = {
    id: "a1",
    orgId: "org1",
    unit: { id: "u1", code: "DV01", name: "Đoàn Sở Xây dựng" },
    organisation: { name: "Đoàn Khối", place: "Sông Lam", issuerCode: "ĐTN" },
    year: 2022,
    cycleState: "closed",
    state: "NOT_REGISTERED",
    version: 1,
    due: plainDate("2021-11-10"),
    groups: [],
    items: [],
    registered: null,
  };
  const registered = {
    on: plainDate("2021-11-02"),
    due: sheet.due,
    isLate: false,
    by: "Lê Thu Hà",
    as: "BÍ THƯ",
    plans: [],
  };
  const shown = (more: Partial<RegistrationSheet>, speaks = true, anyYearOpen = true) =>
    drawn(
      <RegisterPanel
        sheet={{ ...sheet, ...more }}
        today={plainDate("2026-12-01")}
        speaks={speaks}
        anyYearOpen={anyYearOpen}
        next="/assessment"
      />,
    );

  test("a closed year says that it is closed and that the unit did not register, and invites nobody", () => {
    const html = shown({});
    expect(html).toContain("Đơn vị không đăng ký năm 2022");
    expect(html).toContain(
      `Năm đánh giá 2022 đã đóng, chỉ còn xem được. ${OF_ANOTHER_YEAR} Muốn đăng ký thì chọn năm đang mở.`,
    );
    expect(html).not.toMatch(/<button|[Qq]uá hạn|Vẫn đăng ký được/);
    expect(shown({}, false)).not.toContain("Muốn đăng ký");
    expect(shown({}, true, false)).not.toContain("Muốn đăng ký");
  });

  test("what was registered is told with whether its plan still grows", () => {
    const grows = "Kế hoạch bên dưới còn bổ sung được";
    expect(shown({ cycleState: "open", state: "REGISTERED", registered })).toContain(grows);
    const shut = [
      { state: "REGISTERED" },
      { state: "SUBMITTED", cycleState: "open" },
      { state: "RECOGNISED", cycleState: "open" },
      { state: "NOT_PARTICIPATING", cycleState: "open" },
    ] as const;
    for (const more of shut) {
      const html = shown({ ...more, registered });
      expect(html).toContain("Đã đăng ký năm 2022 ngày 02/11/2021");
      expect(html).toMatch(/chỉ còn xem được|Kế hoạch đang khóa/);
      expect(html).not.toContain(grows);
    }
    const hard = { solution: "", due: "", person: "", isHard: true, version: 1, updatedBy: "" };
    const item = { ...{ criteriaItemId: "i", code: "1.1", title: "", statement: "" }, groupNumber: 1 };
    const mark = (state: AssessmentState) => planMark({ state }, { ...item, plan: hard, carried: null });
    expect(mark("REGISTERED")).toEqual({ tone: "bad", label: "Thiếu kế hoạch" });
    expect(mark("NOT_PARTICIPATING")).toBeNull();
    expect(shown({ state: "NOT_PARTICIPATING", cycleState: "open" })).toContain(
      "Đơn vị không tham gia năm 2022",
    );
  });
});

test("in a closed year an item without a verdict is told to be closed, and nobody is to remind the unit", () => {
  const read = (state: "open" | "closed") => {
    const whole = { state: "NOT_REGISTERED", openedAt: null, round: 1, cycle: { year: 2022, state } };
    const sheet = { whole, item: { code: "1.1", verdict: null }, rounds: [], readOnly: null, pair: null };
    return drawn(
      <VerdictPanel
        sheet={sheet as unknown as AppraisalSheet}
        previous={null}
        next={null}
        isComplete={false}
      />,
    );
  };
  expect(read("open")).toContain("Nhắc đơn vị đăng ký");
  expect(read("closed")).toContain(`Năm đánh giá 2022 đã đóng, chỉ còn xem được. ${OF_ANOTHER_YEAR}`);
  expect(read("closed")).not.toContain("Nhắc đơn vị");
});
