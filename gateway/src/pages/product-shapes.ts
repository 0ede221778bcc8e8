/** The three tones a picture is drawn in. */
export interface Tones {
  readonly light: string;
  readonly main: string;
  readonly dark: string;
}

/** Draws within 400 × 400, standing on y = 310. */
export type Shape = (tones: Tones) => string;

const rect = (x: number, y: number, width: number, height: number, fill: string, round = 8) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`;
const disc = (x: number, y: number, r: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const oval = (x: number, y: number, rx: number, ry: number, fill: string) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
const line = (d: string, stroke: string, width: number) => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const turned = (degrees: number, what: string) => `<g transform="rotate(${degrees} 200 200)">${what}</g>`;

/** What a product looks like, by the words its slug ends in. The first that fits is drawn. */
const BY_WORDS: Readonly<Record<string, Shape>> = {
  'lantern|torch': ({ light, main, dark }) => line('M156 132 Q200 62 244 132', dark, 10) + rect(144, 128, 112, 22, main) + rect(156, 150, 88, 120, light, 6) + oval(200, 226, 17, 32, main) + rect(140, 270, 120, 40, main),
  'lamp|light|shade': ({ light, main, dark }) => rect(140, 298, 120, 14, dark) + rect(194, 190, 12, 112, dark, 4) + path('M150 190 L250 190 L225 96 L175 96 Z', main) + oval(200, 190, 50, 9, light),
  bulb: ({ light, main, dark }) => disc(200, 168, 76, light) + path('M160 226 L240 226 L232 262 L168 262 Z', light) + rect(166, 258, 68, 34, dark, 6) + rect(180, 290, 40, 18, dark, 8) + line('M174 168 L188 196 L200 168 L212 196 L226 168', main, 7),
  'grinder|dripper': ({ light, main, dark }) => line('M200 104 L286 88', dark, 10) + disc(288, 88, 14, main) + path('M138 104 L262 104 L240 180 L160 180 Z', main) + rect(152, 180, 96, 130, light, 12) + rect(176, 216, 48, 52, dark, 6),
  'teapot|kettle': ({ light, main, dark }) => line('M262 186 Q330 190 300 262', dark, 15) + path('M128 214 Q84 204 76 160 L98 154 Q110 188 140 190 Z', main) + oval(200, 234, 88, 76, main) + path('M146 172 Q200 128 254 172 Z', light) + disc(200, 138, 13, dark) + rect(146, 298, 108, 12, dark, 6),
  'watering-can': ({ light, main, dark }) => line('M262 176 Q344 176 270 286', dark, 13) + line('M142 262 L76 152', main, 20) + path('M52 152 L96 124 L100 150 L70 170 Z', light) + rect(138, 172, 132, 138, main, 14) + oval(204, 174, 66, 14, light),
  'press|carafe': ({ light, main, dark }) => line('M256 156 Q316 160 256 262', dark, 13) + rect(140, 130, 118, 180, light, 16) + path('M140 206 L258 206 L258 294 Q258 310 242 310 L156 310 Q140 310 140 294 Z', main) + rect(132, 118, 134, 20, dark, 6) + rect(194, 74, 10, 48, dark, 4) + disc(199, 72, 14, main),
  'wine-glass': ({ light, main, dark }) => path('M142 92 L258 92 Q262 204 200 208 Q138 204 142 92 Z', light) + path('M144 140 L256 140 Q250 204 200 206 Q150 204 144 140 Z', main) + rect(194, 206, 12, 92, dark, 4) + oval(200, 302, 50, 9, dark),
  'water-glass|tumbler': ({ light, main, dark }) => path('M136 110 L264 110 L248 296 Q246 310 232 310 L168 310 Q154 310 152 296 Z', light) + path('M142 170 L258 170 L248 296 Q246 310 232 310 L168 310 Q154 310 152 296 Z', main) + oval(200, 110, 64, 11, dark),
  'mug|pen-cup|cup': ({ light, main, dark }) => line('M254 176 Q310 178 298 226 Q288 260 246 258', dark, 16) + path('M122 150 L262 150 L252 276 Q248 304 220 304 L164 304 Q136 304 132 276 Z', main) + oval(192, 150, 70, 14, light),
  'plant-pot|planter|trough|plant-stand|herb': ({ light, main, dark }) => path('M200 236 Q104 206 116 108 Q196 130 200 236 Z', main) + path('M200 236 Q296 196 290 90 Q204 116 200 236 Z', light) + line('M200 240 L200 140', main, 8) + path('M134 232 L266 232 L248 310 L152 310 Z', dark) + rect(126, 220, 148, 24, dark, 6),
  'vase|bouquet|frog': ({ light, main, dark }) => line('M200 200 L200 92 M200 190 Q170 140 146 116 M200 190 Q232 140 256 120', dark, 6) + disc(200, 88, 24, light) + disc(144, 112, 20, main) + disc(258, 116, 20, main) + path('M172 190 L228 190 L222 214 Q260 240 244 290 Q238 310 216 310 L184 310 Q162 310 156 290 Q140 240 178 214 Z', main) + oval(200, 190, 28, 6, dark),
  'saucepan|skillet|casserole|cookset|stove|pan|pot': ({ light, main, dark }) => line('M92 206 L64 196 M308 206 L336 196', dark, 16) + path('M92 180 L308 180 L294 292 Q290 308 272 308 L128 308 Q110 308 106 292 Z', main) + oval(200, 180, 108, 18, light) + path('M104 176 Q200 122 296 176 Z', light) + disc(200, 142, 14, dark),
  'cake-stand': ({ light, main, dark }) => path('M150 106 Q200 66 250 106 L250 168 L150 168 Z', light) + rect(150, 132, 100, 12, main, 0) + rect(84, 168, 232, 20, main, 10) + rect(190, 188, 20, 100, dark, 4) + oval(200, 298, 66, 12, dark),
  'bowl|dish|strainer': ({ light, main, dark }) => path('M84 190 L316 190 Q306 300 200 304 Q94 300 84 190 Z', main) + oval(200, 190, 116, 26, light) + oval(200, 190, 88, 17, main) + rect(160, 300, 80, 10, dark),
  'plate|platter|coaster|trivet': ({ light, main, dark }) => disc(200, 200, 112, main) + disc(200, 200, 80, light) + disc(200, 200, 62, main) + line('M132 148 Q152 118 186 110', dark, 7),
  'board|tray|tin|box': ({ light, main, dark }) => rect(84, 164, 232, 120, main, 18) + rect(102, 182, 196, 84, light, 10) + disc(292, 222, 9, dark) + rect(84, 284, 232, 22, dark, 8),
  'knife|pruner|trowel': ({ light, main, dark }) => turned(24, path('M180 66 Q238 108 226 216 L180 216 Z', light) + rect(176, 214, 46, 112, main, 14) + disc(199, 242, 6, dark) + disc(199, 294, 6, dark)),
  'spoon|spork|rolling-pin|brush|starter': ({ light, main, dark }) => turned(28, oval(200, 118, 38, 54, main) + oval(200, 112, 22, 34, light) + rect(190, 162, 20, 168, main, 10) + rect(190, 250, 20, 14, dark, 0)),
  'canister|salt|balm|ink|tea': ({ light, main, dark }) => rect(132, 136, 136, 174, main, 20) + rect(124, 106, 152, 42, dark, 12) + rect(132, 188, 136, 76, light, 0) + disc(200, 226, 18, main),
  'bottle|flask': ({ light, main, dark }) => rect(178, 84, 44, 28, dark, 6) + path('M180 112 L220 112 L220 140 Q256 160 256 200 L256 288 Q256 310 234 310 L166 310 Q144 310 144 288 L144 200 Q144 160 180 140 Z', main) + rect(156, 210, 88, 62, light, 6),
  'candle|holder|burner|trimmer': ({ light, main, dark }) => path('M200 70 Q226 108 200 128 Q174 108 200 70 Z', main) + rect(197, 124, 6, 18, dark, 2) + rect(166, 140, 68, 128, light, 8) + rect(128, 262, 144, 22, dark, 8) + path('M152 284 L248 284 L232 310 L168 310 Z', dark),
  'soap|sharpening-stone|sharpener': ({ light, main, dark }) => rect(98, 210, 204, 96, main, 34) + rect(122, 226, 156, 46, light, 22) + disc(132, 152, 22, light) + disc(176, 122, 13, light) + disc(186, 166, 9, main) + rect(166, 244, 68, 10, dark, 5),
  'pencil|pen|rollerball': ({ light, main, dark }) => turned(35, rect(180, 76, 40, 184, main, 6) + path('M180 260 L220 260 L200 314 Z', light) + path('M193 296 L207 296 L200 314 Z', dark) + rect(180, 96, 40, 14, dark, 0)),
  'book|notebook|sketchbook|journal|planner|loop': ({ light, main, dark }) => rect(122, 88, 156, 222, main, 10) + rect(122, 88, 26, 222, dark, 8) + rect(166, 126, 92, 14, light, 6) + rect(166, 152, 60, 10, light, 5),
  'pillowcase|pillow|bolster|cushion|pad': ({ light, main, dark }) => path('M96 150 Q200 122 304 150 Q330 218 304 294 Q200 318 96 294 Q70 218 96 150 Z', main) + path('M118 168 Q200 148 282 168 Q300 218 282 274 Q200 292 118 274 Q100 218 118 168 Z', light) + line('M150 196 Q200 220 250 196', dark, 6),
  'bathrobe|apron|robe': ({ light, main, dark }) => path('M164 92 L236 92 L304 136 L286 240 L256 232 L262 310 L138 310 L144 232 L114 240 L96 136 Z', main) + path('M164 92 L200 208 L236 92 L222 92 L200 150 L178 92 Z', light) + rect(142, 206, 116, 16, dark, 4),
  'daypack|backpack|bag|sling|pouch': ({ light, main, dark }) => line('M156 152 Q156 92 200 92 Q244 92 244 152', dark, 14) + rect(110, 146, 180, 164, main, 26) + rect(134, 216, 132, 70, light, 14) + rect(188, 204, 24, 28, dark, 6),
  basket: ({ light, main, dark }) => line('M120 190 Q200 56 280 190', dark, 12) + path('M88 186 L312 186 L284 310 L116 310 Z', main) + line('M98 226 L302 226 M108 268 L292 268 M150 190 L160 306 M200 190 L200 306 M250 190 L240 306', light, 7) + rect(80, 176, 240, 22, dark, 10),
  'shelf|ledge|rack|stand|ladder': ({ light, main, dark }) => rect(104, 90, 14, 220, dark, 4) + rect(282, 90, 14, 220, dark, 4) + [118, 190, 262].map((y) => rect(92, y, 216, 18, main, 6)).join('') + rect(132, 74, 34, 44, light, 4) + disc(246, 168, 22, light) + rect(150, 226, 88, 36, light, 6),
  hook: ({ light, main, dark }) => rect(92, 118, 216, 52, main, 14) + [144, 200, 256].map((x) => line(`M${x} 150 L${x} 236 Q${x} 262 ${x + 22} 252`, dark, 11) + disc(x, 144, 9, light)).join(''),
  'stool|chair': ({ light, main, dark }) => oval(200, 150, 96, 24, main) + oval(200, 142, 96, 24, light) + line('M136 164 L112 306 M264 164 L288 306 M200 172 L200 306 M128 246 L272 246', dark, 12),
  hammock: ({ light, main, dark }) => rect(62, 84, 16, 226, dark, 6) + rect(322, 84, 16, 226, dark, 6) + path('M74 120 Q200 330 326 120 Q200 230 74 120 Z', main) + line('M104 156 Q200 262 296 156', light, 8),
  'mat|napkin|sheet|bedspread|cover|blanket|throw|towel|sheepskin': ({ light, main, dark }) => rect(92, 262, 216, 44, dark, 20) + rect(100, 218, 200, 44, main, 20) + rect(92, 174, 216, 44, light, 20) + rect(104, 130, 192, 44, main, 20) + line('M112 196 L270 196 M124 152 L262 152 M112 284 L270 284', light, 4),
};

/** For what no word describes: a parcel. */
const PARCEL: Shape = ({ light, main, dark }) =>
  path('M200 96 L304 148 L200 200 L96 148 Z', light) + path('M96 148 L200 200 L200 312 L96 260 Z', main) + path('M304 148 L200 200 L200 312 L304 260 Z', dark) + path('M148 122 L252 174 L252 206 L228 194 L228 186 L124 134 Z', main);

const SHAPES = Object.entries(BY_WORDS).map(([words, shape]) => [new RegExp(`(?:${words})s?(?:-\\d+)?$`), shape] as const);

/** The shape for a slug: what it ends in names the thing, what comes before describes it. A coffee table is a table. */
export function shapeFor(slug: string): Shape {
  return SHAPES.find(([words]) => words.test(slug))?.[1] ?? PARCEL;
}
