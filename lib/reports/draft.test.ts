import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SHIPPED_SETS } from "@/lib/criteria/shipped-sets";
import { sumWorks } from "@/lib/figures/work-sums";
import { plainDate } from "@/lib/platform/dates";
import { draftResult } from "@/lib/reports/draft";
import { factTable } from "@/lib/reports/facts";
import type { GroupResult, ItemResult, ResultDraft, ResultFacts } from "@/lib/reports/types";

function groupsWith(count: (code: string) => Pick<ItemResult, "met" | "nil" | "judged">): GroupResult[] {
  const groups = SHIPPED_SETS[0]?.groups ?? [];
  return groups.map(({ code, shortTitle, items }) => ({
    code,
    heading: shortTitle,
    items: items.map(({ code, title, resultPhrase, check }) => ({
      code,
      title,
      phrase: resultPhrase,
      check: check?.key ?? null,
      ...count(code),
    })),
  }));
}

function decided(
  recognised: number,
  notRecognised: number,
  signingBody = "Ban Thường vụ Đoàn Khối",
): ResultFacts["decision"] {
  const recognising = [{ number: "58-QĐ/ĐTN", date: plainDate("2021-12-20") }];
  return { recognising, amending: [], signingBody, recognised, notRecognised };
}

const VERDICTS_ONLY: ResultFacts = {
  year: 2021,
  org: { name: "Đoàn Khối các cơ quan tỉnh", shortName: "Đoàn Khối" },
  phase: { from: 2018, to: 2022 },
  guideline: { number: "08-HD/TWĐTN-BTC", issuedOn: plainDate("2018-05-16") },
  total: 11,
  registered: 11,
  decision: decided(11, 0),
  groups: groupsWith(() => ({ met: 11, nil: 0, judged: 11 })),
  members: null,
  quarters: null,
  schoolUnits: 0,
  welfareWithPartner: null,
  education: null,
  occasions: [],
  program: null,
  targets: null,
  works: sumWorks([]),
  directives: null,
  photos: 0,
  author: null,
};

const WITH_RECORDS: ResultFacts = {
  ...VERDICTS_ONLY,
  members: 1496,
  quarters: { units: 11, due: 3 },
  schoolUnits: 2,
  welfareWithPartner: { activities: 31, participants: 2140 },
  education: { activities: 44, participants: 0 },
  occasions: [
    { code: "youth_month", label: "Tháng Thanh niên", activities: 25, participants: 1800 },
    { code: "union_day", label: "Ngày thành lập Đoàn 26/3", activities: 11, participants: 640 },
    { code: "army_day", label: "Ngày thành lập Quân đội 22/12", activities: 2, participants: 60 },
    { code: "women_day", label: "Ngày Phụ nữ Việt Nam 20/10", activities: 1, participants: 30 },
  ],
  photos: 4,
  author: "Lê Thị Thu",
};

const texts = (draft: ResultDraft, part?: string): string[] =>
  draft.paragraphs
    .filter((paragraph) => part === undefined || paragraph.part === part)
    .flatMap((paragraph) => paragraph.sentences.map((sentence) => sentence.text));

const figuresIn = (text: string): string[] => text.match(/\d+(?:\.\d{3})*/g) ?? [];

describe("a year of 11/11 on verdicts alone", () => {
  const draft = draftResult(VERDICTS_ONLY);

  test("has the shape of the result: title, introduction, three groups, N/M", () => {
    expect(draft.title.text).toBe("Kết quả xây dựng Đoàn cơ sở “3 chủ động” năm 2021");
    expect(draft.paragraphs.map(({ part, heading }) => [part, heading])).toEqual([
      ["intro", null],
      ["group", "Quản lý đoàn viên, chăm lo thanh niên"],
      ["group", "Xây dựng, thực hiện kế hoạch"],
      ["group", "Tham mưu cấp ủy, phối hợp"],
      ["result", null],
    ]);
    expect(draft.photosHeading).toBeNull();
    expect(draft.author).toBeNull();
  });

  test("opens with the guideline and who registered", () => {
    expect(texts(draft, "intro")).toEqual([
      "Năm 2021, Đoàn Khối các cơ quan tỉnh triển khai xây dựng Đoàn cơ sở “3 chủ động” theo Hướng dẫn số 08-HD/TWĐTN-BTC ngày 16/05/2018, giai đoạn 2018 – 2022.",
      "Cả 11 Đoàn cơ sở đăng ký thực hiện.",
    ]);
  });

  test("tells each group in a few sentences that rest on the verdicts", () => {
    const group2 = draft.paragraphs[2]?.sentences ?? [];
    expect(group2.map((sentence) => sentence.text)).toEqual([
      "Cả 11 đơn vị ban hành chương trình, kế hoạch công tác ngay từ đầu năm, bám sát nghị quyết các cấp; triển khai chương trình công tác năm đã đề ra; tổ chức hoạt động giáo dục, rèn luyện gắn với nhiệm vụ chính trị của đơn vị.",
      "Các đơn vị đều thực hiện công trình, phần việc thanh niên theo kế hoạch và chỉ tiêu được giao; tổ chức hoạt động Tháng Thanh niên và chào mừng các ngày lễ lớn.",
    ]);
    expect(group2[1]?.facts).toEqual(["item.2.4.met", "item.2.5.met"]);
  });

  test("closes with the decision", () => {
    expect(texts(draft, "result")).toEqual([
      "Năm 2021, 11/11 tổ chức Đoàn cơ sở được Ban Thường vụ Đoàn Khối công nhận là Đoàn cơ sở “3 chủ động” theo Quyết định số 58-QĐ/ĐTN ngày 20/12/2021.",
    ]);
  });
});

