import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';

/** The two group roles the migrations create and grant to. */
const GROUPS = ['physio_app', 'physio_identity'] as const;
export type GroupRole = (typeof GROUPS)[number];

/** A role the web server logs in with: member of a group, owner of nothing. */
export type LoginRole = { group: GroupRole; name: string; password: string };

/**
 * The login roles of one installation. Names and passwords follow from its secret, so nothing needs
 * to be stored, and two installations in one cluster never share a login.
 */
export function loginRolesFor(secret: string, database: string): Record<GroupRole, LoginRole> {
  const suffix = createHash('sha256').update(`${secret}\0${database}`).digest('hex').slice(0, 8);
  const role = (group: GroupRole): LoginRole => {
    const name = `${group}_${suffix}`;
    const password = createHmac('sha256', secret).update(name).digest('base64url');
    return { group, name, password };
  };
  return { physio_app: role('physio_app'), physio_identity: role('physio_identity') };
}

/**
 * Sees that the login roles exist, may log in, and are members of their groups only.
 *
 * A changed secret gives new names; the roles of the former secret lose their login.
 *
 * @throws PostgreSQL's 42501 when the owner may not create roles
 */
export async function ensureLoginRoles(
  client: Client,
  roles: Record<GroupRole, LoginRole>,
  database: string,
): Promise<void> {
  for (const group of GROUPS) {
    const { name } = roles[group];
    const found = await client.query<{ rolcanlogin: boolean }>(
      'select rolcanlogin from pg_roles where rolname = $1',
      [name],
    );
    if (found.rowCount === 0) {
      await client.query(createRoleSql(roles[group]));
      const note = escapeLiteral(commentFor(group, database));
      await client.query(`comment on role ${escapeIdentifier(name)} is ${note}`);
    } else if (!found.rows[0]?.rolcanlogin) {
      const verifier = escapeLiteral(scramVerifier(roles[group].password));
      await client.query(`alter role ${escapeIdentifier(name)} login password ${verifier}`);
    }
    await retireFormerRoles(client, group, name, database);
  }
}

/** The statement that makes one login role; carries a SCRAM verifier, never the password. */
export function createRoleSql(role: LoginRole): string {
  return (
    `create role ${escapeIdentifier(role.name)} login nosuperuser nocreatedb nocreaterole ` +
    `nobypassrls password ${escapeLiteral(scramVerifier(role.password))} ` +
    `in role ${escapeIdentifier(role.group)}`
  );
}

async function retireFormerRoles(
  client: Client,
  group: GroupRole,
  current: string,
  database: string,
): Promise<void> {
  const former = await client.query<{ rolname: string }>(
    `select rolname from pg_roles
      where rolcanlogin and rolname <> $1 and shobj_description(oid, 'pg_authid') = $2`,
    [current, commentFor(group, database)],
  );
  for (const { rolname } of former.rows) {
    await client.query(`alter role ${escapeIdentifier(rolname)} nologin`);
  }
}

function commentFor(group: GroupRole, database: string): string {
  return `Physio Notes: login of ${group} for the database ${database}`;
}

// RFC 5803 as PostgreSQL stores it. Sent instead of the password, a server that logs statements
// learns nothing to log in with.
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const iterations = 4096;
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
