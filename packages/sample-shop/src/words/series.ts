/** Names that makers give their things. */
export const SERIES: readonly string[] = [
  'Fjell', 'Alba', 'Kobo', 'Marlow', 'Skog', 'Tern', 'Ondine', 'Brae', 'Hoku', 'Vesper', 'Linde', 'Cairn', 'Sorrel', 'Ålesund', 'Pico',
  'Wren', 'Ostara', 'Dune', 'Kestrel', 'Mori', 'Fable', 'Otter', 'Solstice', 'Birk', 'Juniper', 'Tidal', 'Nami', 'Harrow', 'Luz', 'Elder',
  'Quill', 'Saga', 'Bramble', 'Öland', 'Mistral', 'Teasel', 'Komorebi', 'Plover', 'Sable', 'Heath', 'Rill', 'Aurora', 'Clover', 'Nook', 'Lark',
  'Estuary', 'Hinoki', 'Petrel', 'Sólás', 'Drift',
];
