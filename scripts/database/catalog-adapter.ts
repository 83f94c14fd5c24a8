import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const { CHAR, TEXT } = pg.types.builtins;

/**
 * Prisma's adapter for its schema engine. The engine reads PostgreSQL's catalogue, which uses the one-letter type
 * `"char"` (constraint types, for one); the adapter of 7.10 refuses that type, so it gets text and the engine letters.
 */
export class CatalogAdapter extends PrismaPg {
  /** By the rows of a result: the columns that held letters. */
  private readonly letters: WeakMap<object, number[]>;

  constructor(url: string) {
    const letters = new WeakMap<object, number[]>();
    super(poolWithoutLetters(url, letters));
    this.letters = letters;
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of this.letters.get(result.rows) ?? [])
        result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }
}

function poolWithoutLetters(url: string, letters: WeakMap<object, number[]>): pg.Pool {
  const pool = new pg.Pool({ connectionString: url });
  const query = pool.query.bind(pool);
  return Object.assign(pool, {
    async query(config: pg.QueryConfig) {
      const result = await query(config);
      const columns = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []));
      for (const column of columns) Object.assign(result.fields[column] ?? {}, { dataTypeID: TEXT });
      letters.set(result.rows, columns);
      return result;
    },
  });
}