describe("a year of several decisions", () => {
  const recognising = [
    { number: "58-QĐ/ĐTN", date: plainDate("2021-12-20") },
    { number: "61-QĐ/ĐTN", date: plainDate("2021-12-28") },
  ];
  const amending = [
    { kind: "revocation", number: "3-QĐ/ĐTN", date: plainDate("2022-01-05"), target: "58-QĐ/ĐTN", units: 1 },
    { kind: "correction", number: "4-QĐ/ĐTN", date: plainDate("2022-01-09"), target: "61-QĐ/ĐTN", units: 2 },
  ] as const;
  const body = "Ban Thường vụ Đoàn Khối";
  const several = (more: object, recognised = 11) =>
    texts(
      draftResult({
        ...VERDICTS_ONLY,
        decision: {
          recognising,
          amending: [],
          signingBody: body,
          recognised,
          notRecognised: 11 - recognised,
          ...more,
        },
      }),
      "result",
    );

  test("names each that recognises", () => {
    expect(several({})).toEqual([
      `Năm 2021, 11/11 tổ chức Đoàn cơ sở được ${body} công nhận là Đoàn cơ sở “3 chủ động” theo Quyết định số 58-QĐ/ĐTN ngày 20/12/2021 và Quyết định số 61-QĐ/ĐTN ngày 28/12/2021.`,
    ]);
    const three = [...recognising, { number: "62-QĐ/ĐTN", date: plainDate("2021-12-29") }];
    expect(several({ recognising: three })[0]).toContain(
      "theo Quyết định số 58-QĐ/ĐTN ngày 20/12/2021, Quyết định số 61-QĐ/ĐTN ngày 28/12/2021 và Quyết định số 62-QĐ/ĐTN ngày 29/12/2021.",
    );
  });

  test("tells what each later one took back or corrected, also where nobody is left", () => {
    const told = [
      "Quyết định số 3-QĐ/ĐTN ngày 05/01/2022 thu hồi việc công nhận 1 đơn vị đã ghi tại Quyết định số 58-QĐ/ĐTN.",
      "Quyết định số 4-QĐ/ĐTN ngày 09/01/2022 đính chính kết quả của 2 đơn vị đã ghi tại Quyết định số 61-QĐ/ĐTN.",
    ];
    expect(several({ amending }, 10).slice(1)).toEqual([...told, "Còn 1 đơn vị chưa được công nhận."]);
    expect(several({ amending }, 0).slice(1)).toEqual(told);
  });
});

