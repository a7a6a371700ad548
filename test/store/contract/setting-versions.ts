import { expect } from 'chai';
import type { SettingVersion } from '../../../bot/support/settings.js';
import { codeOf } from '../../support-files/code-of.js';
import { at } from '../change-sets.js';
import type { Subject } from '../contract.js';

function kept(name: string, version: number, value?: SettingVersion['value']): SettingVersion {
  return { name, version, ...(value && { value }), at: at(version), by: 'admin-1' };
}

export function settingVersionsContract(subject: Subject): void {
  const settings = () => subject.store.settings;

  describe('what admins have set', () => {
    it('is there by its latest version, a reset being one, and by all of them', async () => {
      const mark = await settings().mark();
      await settings().keep(kept('persona', 1, { name: 'Brais' }));
      await settings().keep(kept('persona', 2, { name: 'Iria' }));
      await settings().keep(kept('theme', 1, { accent: '#0f766e' }));
      await settings().keep(kept('theme', 2));

      expect(await settings().current()).to.deep.equal([kept('persona', 2, { name: 'Iria' }), kept('theme', 2)]);
      expect((await settings().versions('persona', 10)).map(({ version }) => version)).to.deep.equal([2, 1]);
      expect(await settings().versions('persona', 1)).to.have.length(1);
      expect(await settings().mark()).to.equal(mark + 4);
    });

    it('takes of several made from the same version one, and of no other', async () => {
      await settings().keep(kept('theme', 1, { position: 'left' }));

      const codes = await Promise.all(
        ['a', 'b', 'c'].map((name) =>
          codeOf(
            settings()
              .keep(kept('theme', 2, { name }))
              .then(() => 'kept'),
          ),
        ),
      );

      expect(codes.filter((code) => code === 'EDIT_CONFLICT')).to.have.length(2);
      expect(await settings().versions('theme', 10)).to.have.length(2);
      expect(await codeOf(settings().keep(kept('theme', 4, {})))).to.equal('EDIT_CONFLICT');
      expect(await codeOf(settings().keep(kept('avatar', 2, {})))).to.equal('EDIT_CONFLICT');
    });
  });
}
