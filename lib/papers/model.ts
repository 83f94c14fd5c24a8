import type { PlainDate } from "@/lib/platform/dates";

/** A paper of the Union: what it says and in which part, never how a file format writes it. */
export type Paper = {
  head: PaperHead;
  title: PaperTitle;
  body: Block[];
  foot: PaperFoot;
  annexes: Annex[];
  /** A draft carries "DỰ THẢO" on every page; a paper is one until it is signed. */
  draft: boolean;
};

/** A form of one page that brings its own heads: stub, paper and receipt side by side. */
export type Slip = Omit<Paper, "head" | "title" | "foot"> & { head: null; title: null; foot: null };

export type AnyPaper = Paper | Slip;

export type PaperHead = {
  /** First line on the left; null for a body that names no organisation above it. */
  upper: string | null;
  /** The issuing body, `BCH Đoàn Khối …`. */
  issuer: string;
  /** Null for what bears no number: an application, a register. */
  number: DocNumber | null;
  place: string;
  /** The day of signing; while it is open the line keeps room for day and month, and for the year where that is null. */
  date: PlainDate | null;
  year: number | null;
};

/** `Số: 12-BC/ĐTN`: value 12, kind BC, issuer code ĐTN; without a kind the value is the whole number. */
export type DocNumber = { value: string | null; kind: string; issuerCode: string };

/** Kind in capitals (`BÁO CÁO`), then the abstract; both centred. */
export type PaperTitle = { kind: string; abstract: string };

export type Block =
  | { is: "heading"; level: 1 | 2 | 3; text: string }
  /** A line end in the text begins a new paragraph; `lead` stands in bold before it (`Điều 1.`). */
  | { is: "paragraph"; text: string; lead?: string }
  /** A line in the middle: `Kính gửi: …`, `QUYẾT ĐỊNH:`. */
  | { is: "line"; text: string; bold?: boolean }
  | { is: "table"; columns: Column[]; rows: string[][] }
  | { is: "pictures"; pictures: Picture[] }
  /** Labelled lines, one or two in a row, at `size` points: what is known of a person, on a page that must hold it. */
  | { is: "facts"; size: number; rows: Fact[][] }
  /** Entries of a history beside its title, each from a dash on, at `size` points. */
  | { is: "entries"; size: number; title: string; entries: string[] }
  /** Parts of a form beside each other, to be torn along the dashed line between them. */
  | { is: "parts"; parts: Part[] };

export type Fact = { term: string; value: string };

/** `share` is the part's width, in any unit common to the form. */
export type Part = { share: number; lines: PartLine[] };
export type PartLine = { text: string; align: "left" | "center"; bold?: boolean; italic?: boolean };

/** `share` is the column's part of the text width, in any unit common to the table. */
export type Column = { title: string; share: number; align: "left" | "center" | "right" };

/** Width and height in pixels of the bytes given; null where they are lost: a note stands in the picture's place. */
export type Picture = {
  bytes: Uint8Array | null;
  type: "jpg" | "png";
  width: number;
  height: number;
  caption: string;
  /** Where the preview's browser finds the picture; the files hold the bytes. */
  href?: string;
};

export type PaperFoot = {
  recipients: string[];
  signer: Signer;
  /** Minutes are signed by two: who wrote them signs on the left, over the recipients. */
  writer?: Signer;
};

export type Signer = {
  /** `TM. BAN THƯỜNG VỤ`; in minutes `CHỦ TRÌ`. */
  onBehalf: string;
  /** `BÍ THƯ` or `PHÓ BÍ THƯ`; empty where the line above says all. */
  title: string;
  /** Empty while it is open who signs. */
  name: string;
};

/** Follows the signature on a page of its own. */
export type Annex = { title: string; abstract: string; body: Block[] };
