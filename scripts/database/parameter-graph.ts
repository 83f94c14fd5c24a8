/*
 * Prisma's client carries a graph of all that a query may say, by which it tells values from the rest of a query, so that
 * a plan made once serves every value. Two thirds of the graph are writes through a relation (`create` and `connect`
 * inside of `data`), which nothing here does; a query that did would still run, planned anew for each value. Every process
 * unpacks the graph into objects: see decision 0044.
 */

type InputEdge = {
  field: number;
  scalars: number;
  child: number | null;
  enumName: number | null;
  flags: number;
};
type OutputEdge = { field: number; args: number | null; output: number | null };
type Graph = { inputs: InputEdge[][]; outputs: OutputEdge[][]; roots: OutputEdge[] };

const GRAPH =
  /(parameterizationSchema = \{\s*strings: JSON\.parse\(("(?:[^"\\]|\\.)*")\),\s*graph: ")([\w-]*)(")/;

/** The source of the generated client with a graph without writes through relations. */
export function withoutNestedWrites(source: string): string {
  let isFound = false;
  const changed = source.replace(GRAPH, (_, head: string, strings: string, packed: string, tail: string) => {
    isFound = true;
    const connect = (JSON.parse(JSON.parse(strings)) as string[]).indexOf("connect");
    return head + packGraph(reachable(unpackGraph(packed), connect)) + tail;
  });
  if (!isFound) throw new Error("Prisma's client no longer carries its graph of parameters where it did");
  return changed;
}

/** What is reached from the operations without passing a write through a relation, all of which can connect. */
function reachable({ inputs, outputs, roots }: Graph, connect: number): Graph {
  const isNested = inputs.map((edges) =>
    edges.some(({ field, child }) => field === connect && child !== null),
  );
  const kept = inputs.map((edges) => edges.filter(({ child }) => child === null || !isNested[child]));
  const numbers = new Map<number, number>();
  const ahead = [...roots, ...outputs.flat()].flatMap(({ args }) => args ?? []);
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (numbers.has(at)) continue;
    numbers.set(at, numbers.size);
    for (const { child } of kept[at] ?? []) if (child !== null) ahead.push(child);
  }
  const numberOf = (node: number | null) => (node === null ? null : (numbers.get(node) ?? null));
  const renumbered = (edges: OutputEdge[]) => edges.map((edge) => ({ ...edge, args: numberOf(edge.args) }));
  return {
    inputs: [...numbers.keys()].map((at) =>
      (kept[at] ?? []).map((edge) => ({ ...edge, child: numberOf(edge.child) })),
    ),
    outputs: outputs.map(renumbered),
    roots: renumbered(roots),
  };
}

/** Numbers are written in parts of seven bits, the lowest first; what may be missing is one more than it says. */
function unpackGraph(packed: string): Graph {
  const bytes = Buffer.from(packed, "base64url");
  let at = 0;
  const byte = () => bytes[at++] ?? 0;
  const number = () => {
    let value = 0;
    for (let shift = 0, part = 128; part >= 128; shift += 7) {
      part = byte();
      value |= (part & 127) << shift;
    }
    return value;
  };
  const optional = () => {
    const value = number();
    return value === 0 ? null : value - 1;
  };
  const many = <T>(count: number, one: () => T) => Array.from({ length: count }, one);
  const inputEdge = (): InputEdge => ({
    field: number(),
    scalars: byte() + byte() * 256,
    child: optional(),
    enumName: optional(),
    flags: byte(),
  });
  const outputEdge = (): OutputEdge => ({ field: number(), args: optional(), output: optional() });
  const [inputs, outputs, roots] = [number(), number(), number()];
  return {
    inputs: many(inputs, () => many(number(), inputEdge)),
    outputs: many(outputs, () => many(number(), outputEdge)),
    roots: many(roots, outputEdge),
  };
}

function packGraph({ inputs, outputs, roots }: Graph): string {
  const bytes: number[] = [];
  const number = (value: number) => {
    for (let rest = value; ; rest >>>= 7) {
      bytes.push(rest < 128 ? rest : (rest & 127) | 128);
      if (rest < 128) return;
    }
  };
  const optional = (value: number | null) => number(value === null ? 0 : value + 1);
  const outputEdge = ({ field, args, output }: OutputEdge) => {
    number(field);
    optional(args);
    optional(output);
  };
  for (const { length } of [inputs, outputs, roots]) number(length);
  for (const edges of inputs) {
    number(edges.length);
    for (const { field, scalars, child, enumName, flags } of edges) {
      number(field);
      bytes.push(scalars & 255, scalars >> 8);
      optional(child);
      optional(enumName);
      bytes.push(flags);
    }
  }
  for (const edges of outputs) {
    number(edges.length);
    edges.forEach(outputEdge);
  }
  roots.forEach(outputEdge);
  return Buffer.from(bytes).toString("base64url");
}
