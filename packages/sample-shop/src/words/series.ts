/** Names that makers give their things. */
export const SERIES: readonly string[] = [
  'Fjell', 'Alba', 'Kohaku', 'Marram', 'Skog', 'Turnstone', 'Ondine', 'Brae', 'Hoku', 'Vesper', 'Linde', 'Cairn', 'Sorrel', 'Ålesund', 'Pico',
  'Wren', 'Ostara', 'Dune', 'Kestrel', 'Mori', 'Parable', 'Otter', 'Solstice', 'Birk', 'Juniper', 'Tidal', 'Nami', 'Harrow', 'Luz', 'Elder',
  'Quill', 'Saga', 'Bramble', 'Öland', 'Mistral', 'Teasel', 'Komorebi', 'Plover', 'Sable', 'Heather', 'Rill', 'Borealis', 'Clover', 'Inglenook', 'Lark',
  'Estuary', 'Hinoki', 'Petrel', 'Sólás', 'Drift',
];
