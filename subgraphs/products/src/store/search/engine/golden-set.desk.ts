import type { TranslatedLocale } from '../../../domain/locale.ts';

/** Searches with one slip each, and the kind of product that was meant: letters missing, doubled, wrong, swapped or too many. */
export const GOLDEN_SET: readonly (readonly [asked: string, meant: string])[] = [
  ['bthrobe', 'Bathrobe'], ['bean caanister', 'Bean Canister'], ['bedsprerd', 'Bedspread'], ['body bursh', 'Body Brush'],
  ['bolstwer', 'Bolster'], ['botle sling', 'Bottle Sling'], ['bottleed ink', 'Bottled Ink'], ['breakfaht mug', 'Breakfast Mug'],
  ['butetr dish', 'Butter Dish'], ['caeble box', 'Cable Box'], ['cake stan', 'Cake Stand'], ['camp bllanket', 'Camp Blanket'],
  ['camp cooksem', 'Camp Cookset'], ['camp alntern', 'Camp Lantern'], ['camp stovge', 'Camp Stove'], ['cadle holder', 'Candle Holder'],
  ['caraffe', 'Carafe'], ['cassertle', 'Casserole'], ['cast iron skilelt', 'Cast Iron Skillet'], ['choppinag board', 'Chopping Board'],
  ['clam lamp', 'Clamp Lamp'], ['coastter', 'Coaster'], ['coffee dripoer', 'Coffee Dripper'], ['dyapack', 'Daypack'],
  ['dinkner candle', 'Dinner Candle'], ['dinne plate', 'Dinner Plate'], ['drrawing pencil', 'Drawing Pencil'], ['dried bxuquet', 'Dried Bouquet'],
  ['duvte cover', 'Duvet Cover'], ['enbamel mug', 'Enamel Mug'], ['filaent bulb', 'Filament Bulb'], ['fire starteer', 'Fire Starter'],
  ['fittad sheet', 'Fitted Sheet'], ['floor csuhion', 'Floor Cushion'], ['flgoor lamp', 'Floor Lamp'], ['fower frog', 'Flower Frog'],
  ['flowerr knife', 'Flower Knife'], ['foldlng stool', 'Folding Stool'], ['foutnain pen', 'Fountain Pen'], ['frenrch press', 'French Press'],
  ['gardenin apron', 'Gardening Apron'], ['hammoock', 'Hammock'], ['hand grinher', 'Hand Grinder'], ['hand rpuner', 'Hand Pruner'],
  ['hand trfowel', 'Hand Trowel'], ['haging planter', 'Hanging Planter'], ['head torchh', 'Head Torch'], ['herb trowgh', 'Herb Trough'],
  ['hot water btotle', 'Hot Water Bottle'], ['iancense burner', 'Incense Burner'], ['kneelng pad', 'Kneeling Pad'], ['knifee rack', 'Knife Rack'],
  ['lamp shate', 'Lamp Shade'], ['linen cusihon', 'Linen Cushion'], ['linen napksin', 'Linen Napkin'], ['looe leaf tea', 'Loose Leaf Tea'],
  ['miixing bowl', 'Mixing Bowl'], ['monitoj stand', 'Monitor Stand'], ['nihgt light', 'Night Light'], ['nwotebook', 'Notebook'],
  ['paper lanern', 'Paper Lantern'], ['paringg knife', 'Paring Knife'], ['pencil sharjener', 'Pencil Sharpener'], ['pnedant lamp', 'Pendant Lamp'],
  ['piscture ledge', 'Picture Ledge'], ['pillowcae', 'Pillowcase'], ['plannt pot', 'Plant Pot'], ['planz stand', 'Plant Stand'],
  ['pocket ojurnal', 'Pocket Journal'], ['provinig basket', 'Proving Basket'], ['rading light', 'Reading Light'], ['rollerballl pen', 'Rollerball Pen'],
  ['rollinq pin', 'Rolling Pin'], ['asucepan', 'Saucepan'], ['scenteqd candle', 'Scented Candle'], ['servig platter', 'Serving Platter'],
  ['sharpeniing stone', 'Sharpening Stone'], ['sheepskjn', 'Sheepskin'], ['ksetchbook', 'Sketchbook'], ['steel bmottle', 'Steel Bottle'],
  ['storae basket', 'Storage Basket'], ['tabble lamp', 'Table Lamp'], ['tea smrainer', 'Tea Strainer'], ['tepaot', 'Teapot'],
  ['terrhy towel', 'Terry Towel'], ['titaium spork', 'Titanium Spork'], ['towel laddeer', 'Towel Ladder'], ['triuet', 'Trivet'],
  ['awffle towel', 'Waffle Towel'], ['wall sheplf', 'Wall Shelf'], ['wter glass', 'Water Glass'], ['wateering can', 'Watering Can'],
  ['weekly plaener', 'Weekly Planner'], ['wine glamss', 'Wine Glass'], ['woode spoon', 'Wooden Spoon'], ['wool thhrow', 'Wool Throw'],
  ['batkrobe', 'Bathrobe'], ['bean cnaister', 'Bean Canister'], ['betdspread', 'Bedspread'], ['bolser', 'Bolster'],
  ['bottledd ink', 'Bottled Ink'], ['breakfalt mug', 'Breakfast Mug'], ['camp blankte', 'Camp Blanket'], ['camp cooksyet', 'Camp Cookset'],
  ['camp lanter', 'Camp Lantern'], ['caasserole', 'Casserole'], ['cast iron skellet', 'Cast Iron Skillet'], ['choppnig board', 'Chopping Board'],
  ['cojaster', 'Coaster'], ['coffee driper', 'Coffee Dripper'], ['daypacck', 'Daypack'], ['draiing pencil', 'Drawing Pencil'],
  ['dried bouuqet', 'Dried Bouquet'], ['filamevnt bulb', 'Filament Bulb'], ['fire starer', 'Fire Starter'], ['floor cusshion', 'Floor Cushion'],
  ['foldink stool', 'Folding Stool'], ['fuontain pen', 'Fountain Pen'], ['gardenixng apron', 'Gardening Apron'], ['hamock', 'Hammock'],
  ['hand griinder', 'Hand Grinder'], ['hangilg planter', 'Hanging Planter'], ['nicense burner', 'Incense Burner'], ['kneelhing pad', 'Kneeling Pad'],
  ['linen cusion', 'Linen Cushion'], ['moniitor stand', 'Monitor Stand'], ['notebosk', 'Notebook'], ['paper lnatern', 'Paper Lantern'],
  ['pencil shdarpener', 'Pencil Sharpener'], ['pndant lamp', 'Pendant Lamp'], ['piccture ledge', 'Picture Ledge'], ['pillownase', 'Pillowcase'],
  ['pocket journla', 'Pocket Journal'], ['provixng basket', 'Proving Basket'], ['reaing light', 'Reading Light'], ['rollerbaall pen', 'Rollerball Pen'],
];

