import { ConvozError } from '../errors.js';
import type { JsonObject } from '../support/json.js';
import type { Settings, SettingVersion } from '../support/settings.js';
import type { Dialect, Row } from './database.js';
import { asDate, text } from './rows.js';
import type { Apply, Writer } from './writer.js';

export function settingRepository({ reader }: Dialect, writer: Writer): Settings {
  return {
    mark: async () => Number((await reader('setting_mark').first('mark'))?.mark ?? 0),
    current: async () =>
      (
        await reader('setting_versions as s')
          .whereRaw('version = (SELECT MAX(l.version) FROM setting_versions l WHERE l.name = s.name)')
          .orderBy('name')
      ).map(toVersion),
    versions: async (name, limit) =>
      (await reader('setting_versions').where({ name }).orderBy('version', 'desc').limit(limit)).map(toVersion),
    keep: (version) => writer.submit(keep, version),
  };
}

const keep: Apply<SettingVersion, void> = async (run, versions) => {
  for (const { name, version, value, at, by } of versions) {
    // First, since it lets only one process at a time go on from here.
    await run('UPDATE setting_mark SET mark = mark + 1 WHERE id = 1');
    const kept = await run(
      `INSERT INTO setting_versions (name, version, value, at, changed_by)
       SELECT CAST(? AS TEXT), CAST(? AS INTEGER), CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS TEXT)
       WHERE CAST(? AS INTEGER) = (SELECT COALESCE(MAX(version), 0) + 1 FROM setting_versions WHERE name = ?)
       RETURNING name`,
      [name, version, value === undefined ? null : JSON.stringify(value), at.getTime(), by, version, name],
    );
    if (kept.length === 0) {
      throw new ConvozError('EDIT_CONFLICT', 'Somebody has changed it since you loaded it', {
        hint: 'Load it again and make your change anew.',
      });
    }
  }
  return versions.map(() => undefined);
};

function toVersion(row: Row): SettingVersion {
  return {
    name: text(row.name),
    version: Number(row.version),
    ...(row.value !== null && { value: JSON.parse(text(row.value)) as JsonObject }),
    at: asDate(row.at),
    by: text(row.changed_by),
  };
}
