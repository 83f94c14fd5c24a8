import { BESIDE_FIELDS, type BesideField } from "@/lib/imports/columns/beside-fields";
import { CHANGE_MARKS, CHANGES, type ChangeMark, fitsChange } from "@/lib/imports/columns/change-marks";
import { type ColumnField, isSensitiveColumn } from "@/lib/imports/columns/header-titles";
import { nameIn } from "@/lib/imports/columns/name-columns";
import { POST_MARKS, POSTS, postMark } from "@/lib/imports/columns/post-marks";
import { MARKS, RATING_MARKS, ratingMark } from "@/lib/imports/columns/rating-marks";
import { columnFor } from "@/lib/imports/rows/column-for";
import { type BesideReading, readBeside, readStatus } from "@/lib/imports/rows/read-beside";
import type { CellProblem, RosterRow } from "@/lib/imports/rows/roster-row";
import { BLANK, foldedKey, isWordField, type WordField, wordKey } from "@/lib/imports/rows/sheet-words";
import { strayWords } from "@/lib/imports/rows/stray-words";
import { type DataRow, type FieldColumns, textIn } from "@/lib/imports/rows/table-rows";
import { saysGender, unclearMark, withoutTick } from "@/lib/imports/rows/ticks";
import { writtenName } from "@/lib/imports/rows/written-names";
import { checkTogether } from "@/lib/members/plausible";
import { MAX_TEXT, type Reading, readName, readValue, tooLong, typedText } from "@/lib/members/read-value";
import { readMark } from "@/lib/members/read-words";
import { mayBeSameDay } from "@/lib/members/roster/days";
import { type Gender, ROSTER_FIELDS, type RosterFieldName, rosterField } from "@/lib/members/roster/fields";
import { isInCapitals } from "@/lib/members/roster/names";
import { type JoiningRule, tooYoung } from "@/lib/members/youngest";
import type { PlainDate } from "@/lib/platform/dates";
import { columnIndex } from "@/lib/platform/xlsx/columns";
import { type Cell, cellText } from "@/lib/sheets/sheet";

/** By which day and which rules a sheet is read. */
export type ReadBy = { today: PlainDate; rule: JoiningRule };

/** Reads one row into a `RosterRow`; made for that row and thrown away. */
export class RowReader {
  private readonly result: RosterRow;
  private readonly unwritten: CellProblem[] = [];
  private bornBehind: { column: ColumnField; value: string } | null = null;

  constructor(
    private readonly data: DataRow,
    private readonly columns: FieldColumns,
    private readonly by: ReadBy,
    /** What the sheet's own words mean, by `foldedKey`. */
    private readonly words: ReadonlyMap<string, string>,
  ) {
    const nothing = { values: {}, ifNew: {}, beside: {}, unsaid: [], problems: [], notices: [], unknown: [] };
    this.result = { row: data.row.number, ...nothing };
  }

  read(): RosterRow {
    const { stray } = this.data;
    if (stray?.what === "titles") return this.unread(stray.columns);
    for (const { name } of ROSTER_FIELDS) {
      if (this.columns.has(name)) this.take(name, name, this.readField(name));
    }
    this.readSplitName();
    this.readBirthDateUnderGender();
    this.readBirthBehind();
    this.readGenderMarks();
    for (const field of BESIDE_FIELDS)
      if (this.columns.has(field)) this.takeBeside(field, field, typedText(this.cell(field)));
    this.readChangeMarks();
    this.readRatingMarks();
    this.readPostMarks();
    this.requireName();
    this.refuseStray();
    const { values } = this.result;
    if (values.branch === undefined && this.data.section !== null) values.branch = this.data.section;
    else if (values.branch === undefined && this.data.group !== null)
      this.result.ifNew.branch = this.data.group;
    const { left } = this.data;
    if (left !== null) this.result.beside = { status: left.status, ...this.result.beside };
    for (const { field, message } of checkTogether(values, this.by.today)) this.problem(field, message);
    const young =
      values.birthDate !== undefined && tooYoung(values.birthDate, { joinedOn: null, ...this.by });
    if (young) this.result.notices.push(this.remark("birthDate", young));
    const { problems } = this.result;
    if (problems.length === 0) return { ...this.result, unwritten: this.unwritten };
    return { ...this.result, problems: [...problems, ...this.unwritten] };
  }

  /** A row whose cells stand under other titles than they are read by: who it is, and no more. */
  private unread(columns: FieldColumns): RosterRow {
    const name = nameIn((field) => textIn(this.data.row, columns, field));
    if (name !== "") this.take("fullName", "fullName", readName(name));
    this.refuseStray();
    return this.result;
  }

  private readField(name: RosterFieldName): Reading {
    if (name === "fullName") return this.readWrittenName();
    if (name === "birthDate" && this.columns.has("birthDay")) return this.readBirthInParts();
    const field = rosterField(name);
    const reading = withoutTick(field, readValue(field, this.cell(name), this.by.today));
    if (!isWordField(name) || reading === null || !("problem" in reading)) return reading;
    const explained = this.explained(name, typedText(this.cell(name)));
    return explained === undefined ? reading : explained;
  }