/** The same in other languages: a slip, accents left out, another form, a part of a word, and the kind that was meant by its English name. */
export const GOLDEN_SETS: Readonly<Record<TranslatedLocale, readonly (readonly [asked: string, meant: string])[]>> = {
  DE: [
    ['Teekanne', 'Teapot'], ['teekane', 'Teapot'], ['Rührschüssel', 'Mixing Bowl'], ['ruhrschussel', 'Mixing Bowl'], ['Gießkanne', 'Watering Can'], ['giesskanne', 'Watering Can'],
    ['Stehlampen', 'Floor Lamp'], ['haengematte', 'Hammock'], ['Hangematte', 'Hammock'], ['Schneidbrett', 'Chopping Board'], ['Kerzenhaltre', 'Candle Holder'], ['Wärmflaschen', 'Hot Water Bottle'],
  ],
  FR: [
    ['Théière', 'Teapot'], ['theiere', 'Teapot'], ['thé passoire', 'Tea Strainer'], ['bougie parfumee', 'Scented Candle'], ['bougies parfumées', 'Scented Candle'], ['arosoir', 'Watering Can'],
    ['hamac', 'Hammock'], ['rechaud', 'Camp Stove'], ['couteau chef', "Chef's Knife"], ['planche à découper', 'Chopping Board'], ['peignior', 'Bathrobe'],
  ],
  ES: [
    ['Tetera', 'Teapot'], ['tetara', 'Teapot'], ['lampara de mesa', 'Table Lamp'], ['lámparas de pie', 'Floor Lamp'], ['regadra', 'Watering Can'], ['hamaca', 'Hammock'],
    ['cuaderno bocetos', 'Sketchbook'], ['sarten', 'Cast Iron Skillet'], ['albornóz', 'Bathrobe'], ['colcha', 'Bedspread'],
  ],
  JA: [
    ['ティーポット', 'Teapot'], ['ポット', 'Teapot'], ['コーヒードリッパー', 'Coffee Dripper'], ['ドリッパー', 'Coffee Dripper'], ['万年筆', 'Fountain Pen'], ['鉛筆削り', 'Pencil Sharpener'],
    ['座布団', 'Floor Cushion'], ['花瓶', 'Vase'], ['コーヒードリパー', 'Coffee Dripper'], ['砥石', 'Sharpening Stone'], ['ﾃｨｰﾎﾟｯﾄ', 'Teapot'],
  ],
};
