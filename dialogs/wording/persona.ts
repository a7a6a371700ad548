/** Who speaks. Named in every sentence that says `{bot}` or `{shop}`. */
export const persona = { bot: 'Vera', shop: 'Mareira' } as const;