  /** A post behind a name counts where no column of posts says one. */
  private readWrittenName(): Reading {
    const cell = this.cell("fullName");
    if (cell?.kind !== "text") return readValue(rosterField("fullName"), cell, this.by.today);
    return this.readNameIn("fullName", typedText(cell));
  }

  private readNameIn(column: ColumnField, text: string): Reading {
    if (text.length > MAX_TEXT) return tooLong();
    const { name, post, remark } = writtenName(text);
    if (post !== null) this.result.values.position = post;
    if (remark !== null) this.takeRemark(column, remark);
    if (isInCapitals(name)) this.result.capitals = name;
    return readValue(rosterField("fullName"), { kind: "text", text: name }, this.by.today);
  }

  /** "(2001)" behind a name says when the person was born, "(đã chuyển đi)" where he or she stands; a day among words may be any. */
  private takeRemark(column: ColumnField, remark: string): void {
    const born = readValue(rosterField("birthDate"), { kind: "text", text: remark }, this.by.today);
    const status = readStatus(remark);
    if (status && "value" in status) this.result.beside = { status: status.value };
    else if (born && "value" in born && !born.tooMuch)
      this.bornBehind = { column, value: String(born.value) };
    else this.result.notices.push(this.remark(column, `Không nhận “${remark}” ghi sau họ và tên.`));
  }

  /** A birth behind the name fills the blank, or is held against what stands in its own column. */
  private readBirthBehind(): void {
    if (!this.bornBehind) return;
    const { column, value } = this.bornBehind;
    const { birthDate } = this.result.values;
    if (birthDate === undefined) this.result.values.birthDate = value;
    else if (!mayBeSameDay(birthDate, value))
      this.problem(column, "Năm sinh ghi sau họ và tên khác ngày sinh của dòng. Sửa một ô.");
  }

  private readBirthInParts(): Reading {
    const parts = (["birthDay", "birthMonth", "birthDate"] as const).map((part) =>
      typedText(this.cell(part)),
    );
    const text = parts.filter((part) => part !== "").join("/");
    const [day, month] = parts;
    if (day !== "" && month === "")
      return { problem: `“${text}” thiếu tháng. Ghi đủ ngày/tháng/năm, hoặc chỉ ghi năm.` };
    return readValue(rosterField("birthDate"), { kind: "text", text }, this.by.today);
  }

  /** What somebody said of a word that is not understood; undefined where nobody did yet, which is told. */
  private explained(field: WordField, word: string): { value: string } | null | undefined {
    const meant = this.words.get(foldedKey(wordKey({ field, word })));
    if (meant !== undefined) return meant === BLANK ? null : { value: meant };
    this.result.unknown.push({ field, word });
    return undefined;
  }

  private takeBeside(field: BesideField, column: ColumnField, text: string): void {
    const read: BesideReading<string> = text === "" ? null : readBeside(field, text);
    const isUnknown = isWordField(field) && read !== null && "problem" in read;
    const explained = isUnknown ? this.explained(field, text) : undefined;
    const reading = explained === undefined ? read : explained;
    if (reading === null) return;
    if ("problem" in reading) this.problem(column, reading.problem);
    else if ("unsaid" in reading) this.result.unsaid.push(field);
    else this.result.beside = { ...this.result.beside, [field]: reading.value };
  }

  /** A tick is the word of its title; how somebody came or left says a column of its own first, then a title above. */
  private readChangeMarks(): void {
    const [said, other] = CHANGES.flatMap((column) => {
      const marked = this.mark(column);
      return marked === false ? [] : [{ column, word: marked ? null : typedText(this.cell(column)) }];
    });
    if (other) this.leave(other.column, "Ghi cả tăng và giảm nên không nhận. Giữ lại một ô.");
    else if (said) this.readChange(said.column, said.word);
  }

  /** `word`: null for a tick. */
  private readChange(column: ChangeMark, word: string | null): void {
    const before = this.result.beside;
    const known = before.status ?? (word === null ? this.data.left?.status : undefined);
    if (known && !fitsChange(column, known))
      this.leave(column, "Trái với tình trạng của dòng nên không nhận. Sửa một ô.");
    if (known || typedText(this.cell("status")) !== "") return;
    this.takeBeside("status", column, word ?? CHANGE_MARKS[column]);
    const { status } = this.result.beside;
    if (!status || fitsChange(column, status)) return;
    this.result.beside = before;
    this.leave(column, "Không hợp với tên cột nên không nhận. Ghi rõ “Chuyển đến” hay “Chuyển đi”.");
  }

  private readSplitName(): void {
    const text = (field: ColumnField) => typedText(this.cell(field));
    const name = nameIn(text);
    if (name === writtenName(text("fullName")).name) return;
    this.take("fullName", "givenName", this.readNameIn("givenName", name));
    if (text("givenName") === "" && this.columns.has("givenName")) {
      this.problem("givenName", "Có họ đệm mà thiếu tên. Ghi tên vào ô này.");
    }
  }

