/** The three tones a picture is drawn in. */
export interface Tones {
  readonly light: string;
  readonly main: string;
  readonly dark: string;
}

/** Draws within 400 × 400, standing on y = 310. */
type Shape = (tones: Tones) => string;

const rect = (x: number, y: number, width: number, height: number, fill: string, round = 8) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`;
const disc = (x: number, y: number, r: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const oval = (x: number, y: number, rx: number, ry: number, fill: string) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
const line = (d: string, stroke: string, width: number) => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** What a product looks like, by the words in its name. The first that fits is drawn. */
export const SHAPES: readonly (readonly [RegExp, Shape])[] = [
  [/lamp|light|lantern/, ({ light, main, dark }) => rect(140, 298, 120, 14, dark) + rect(194, 190, 12, 112, dark, 4) + path('M150 190 L250 190 L225 96 L175 96 Z', main) + oval(200, 190, 50, 9, light)],
  [/chair|stool|seat/, ({ light, main, dark }) => rect(146, 100, 108, 96, main, 16) + rect(134, 204, 132, 24, light, 10) + rect(142, 228, 12, 82, dark, 4) + rect(246, 228, 12, 82, dark, 4)],
  [/sofa|couch|bench/, ({ light, main, dark }) => rect(96, 168, 208, 74, main, 20) + rect(76, 196, 44, 84, light, 18) + rect(280, 196, 44, 84, light, 18) + rect(112, 234, 176, 46, light, 12) + rect(100, 280, 14, 30, dark, 4) + rect(286, 280, 14, 30, dark, 4)],
  [/table|desk/, ({ light, main, dark }) => rect(84, 176, 232, 22, main) + rect(104, 198, 14, 112, dark, 4) + rect(282, 198, 14, 112, dark, 4) + rect(150, 140, 40, 36, light, 4) + oval(240, 170, 24, 6, light)],
  [/shelf|bookcase|cabinet|wardrobe|dresser|drawer/, ({ light, main, dark }) => rect(126, 90, 148, 220, main, 10) + [110, 176, 242].map((y) => rect(140, y, 120, 54, light, 4) + disc(200, y + 27, 5, dark)).join('')],
  [/bed|mattress|pillow|blanket|duvet|quilt|throw|towel|linen/, ({ light, main, dark }) => rect(80, 226, 240, 58, main, 14) + rect(92, 196, 84, 40, light, 16) + path('M176 222 Q250 196 320 226 L320 262 L176 262 Z', light) + rect(88, 284, 14, 26, dark, 4) + rect(298, 284, 14, 26, dark, 4)],
  [/headphone|earphone|earbud|headset/, ({ light, main, dark }) => line('M126 226 Q126 108 200 108 Q274 108 274 226', dark, 16) + rect(104, 212, 44, 80, main, 20) + rect(252, 212, 44, 80, main, 20) + rect(118, 226, 16, 52, light, 8) + rect(266, 226, 16, 52, light, 8)],
  [/watch|clock|timer/, ({ light, main, dark }) => rect(170, 84, 60, 232, dark, 16) + disc(200, 200, 76, main) + disc(200, 200, 60, light) + line('M200 160 L200 200 L230 216', dark, 8)],
  [/phone|tablet|reader/, ({ light, main, dark }) => rect(142, 84, 116, 226, dark, 20) + rect(152, 104, 96, 176, light, 6) + path('M152 280 L248 190 L248 280 Z', main) + disc(200, 294, 7, main)],
  [/laptop|notebook-computer|monitor|screen|display/, ({ light, main, dark }) => rect(104, 112, 192, 134, dark, 12) + rect(116, 124, 168, 110, light, 4) + path('M116 234 L206 160 L284 234 Z', main) + path('M76 262 L324 262 L306 292 L94 292 Z', main)],
  [/keyboard|mouse|charger|cable|hub/, ({ light, main, dark }) => rect(74, 186, 252, 98, dark, 14) + [0, 1, 2].map((row) => [0, 1, 2, 3, 4, 5, 6].map((key) => rect(90 + key * 32, 200 + row * 26, 26, 20, (row + key) % 5 === 0 ? main : light, 5)).join('')).join('')],
  [/speaker|radio|amplifier/, ({ light, main, dark }) => rect(136, 92, 128, 218, main, 18) + disc(200, 232, 48, dark) + disc(200, 232, 20, light) + disc(200, 138, 26, dark) + disc(200, 138, 10, light)],
  [/camera|lens/, ({ light, main, dark }) => rect(92, 156, 216, 138, main, 18) + path('M152 156 L170 126 L230 126 L248 156 Z', main) + disc(200, 224, 56, dark) + disc(200, 224, 36, light) + disc(276, 178, 9, light)],
  [/mug|cup|tea|coffee|espresso/, ({ light, main, dark }) => line('M254 176 Q310 178 298 226 Q288 260 246 258', dark, 16) + path('M122 150 L262 150 L252 276 Q248 304 220 304 L164 304 Q136 304 132 276 Z', main) + oval(192, 150, 70, 14, light)],
  [/pot|pan|kettle|casserole|wok/, ({ light, main, dark }) => line('M92 206 L64 196 M308 206 L336 196', dark, 16) + path('M92 180 L308 180 L294 292 Q290 308 272 308 L128 308 Q110 308 106 292 Z', main) + oval(200, 180, 108, 18, light) + disc(200, 146, 14, dark) + path('M104 178 Q200 124 296 178 Z', light)],
  [/bowl|plate|dish|tray|board/, ({ light, main, dark }) => path('M84 190 L316 190 Q306 300 200 304 Q94 300 84 190 Z', main) + oval(200, 190, 116, 26, light) + oval(200, 190, 88, 17, main) + rect(160, 300, 80, 10, dark)],
  [/knife|scissor|spoon|fork|cutlery|spatula|whisk/, ({ light, main, dark }) => path('M186 86 Q240 120 230 216 L186 216 Z', light) + rect(182, 216, 36, 94, main, 12) + disc(200, 236, 5, dark) + disc(200, 284, 5, dark)],
  [/bottle|flask|carafe|vase|jar|glass|candle|soap|lotion|oil/, ({ light, main, dark }) => rect(178, 84, 44, 28, dark, 6) + path('M180 112 L220 112 L220 140 Q256 160 256 200 L256 288 Q256 310 234 310 L166 310 Q144 310 144 288 L144 200 Q144 160 180 140 Z', main) + rect(156, 210, 88, 62, light, 6)],
  [/shirt|tee|sweater|jumper|hoodie|jacket|coat|cardigan|blouse|dress|vest/, ({ light, main, dark }) => path('M152 100 L248 100 L318 150 L288 200 L262 184 L262 308 L138 308 L138 184 L112 200 L82 150 Z', main) + path('M166 100 Q200 140 234 100 Z', dark) + rect(186, 186, 28, 28, light, 4)],
  [/trouser|jean|short|legging|pant|skirt/, ({ light, main, dark }) => path('M140 96 L260 96 L278 308 L218 308 L200 176 L182 308 L122 308 Z', main) + rect(138, 92, 124, 22, dark, 6) + rect(150, 128, 30, 8, light, 4) + rect(220, 128, 30, 8, light, 4)],
  [/shoe|boot|sneaker|sandal|^trainer|slipper/, ({ light, main, dark }) => path('M104 150 Q134 176 164 150 Q200 222 292 240 Q318 248 318 288 L104 288 Z', main) + rect(98, 284, 224, 24, dark, 12) + line('M190 198 L214 182 M214 214 L238 198 M240 228 L262 212', light, 7)],
  [/hat|cap|beanie|scarf|glove|sock/, ({ light, main, dark }) => path('M118 250 Q110 120 200 116 Q290 120 282 250 Z', main) + rect(106, 236, 188, 44, light, 20) + disc(200, 112, 22, dark)],
  [/bag|backpack|tote|satchel|suitcase|luggage|wallet|purse/, ({ light, main, dark }) => line('M156 152 Q156 92 200 92 Q244 92 244 152', dark, 14) + rect(110, 146, 180, 164, main, 26) + rect(134, 216, 132, 70, light, 14) + rect(188, 204, 24, 28, dark, 6)],
  [/bike|bicycle|scooter|cycle|helmet/, ({ light, main, dark }) => disc(132, 256, 52, dark) + disc(132, 256, 38, light) + disc(268, 256, 52, dark) + disc(268, 256, 38, light) + line('M132 256 L174 176 L246 176 L268 256 M174 176 L204 256 L246 176 M160 158 L188 158 M246 176 L240 140 L268 134', main, 11)],
  [/ball|football|basketball|dumbbell|weight|racket|yoga|mat|tent/, ({ light, main, dark }) => disc(200, 204, 104, main) + line('M200 100 Q150 204 200 308 M200 100 Q250 204 200 308 M98 184 Q200 230 302 184', dark, 8) + oval(166, 156, 22, 14, light)],
  [/plant|fern|cactus|flower|seed|garden/, ({ light, main, dark }) => path('M144 226 L256 226 L240 310 L160 310 Z', dark) + path('M200 226 Q110 200 122 110 Q196 130 200 226 Z', main) + path('M200 226 Q290 190 284 92 Q204 116 200 226 Z', light) + line('M200 226 L200 140', main, 8)],
  [/book|novel|notebook|journal|planner|diary|atlas|guide/, ({ light, main, dark }) => rect(122, 88, 156, 222, main, 10) + rect(122, 88, 26, 222, dark, 8) + rect(166, 126, 92, 14, light, 6) + rect(166, 152, 60, 10, light, 5)],
  [/pen|pencil|marker|brush|crayon/, ({ light, main, dark }) => `<g transform="rotate(35 200 200)">${rect(180, 76, 40, 184, main, 6)}${path('M180 260 L220 260 L200 314 Z', light)}${path('M193 296 L207 296 L200 314 Z', dark)}${rect(180, 96, 40, 14, dark, 0)}</g>`],
  [/game|puzzle|toy|block|doll|dice|chess|bear|train/, ({ light, main, dark }) => rect(104, 206, 96, 96, main, 12) + rect(206, 206, 96, 96, dark, 12) + rect(154, 102, 96, 96, light, 12) + disc(152, 254, 20, light) + disc(254, 254, 20, main) + disc(202, 150, 20, dark)],
  [/drill|hammer|saw|tool|wrench|screwdriver/, ({ light, main, dark }) => `<g transform="rotate(-20 200 200)">${rect(186, 140, 28, 170, main, 10)}${rect(130, 96, 140, 52, dark, 10)}${rect(130, 96, 34, 52, light, 8)}</g>`],
  [/rug|carpet|curtain|cushion|poster|print|frame|mirror/, ({ light, main, dark }) => rect(104, 96, 192, 210, dark, 8) + rect(120, 112, 160, 178, light, 4) + path('M120 290 L184 190 L226 240 L254 206 L280 250 L280 290 Z', main) + disc(236, 150, 18, main)],
  [/chocolate|honey|jam|cheese|bread|pasta|snack|spice|coffee-bean|wine|beer|juice/, ({ light, main, dark }) => rect(140, 112, 120, 198, main, 22) + rect(132, 92, 136, 34, dark, 8) + rect(140, 176, 120, 72, light, 0) + disc(200, 212, 20, main)],
];

/** For what no word describes: a parcel. */
export const PARCEL: Shape = ({ light, main, dark }) =>
  path('M200 96 L304 148 L200 200 L96 148 Z', light) + path('M96 148 L200 200 L200 312 L96 260 Z', main) + path('M304 148 L200 200 L200 312 L304 260 Z', dark) + path('M148 122 L252 174 L252 206 L228 194 L228 186 L124 134 Z', main);
