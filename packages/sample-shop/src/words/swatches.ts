/** The colours of the shop's glazes, cloths and the like, as screens show them. */
export const SWATCHES: Readonly<Record<string, string>> = {
  Oat: '#e8dfca', Slate: '#5b646b', Moss: '#6b7a4b', Rust: '#c04a2f', Ink: '#1f2a44', Chalk: '#f4f1ea', Plum: '#5e3350', Sea: '#3f7f86',
  Natural: '#e6d9c0', Indigo: '#2f3e78', Olive: '#7a7a3c', Charcoal: '#3a3d40', Blush: '#e3b7ad', Ochre: '#c98a2b', White: '#fafafa',
  Pine: '#2f5a45', Granite: '#7d8185', Ember: '#d9572b', Dusk: '#6a6588', Sand: '#d8c39a', Glacier: '#b9d7e0',
  Cognac: '#9a4f24', Black: '#1b1b1b', Chestnut: '#6a3b22', Forest: '#254d36', Stone: '#a9a59c', Navy: '#1d2b53', Brick: '#9e3f33', Mustard: '#d3a12a', Graphite: '#4a4d50',
};