  /** The national form: the date stands under Nam or under Nữ and so tells the gender too. */
  private readBirthDateUnderGender(): void {
    const [male, female] = [typedText(this.cell("birthDateMale")), typedText(this.cell("birthDateFemale"))];
    if (male !== "" && female !== "") {
      this.problem("birthDateFemale", "Ngày sinh ghi ở cả cột Nam và cột Nữ. Xóa một ô.");
    } else if (male !== "" || female !== "") {
      const column = male !== "" ? "birthDateMale" : "birthDateFemale";
      this.take("birthDate", column, readValue(rosterField("birthDate"), this.cell(column), this.by.today));
      this.takeGender(male !== "" ? "male" : "female", column);
    }
  }

  /** Columns "Nam", "Nữ" with ticks; a lone "Nữ" column left blank means a man, but never changes a known gender. */
  private readGenderMarks(): void {
    for (const [column, gender, other] of [
      ["maleMark", "male", "female"],
      ["femaleMark", "female", "male"],
    ] as const) {
      if (!this.columns.has(column)) continue;
      const marked = this.mark(column, (text) => saysGender(text, gender));
      if (marked === null) this.problem(column, unclearMark(typedText(this.cell(column))));
      else if (marked) this.takeGender(gender, column);
      else if (!this.columns.has(other === "male" ? "maleMark" : "femaleMark"))
        this.result.ifNew.gender = other;
    }
  }

  private takeGender(gender: Gender, column: ColumnField): void {
    const known = this.result.values.gender;
    if (known !== undefined && known !== gender)
      this.problem(column, "Giới tính ghi hai nơi khác nhau. Sửa một ô.");
    else this.result.values.gender = gender;
  }

  /** Where two levels are said neither is taken: the person is as good without. */
  private readRatingMarks(): void {
    for (const column of MARKS) {
      const marked = this.mark(column, (text) => ratingMark(text) === column || null);
      if (marked === null) this.problem(column, unclearMark(typedText(this.cell(column))));
      if (!marked) continue;
      const { rating, ...rest } = this.result.beside;
      const level = RATING_MARKS[column];
      if (rating === undefined || rating === level) {
        this.result.beside = { ...rest, rating: level };
        continue;
      }
      this.result.beside = rest;
      this.leave(column, "Xếp loại ghi hai mức khác nhau nên không ghi. Giữ lại một mức.");
      return;
    }
  }

  /**
   * Who holds several posts is known by the highest, unless a column of posts says which. That somebody is a member takes
   * no post from anybody.
   */
  private readPostMarks(): void {
    if (typedText(this.cell("position")) !== "") return;
    const ticked = POSTS.find((column) => {
      const marked = this.mark(column, (text) => postMark(text) === column || null);
      if (marked === null) this.leave(column, unclearMark(typedText(this.cell(column))));
      return marked;
    });
    const said = ticked === "memberMark" ? this.result.ifNew : this.result.values;
    if (ticked) said.position = POST_MARKS[ticked];
  }

  private requireName(): void {
    const column = columnFor(this.columns, "fullName");
    const isReported = this.result.problems.some((problem) => problem.column === column);
    if (this.result.values.fullName === undefined && !isReported) {
      this.problem("fullName", "Thiếu họ và tên. Ghi họ và tên vào ô này.");
    }
  }

  private refuseStray(): void {
    const { stray } = this.data;
    if (stray) this.problem("fullName", strayWords(stray));
  }

  private take(field: RosterFieldName, column: ColumnField, reading: Reading): void {
    if (reading === null) return;
    if ("problem" in reading) {
      if (reading.sparesRow) this.leave(column, reading.problem);
      else this.problem(column, reading.problem);
      return;
    }
    (this.result.values as Record<RosterFieldName, string | boolean>)[field] = reading.value;
    if (reading.notice) this.result.notices.push(this.remark(column, reading.notice));
  }

  /** Whether a cell is ticked, or says so in the column's own words; null where it is neither. */
  private mark(column: ColumnField, says: (text: string) => boolean | null = () => null): boolean | null {
    const text = typedText(this.cell(column));
    return text === "" ? false : (readMark(text) ?? says(text));
  }

  /** What is not taken of a row that is. */
  private leave(column: ColumnField, message: string): void {
    this.unwritten.push(this.remark(column, message));
  }

  private problem(column: ColumnField, message: string): void {
    this.result.problems.push(this.remark(column, message));
  }

  private remark(field: ColumnField, message: string): CellProblem {
    const letter = columnFor(this.columns, field, this.data.row);
    const value = cellText(this.data.row.cells[columnIndex(letter)]);
    return { row: this.result.row, column: letter, value, message, sensitive: isSensitiveColumn(field) };
  }

  private cell(field: ColumnField): Cell | undefined {
    const column = this.columns.get(field);
    return column && this.data.row.cells[column.index];
  }
}
