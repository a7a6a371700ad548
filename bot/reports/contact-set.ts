/** Contacts by number. */
export class ContactSet {
  #has = new Uint8Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds the contacts of these rows. */
  add(contacts: Int32Array, rows: Int32Array): void {
    for (let i = 0; i < rows.length; i++) {
      const contact = contacts[rows[i] as number] as number;
      if (contact >= this.#has.length) this.#reach(contact);
      if (this.#has[contact] === 1) continue;
      this.#has[contact] = 1;
      this.#size += 1;
    }
  }

  #reach(contact: number): void {
    const has = new Uint8Array(2 * contact);
    has.set(this.#has);
    this.#has = has;
  }
}
