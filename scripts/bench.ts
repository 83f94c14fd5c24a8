import { parseArgs } from "node:util";
import { makeCases, placesOf, staffSession } from "./bench/cases";
import { measureExport } from "./bench/exports";
import type { Measured } from "./bench/figures";
import { measureHostile, measureImports, measureLargest } from "./bench/imports";
import { LOAD_WORDS } from "./bench/job";
import { watchMemory } from "./bench/memory";
import { measureMillion } from "./bench/million";
import { measurePapers } from "./bench/papers";
import { measureRatingGrid } from "./bench/rating-grid";
import { asJson, asTable } from "./bench/report";
import { type Length, measureRates, type Say } from "./bench/rounds";
import { type Bench, withBench } from "./bench/servers";
import { weighRoster } from "./bench/weights";
import { measureYear } from "./bench/year";
import { Interrupted, Mishap } from "./foundation/mishap";

const WHOLE: Length = { rounds: 5, seconds: 6 };
const QUICK: Length = { rounds: 1, seconds: 2 };

const HELP = `Đo tốc độ trên 100.000 đoàn viên của 100 đơn vị và trên một năm của 1.000 đơn vị, trong một cơ sở dữ liệu
riêng (.bench/, được giữ lại).
Máy chủ làm mốc là node:http và pg với câu lệnh cố định. Hai bên thay nhau chạy từng vòng, ${LOAD_WORDS}.
Kết quả là trung vị của các vòng. Nên để máy rảnh.
Riêng rating-grid đếm số câu lệnh SQL khi lưu bảng xếp loại của chi đoàn 200 đoàn viên, làm mốc là danh sách 20 đoàn viên;
kết quả là lần tốn nhất.

  npm run bench               bảng cho người đọc, khoảng mười phút
  npm run bench -- --quick    vòng ngắn, khoảng một phút
  npm run bench -- --million  đo thêm trên 1.000.000 đoàn viên (lần đầu tạo vài phút, giữ lại khoảng 2 GB)
  npm run bench -- --json     chỉ in {"figures":[…]}`;

export async function main(args: string[]): Promise<number> {
  const { json, quick, million = false, help } = read(args);
  if (help) {
    console.log(HELP);
    return 0;
  }
  // What others say on the way must not stand between a program and its figures.
  console.log = console.error;
  const say: Say = json ? () => undefined : (line) => console.error(line);
  const measured = await withBench(stopSignal(), (bench) =>
    measure(bench, quick ? QUICK : WHOLE, million, say),
  );
  process.stdout.write(`${json ? asJson(measured) : asTable(measured)}\n`);
  return 0;
}

async function measure(bench: Bench, length: Length, million: boolean, say: Say): Promise<Measured[]> {
  const places = await placesOf(bench);
  const [place, rated] = places;
  if (!place || !rated) throw new Error("there is a unit to import into, and one whose members are rated");
  const cases = await makeCases(bench, places);
  const memory = watchMemory(bench.product.pid, { name: "memory", bar: 500 });
  const rates = await measureRates(bench, cases, length, say);
  const weight = await weighRoster(bench.product, place.cookie);
  const held = memory.stop();
  const imports = await measureImports(bench, place, length.rounds, say);
  const refused = await measureHostile(bench, place, say);
  const largest = await measureLargest(bench, place, say);
  const year = await measureYear(bench, length.rounds, say);
  const exported = await measureExport(bench, await bench.cookieOf(await staffSession(bench)), say);
  const grid = await measureRatingGrid(bench, rated, length.rounds, say);
  const papers = await measurePapers(length.rounds, say);
  const ofMillion = million ? await measureMillion(bench, length.rounds, say) : [];
  return [
    ...rates,
    weight,
    ...imports,
    refused,
    largest,
    grid,
    ...exported,
    ...papers,
    ...year,
    ...ofMillion,
    held,
  ];
}

function read(args: string[]): { json?: boolean; quick?: boolean; million?: boolean; help?: boolean } {
  const flag = { type: "boolean" } as const;
  try {
    return parseArgs({ args, options: { json: flag, quick: flag, million: flag, help: flag } }).values;
  } catch {
    throw new Mishap("Tham số chưa đúng: xem npm run bench -- --help.");
  }
}

function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => controller.abort(new Interrupted()));
  }
  return controller.signal;
}
