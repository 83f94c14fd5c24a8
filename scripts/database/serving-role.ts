import { Mishap } from "../foundation/mishap";
import { withClient } from "./connection";
import { migrate, namesIn, requireMigrated } from "./migrate";

/** Migrates by the owner's address what the other one serves, once both are known to lead to one database. */
export async function migrateServed(adminUrl: string, servingUrl: string): Promise<string[]> {
  await requireOneDatabase(adminUrl, servingUrl);
  const applied = await migrate(adminUrl, namesIn(servingUrl).account);
  await requireMigrated(
    servingUrl,
    "Tài khoản trong DATABASE_URL không thấy các bước nâng cấp vừa làm bằng DATABASE_ADMIN_URL: hãy cho cả hai tài khoản dùng schema public (xem search_path) rồi chạy lại.",
  );
  return applied;
}

/**
 * A server is known by the moment at which it began: its address differs by the way one comes (loopback, PgBouncer),
 * and a copy has the identifier of its original.
 */
async function requireOneDatabase(adminUrl: string, servingUrl: string): Promise<void> {
  const [admin, serving] = await Promise.all([adminUrl, servingUrl].map(databaseOf));
  if (admin === serving) return;
  throw new Mishap(
    `DATABASE_URL (${placeOf(servingUrl)}) và DATABASE_ADMIN_URL (${placeOf(adminUrl)}) dẫn đến hai cơ sở dữ liệu khác nhau nên chưa nâng cấp gì: hãy sửa để cả hai cùng dẫn đến một cơ sở dữ liệu rồi chạy lại.`,
  );
}

async function databaseOf(url: string): Promise<string> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ place: string }>(
      "select format('%s %s', extract(epoch from pg_postmaster_start_time()), current_database()) as place",
    ),
  );
  return rows[0]?.place ?? "";
}

function placeOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `"${namesIn(url).database}" tại ${hostname}:${port || 5432}`;
}

/** Whoever may become a superuser or an owner can give itself every right. */
export async function refuseRuler(servingUrl: string): Promise<void> {
  const { rows } = await withClient(servingUrl, (client) =>
    client.query<{ account: string; superuser: boolean; owned: string | null }>(`
      select current_user as account,
        exists (select from pg_roles where rolsuper and pg_has_role(oid, 'MEMBER')) as superuser,
        (select min(relname) from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
            and pg_has_role(relowner, 'MEMBER')) as owned`),
  );
  const [found] = rows;
  if (!found || (!found.superuser && found.owned === null)) return;
  const what = found.superuser
    ? "là quản trị của máy chủ PostgreSQL (superuser)"
    : `sở hữu bảng "${found.owned}" của chương trình`;
  throw new Mishap(
    `Tài khoản "${found.account}" trong DATABASE_URL ${what} nên sửa được cả nhật ký và quyết định đã ký: hãy tạo một tài khoản chỉ để phục vụ, không sở hữu gì (CREATE ROLE ten_tai_khoan LOGIN PASSWORD '…'), đặt tài khoản đó trong DATABASE_URL và tài khoản sở hữu trong DATABASE_ADMIN_URL rồi chạy lại.`,
  );
}

/** What the grants leave out, as a hand may have given it. Asked of a migrated database. */
export async function requireLesserRole(servingUrl: string): Promise<void> {
  await refuseRuler(servingUrl);
  const { rows } = await withClient(servingUrl, (client) =>
    client.query<{ account: string; name: string }>(`
      select current_user as account, name from unnest(array['audit_events', 'recognition_decisions']) as name
      where has_table_privilege(name, 'UPDATE, DELETE, TRUNCATE') or has_any_column_privilege(name, 'UPDATE')`),
  );
  const [first] = rows;
  if (!first) return;
  const tables = rows.map((row) => row.name).join(", ");
  throw new Mishap(
    `Tài khoản "${first.account}" trong DATABASE_URL được sửa hoặc xóa dòng đã ghi của ${tables}: hãy đặt DATABASE_ADMIN_URL (tài khoản sở hữu cơ sở dữ liệu) để cấp lại đúng quyền, hoặc tự thu hồi (REVOKE UPDATE, DELETE, TRUNCATE ON ${tables} FROM "${first.account}", PUBLIC), rồi chạy lại.`,
  );
}
