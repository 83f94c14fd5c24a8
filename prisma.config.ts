import { defineConfig } from "prisma/config";

// Only `prisma generate` reads this here; migrations run by scripts/database/migrate.ts. The address serves those who
// want Prisma's own commands.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_ADMIN_URL ?? "" },
});
