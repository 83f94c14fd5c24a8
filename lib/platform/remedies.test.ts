import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { READING_WORDS } from "@/lib/assessments/appraisal/messages";
import { UNLOCKED_BY } from "@/lib/assessments/messages";
import { AMENDING } from "@/lib/cycles/messages";
import { NOT_MET_YET } from "@/lib/ratings/messages";
import { NOBODY_TO_MOVE } from "@/lib/training/messages";

/** Places whose every refusal of what stands already says what to do about it. */
const FOLDERS = [
  ...["lib/units", "lib/accounts", "lib/imports", "lib/members", "lib/evidence"],
  ...["lib/cycles", "lib/assessments", "lib/meetings", "lib/decisions", "lib/proposals", "lib/proofs"],
  ...[
    "lib/activities",
    "lib/advising",
    "lib/criteria",
    "lib/discipline",
    "lib/dossier",
    "lib/audit",
    "lib/liaison",
  ],
  ...["lib/residences", "lib/signings", "lib/software-lists"],
  ...["lib/platform", "lib/outstanding-members", "lib/handovers", "lib/fees", "lib/organisation-ratings"],
  ...["lib/ratings", "lib/training", "lib/care", "lib/cases", "lib/organisation-discipline"],
  ...["lib/admissions", "lib/deferrals", "lib/graduations", "lib/rewards", "lib/transfers"],
  ...["lib/branch-meetings", "lib/committees", "lib/directives", "lib/member-links"],
  ...["lib/plans", "lib/projects", "lib/reports", "lib/targets"],
];

const REFUSAL = /refused\(\s*"conflict",\s*(?:"([^"]+)"|`([^`]+)`)/g;

/** A second sentence or clause, one that names the place, or words that are put in from elsewhere. */
const GOES_ON = /[.:;,] \S.*[.}]$| ở (?:phần|trang) |\} \$\{|được giữ lại\.$/;

/** Ends on where things stand, or on what is no longer possible: a reader is left with it. */
const LEAVES_IT = /(?:được nữa|không [^.:;]*được|xem được|chỉ xem|ở bước “[^”]*”)\.$/;

const saysWhatToDo = (sentence: string) => GOES_ON.test(sentence) && !LEAVES_IT.test(sentence);

test("a refusal of what stands already says what to do next", () => {
  const sentences = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .flatMap((file) =>
        [...readFileSync(join(folder, file), "utf8").matchAll(REFUSAL)].map(
          ([, plain, filled]) => plain ?? filled ?? "",
        ),
      ),
  );
  expect(sentences.length).toBeGreaterThan(300);
  expect(sentences.filter((sentence) => !saysWhatToDo(sentence))).toEqual([]);
});

test("so do the words that are put into them", () => {
  const words = [AMENDING, ...Object.values(UNLOCKED_BY)];
  expect(words.filter((sentence) => LEAVES_IT.test(sentence))).toEqual([]);
  const whole = [...Object.values(READING_WORDS), ...Object.values(NOBODY_TO_MOVE), NOT_MET_YET];
  expect(whole.filter((sentence) => !saysWhatToDo(sentence))).toEqual([]);
});