describe("a year with records", () => {
  const draft = draftResult(WITH_RECORDS);

  test("lets them speak, in Vietnamese numbers", () => {
    const group1 = draft.paragraphs[1]?.sentences.map((sentence) => sentence.text) ?? [];
    expect(group1.slice(0, 2)).toEqual([
      "Cả 11 đơn vị chốt danh sách đoàn viên đủ 3 quý đến hạn.",
      "Các đơn vị quản lý 1.496 đoàn viên.",
    ]);
    expect(group1[2]).toMatch(/^Các đơn vị đều có nơi lưu giữ/);
    expect(group1.join(" ")).not.toContain("lập danh sách đoàn viên và cập nhật");
    expect(group1.slice(-2)).toEqual([
      "Cùng các đoàn thể, các đơn vị tổ chức 31 hoạt động an sinh xã hội, 2.140 lượt người tham gia.",
      "Riêng 2 trường học tính theo năm học 2020 – 2021.",
    ]);
  });

  test("names the occasions with the most activities, and no participants where none are counted", () => {
    expect(texts(draft, "group")).toEqual(
      expect.arrayContaining([
        "Trong năm có 44 hoạt động giáo dục, phục vụ nhiệm vụ chính trị.",
        "Tháng Thanh niên và các ngày lễ lớn có 39 hoạt động, thu hút 2.530 lượt đoàn viên, thanh niên; nhiều nhất là Tháng Thanh niên (25), Ngày thành lập Đoàn 26/3 (11), Ngày thành lập Quân đội 22/12 (2).",
      ]),
    );
    const two = draftResult({ ...WITH_RECORDS, occasions: WITH_RECORDS.occasions.slice(1, 3) });
    expect(texts(two).join(" ")).toContain(
      "lượt đoàn viên, thanh niên: Ngày thành lập Đoàn 26/3 (11), Ngày thành lập Quân đội 22/12 (2).",
    );
  });

  test("has pictures and an author", () => {
    expect(draft.photosHeading).toBe("Hình ảnh hoạt động trong năm");
    expect(draft.author).toBe("Lê Thị Thu – Đoàn Khối");
  });
});

describe("other years read as well", () => {
  test("units for which another number of quarters was due", () => {
    const draft = draftResult({ ...WITH_RECORDS, quarters: { units: 11, due: null } });
    expect(texts(draft)).toContain("Cả 11 đơn vị chốt danh sách đoàn viên đủ các quý đến hạn.");
  });

  test("10/11", () => {
    const draft = draftResult({
      ...WITH_RECORDS,
      registered: 10,
      quarters: { units: 10, due: 3 },
      decision: decided(10, 1),
      groups: groupsWith((code) => {
        if (code === "1.4a") return { met: 8, nil: 2, judged: 11 };
        if (code === "1.4e") return { met: 0, nil: 11, judged: 11 };
        return { met: code === "2.2" ? 0 : code === "3.4" ? 10 : 11, nil: 0, judged: 11 };
      }),
    });
    expect(texts(draft)).toEqual(
      expect.arrayContaining([
        "10/11 Đoàn cơ sở đăng ký thực hiện.",
        "10/11 đơn vị chốt danh sách đoàn viên đủ 3 quý đến hạn.",
        "8/11 đơn vị kết nạp đoàn viên mới đủ bước, đúng quy trình, 2 đơn vị không phát sinh; cả 11 đơn vị không phát sinh kỷ luật đoàn viên.",
        "Chưa đơn vị nào triển khai chương trình công tác năm đã đề ra.",
        "10/11 đơn vị tham mưu cơ chế, chính sách cho công tác Đoàn và phong trào thanh thiếu nhi của đơn vị.",
      ]),
    );
    expect(texts(draft, "result")).toEqual([
      "Năm 2021, 10/11 tổ chức Đoàn cơ sở được Ban Thường vụ Đoàn Khối công nhận là Đoàn cơ sở “3 chủ động” theo Quyết định số 58-QĐ/ĐTN ngày 20/12/2021.",
      "Còn 1 đơn vị chưa được công nhận.",
    ]);
  });

  test("0/11", () => {
    const draft = draftResult({
      ...VERDICTS_ONLY,
      registered: 0,
      decision: decided(0, 11),
      groups: groupsWith(() => ({ met: 0, nil: 0, judged: 11 })),
    });
    expect(texts(draft).slice(1)).toEqual([
      "Chưa Đoàn cơ sở nào đăng ký thực hiện.",
      "Cả 11 đơn vị đều chưa đạt nội dung nào của nhóm này.",
      "Cả 11 đơn vị đều chưa đạt nội dung nào của nhóm này.",
      "Cả 11 đơn vị đều chưa đạt nội dung nào của nhóm này.",
      "Năm 2021, chưa có tổ chức Đoàn cơ sở nào được Ban Thường vụ Đoàn Khối công nhận là Đoàn cơ sở “3 chủ động” (kết quả 0/11).",
    ]);
  });

  test("1/1 and 0/0", () => {
    const one = draftResult({
      ...VERDICTS_ONLY,
      total: 1,
      registered: 1,
      decision: decided(1, 0),
      groups: groupsWith(() => ({ met: 1, nil: 0, judged: 1 })),
    });
    expect(texts(one, "group").every((text) => text.startsWith("Đơn vị "))).toBe(true);
    const none = draftResult({ ...VERDICTS_ONLY, total: 0, registered: null, decision: null, groups: [] });
    expect(texts(none).at(-1)).toBe(
      "Năm 2021, không có Đoàn cơ sở nào tham gia xây dựng Đoàn cơ sở “3 chủ động”.",
    );
  });

  test("another level's names stand wherever a name stands", () => {
    const draft = draftResult({
      ...WITH_RECORDS,
      org: { name: "Đoàn TNCS Hồ Chí Minh UBND tỉnh", shortName: "Đoàn UBND tỉnh" },
      decision: decided(11, 0, "Ban Thường vụ Đoàn UBND tỉnh"),
    });
    expect(JSON.stringify(draft)).not.toContain("Khối");
    expect(draft.author).toBe("Lê Thị Thu – Đoàn UBND tỉnh");
  });
});

