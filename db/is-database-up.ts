import { sql } from 'drizzle-orm';
import { connections } from './connect';

/** Whether the database answers the app role now. */
export async function isDatabaseUp(): Promise<boolean> {
  try {
    await connections().app.execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}
