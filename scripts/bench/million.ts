import { type Place, placesOf, staffSession } from "./cases";
import { compared, type Measured } from "./figures";
import { ensureMillion } from "./fill";
import { HUNDRED_THOUSAND, MILLION } from "./fill-statements";
import type { Say } from "./rounds";
import type { Bench, Product } from "./servers";

/** What one person asks for, one thing after the other: how long it takes must not depend on how many there are. */
type Question = {
  name: string;
  bar: number;
  ask(bloc: Bloc, turn: number): { path: string; cookie: string };
};
type Bloc = { origin: string; staff: string; places: Place[] };

/** As `Phạm Thị Ngọc Hà` is looked for: by two words, by one short word, by its first letters; often and seldom found. */
const WORDS = ["tran bao", "le hoang", "Phương thu", "Mai Hà"];
const TWO_LETTERS = ["an", "vu", "ly", "ky"];
const THREE_LETTERS = ["anh", "lan", "yen", "bac"];

const WITHIN_A_UNIT = 1.5;
const ACROSS_THE_BLOC = 2;
const ASKED = 40;
const WARM_UPS = 60;

const ofPlace = (turn: number, { places }: Bloc): Place => {
  const place = places[(turn * 7) % places.length];
  if (!place) throw new Error("a bloc has units");
  return place;
};

const across = (name: string, words: string[]): Question => ({
  name,
  bar: ACROSS_THE_BLOC,
  ask: ({ staff }, turn) => ({
    path: `/api/v1/members?q=${encodeURIComponent(words[turn % words.length] ?? "")}`,
    cookie: staff,
  }),
});

const QUESTIONS: Question[] = [
  {
    name: "million-list",
    bar: WITHIN_A_UNIT,
    ask: (bloc, turn) => {
      const { code, cookie } = ofPlace(turn, bloc);
      return { path: `/api/v1/members?unit=${code}&limit=50`, cookie };
    },
  },
  {
    name: "million-unit-search",
    bar: WITHIN_A_UNIT,
    ask: (bloc, turn) => {
      const { code, cookie } = ofPlace(turn, bloc);
      const word = WORDS[turn % WORDS.length] ?? "";
      return { path: `/api/v1/members?unit=${code}&q=${encodeURIComponent(word)}`, cookie };
    },
  },
  {
    name: "million-dossier",
    bar: WITHIN_A_UNIT,
    ask: (bloc, turn) => {
      const { members, cookie } = ofPlace(turn, bloc);
      return { path: `/members/${members[turn % members.length]}`, cookie };
    },
  },
  {
    name: "million-book",
    bar: WITHIN_A_UNIT,
    ask: (bloc, turn) => {
      const { members, cookie } = ofPlace(turn, bloc);
      return { path: `/members/${members[turn % members.length]}/dossier`, cookie };
    },
  },
  across("million-search", WORDS),
  across("million-search-2", TWO_LETTERS),
  across("million-search-3", THREE_LETTERS),
];

/** The same questions to a bloc of a hundred thousand and to one of a million, served side by side. */
export async function measureMillion(bench: Bench, rounds: number, say: Say): Promise<Measured[]> {
  return bench.beside("ba_chu_dong_million", ensureMillion, async (product, urls) => {
    const small = await blocOf(bench, bench.product, HUNDRED_THOUSAND);
    const large = await blocOf({ ...bench, urls }, product, MILLION);
    const measured: Measured[] = [];
    for (const question of QUESTIONS) {
      for (const bloc of [small, large]) await timeOf(bloc, question, WARM_UPS);
      const [ofSmall, ofLarge]: [number[], number[]] = [[], []];
      for (let round = 1; round <= rounds; round++) {
        ofSmall.push(await timeOf(small, question, ASKED));
        ofLarge.push(await timeOf(large, question, ASKED));
      }
      const { name, bar } = question;
      measured.push({ name, unit: "ms", bar, better: "lower", ...compared(ofLarge, ofSmall) });
      say(`${name}: xong`);
    }
    return measured;
  });
}

async function blocOf(
  bench: Pick<Bench, "urls" | "cookieOf">,
  { origin }: Product,
  size: typeof MILLION,
): Promise<Bloc> {
  const staff = await bench.cookieOf(await staffSession(bench));
  return { origin, staff, places: await placesOf(bench, size) };
}

/** What a question took on the average of so many, which also differ in what they ask for. */
async function timeOf(bloc: Bloc, { ask }: Question, times: number): Promise<number> {
  const begun = performance.now();
  for (let turn = 0; turn < times; turn++) {
    const { path, cookie } = ask(bloc, turn);
    const answer = await fetch(bloc.origin + path, { headers: { cookie } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  }
  return (performance.now() - begun) / times;
}
