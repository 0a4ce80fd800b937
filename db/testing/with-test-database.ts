import { afterAll, beforeAll } from 'vitest';
import { closeConnections } from '../connect';
import { openTestDatabase, type TestDatabase } from './test-database';

/**
 * Gives every test of a file one fresh, migrated database, which the verbs use as the process's
 * own. Returns a getter, since the database opens in `beforeAll`.
 */
export function withTestDatabase(): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await openTestDatabase();
    process.env.PHYSIO_APP_DATABASE_URL = database.appUrl;
    process.env.PHYSIO_IDENTITY_DATABASE_URL = database.identityUrl;
  });
  afterAll(async () => {
    await closeConnections();
    await database?.close();
  });
  return () => {
    if (!database) throw new Error('The test database opens in beforeAll.');
    return database;
  };
}
