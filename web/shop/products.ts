/** The range on show; names are proper names, the same in every language. */
export const products = [
  { id: 'raincoat', name: 'Orballo', cents: 8900 },
  { id: 'backpack', name: 'Ons 25 L', cents: 7450 },
  { id: 'lamp', name: 'Fisterra', cents: 12900 },
  { id: 'mug', name: 'Marusía', cents: 1450 },
  { id: 'jug', name: 'Corrubedo', cents: 3200 },
  { id: 'lantern', name: 'Malpica', cents: 5800 },
  { id: 'blanket', name: 'Xistral', cents: 6400 },
  { id: 'hat', name: 'Percebe', cents: 2400 },
] as const;

export type ProductId = (typeof products)[number]['id'];
