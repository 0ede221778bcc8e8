/** Invented makers, five for each of the shop's departments. */
export const BRANDS: Readonly<Record<string, readonly string[]>> = {
  'Kitchen & Table': ['Halden & Moss', 'Kiln Street', 'Søndagskøkken', 'Grain & Ember', 'Tavola Quieta'],
  'Desk & Paper': ['Foliant', 'Marginalia Works', 'Nib & Quire', 'Tintenhof', 'Kumo Stationery'],
  'Home & Light': ['Lumen Orchard', 'Hygge Foundry', 'Maison Tilleul', 'Low Lantern', 'Vardagsrum'],
  'Sleep & Bath': ['Nine Fathoms', 'Linnea Mill', 'Soft Harbour', 'Yuzu & Salt', 'Dormiveglia'],
  'Outdoor & Garden': ['Trailhead Tin', 'Fernway', 'Bergkiosk', 'Atlas & Thyme', 'Puddle Club'],
};