describe("what is not known is not said", () => {
  test("without decision, verdicts, records and registrations only the frame remains", () => {
    const bare: ResultFacts = {
      ...VERDICTS_ONLY,
      guideline: null,
      registered: null,
      decision: null,
      groups: groupsWith(() => ({ met: 0, nil: 0, judged: 0 })),
    };
    expect([...factTable(bare).keys()]).toEqual(["year", "schoolYear", "org", "phase", "total"]);
    expect(texts(draftResult(bare))).toEqual([
      "Năm 2021, Đoàn Khối các cơ quan tỉnh triển khai xây dựng Đoàn cơ sở “3 chủ động” giai đoạn 2018 – 2022.",
    ]);
  });

  test("no recorded activity or confirmed quarter is no fact: the verdicts speak", () => {
    const empty = { activities: 0, participants: 0 };
    const draft = draftResult({
      ...VERDICTS_ONLY,
      quarters: { units: 0, due: 3 },
      welfareWithPartner: empty,
      education: empty,
      occasions: [{ code: "youth_month", label: "Tháng Thanh niên", ...empty }],
    });
    expect(texts(draft)).toEqual(texts(draftResult(VERDICTS_ONLY)));
  });

  test("every figure of every sentence comes from a fact that the sentence names", () => {
    const some = fc.nat({ max: 3000 });
    const sum = fc.record({ activities: some, participants: some });
    const advice = fc.record({ given: some, accepted: some });
    const anyWorks = fc.record({
      projects: fc.record({ finished: some, recognised: some, running: some }),
      advice: fc.record({ union_work: advice, coordination: advice, policy: advice }),
      programmes: some,
      tasks: fc.record({ done: some, due: some }),
    });
    const anyFacts = fc
      .record({
        total: fc.integer({ min: 1, max: 30 }),
        seed: fc.array(some, { minLength: 50, maxLength: 50 }),
      })
      .chain(({ total, seed }) => {
        const upTo = (index: number, max: number) => (seed[index % seed.length] ?? 0) % (max + 1);
        let drawn = 0;
        const groups = groupsWith(() => {
          const met = upTo(drawn++, total);
          return { met, nil: upTo(drawn++, total - met), judged: total };
        });
        return fc.record({
          members: fc.option(some),
          welfareWithPartner: fc.option(sum),
          education: fc.option(sum),
          total: fc.constant(total),
          groups: fc.constant(groups),
          registered: fc.option(fc.nat({ max: total })),
          program: fc.option(fc.record({ approved: fc.nat({ max: total }), items: some, done: some })),
          targets: fc.option(fc.record({ given: some, met: some })),
          works: anyWorks,
          directives: fc.option(fc.record({ issued: some, sent: some, received: some })),
          quarters: fc.option(
            fc.record({ units: fc.nat({ max: total }), due: fc.integer({ min: 0, max: 4 }) }),
          ),
          decision: fc.option(fc.nat({ max: total }).map((n) => decided(n, total - n))),
          occasions: fc.constantFrom(WITH_RECORDS.occasions, []),
        });
      });
    fc.assert(
      fc.property(anyFacts, (part) => {
        const facts = { ...VERDICTS_ONLY, ...part };
        const table = factTable(facts);
        for (const { text, facts: keys } of draftResult(facts).paragraphs.flatMap((each) => each.sentences)) {
          const values = keys.map((key) => table.get(key)?.value ?? "absent");
          const figures = figuresIn(text.replaceAll("“3 chủ động”", ""));
          expect(figuresIn(values.join(" "))).toEqual(expect.arrayContaining(figures));
          expect(values).not.toContain("absent");
          expect(text).toMatch(/^[\p{Lu}\d].*[^.]\.$/u);
        }
      }),
    );
  });
});
