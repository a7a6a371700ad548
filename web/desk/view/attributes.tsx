import { useState } from 'preact/hooks';
import { Menu } from '../../ui/team/menu.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import type { Attributes as AttributeValues } from '../wire.js';
import { useDesk } from './context.js';

/** What the team keeps of the customer in its own words: changed and taken away here. */
export function Attributes({ contactId, attributes }: { contactId: string; attributes: AttributeValues }) {
  const { desk, t } = useDesk();
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const save = async (key: string, next: string | null) => {
    // The version that is changed is the one of this moment: what is changed is one field, not the card.
    const { version } = await desk.api.contacts.one(contactId);
    await desk.api.contacts.edit(contactId, { version, attributes: { [key]: next } });
  };
  const change = (key: string, next: string | null) => {
    const before = attributes[key];
    const undo = () => void desk.attempt(save(key, before === undefined ? null : String(before)));
    void desk.attempt(save(key, next), { did: next === null ? 'attributeGone' : 'attributeKept', about: key, undo });
  };
  return (
    <section>
      <div class="section-head">
        <h3>{t.attributes.title}</h3>
        <Menu class="action-menu small" label={t.attributes.add} button={<TeamIcon name="edit" size={14} />}>
          {(close) => (
            <form
              class="menu-form"
              onSubmit={(event) => {
                event.preventDefault();
                if (name.trim() === '' || value.trim() === '') return;
                close();
                change(name.trim(), value.trim());
                setName('');
                setValue('');
              }}
            >
              <label class="field">
                {t.attributes.name}
                <input
                  value={name}
                  maxLength={40}
                  pattern="[\p{L}\p{N}_ .\-]+"
                  list="attribute-names"
                  onInput={({ currentTarget }) => setName(currentTarget.value)}
                />
              </label>
              <datalist id="attribute-names">
                {Object.keys(attributes).map((key) => (
                  <option key={key} value={key} />
                ))}
              </datalist>
              <label class="field">
                {t.attributes.value}
                <input value={value} maxLength={200} onInput={({ currentTarget }) => setValue(currentTarget.value)} />
              </label>
              <button type="submit" class="button">
                {t.attributes.save}
              </button>
            </form>
          )}
        </Menu>
      </div>
      {Object.keys(attributes).length === 0 ? (
        <p class="soft">{t.attributes.none}</p>
      ) : (
        <dl class="facts">
          {Object.entries(attributes).map(([key, kept]) => (
            <div class="fact" key={key}>
              <dt>{key}</dt>
              <dd class="identity">
                {String(kept)}
                <button
                  type="button"
                  class="icon-button tiny"
                  aria-label={t.attributes.remove(key)}
                  onClick={() => change(key, null)}
                >
                  <TeamIcon name="close" size={12} />
                </button>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
