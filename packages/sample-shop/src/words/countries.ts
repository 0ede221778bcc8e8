import type { SampleCurrency } from '../shape.ts';

/** A name as people write it and, where that is not in Latin letters, how an e-mail address spells it. */
export type Name = string | readonly [written: string, spelt: string];

/** Where customers live, what they are called there and what they pay with. */
export interface Country {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  readonly currency: SampleCurrency;
  /** How many of a hundred customers live there. */
  readonly share: number;
  readonly given: readonly Name[];
  readonly family: readonly Name[];
  readonly isFamilyFirst?: true;
  readonly streets: readonly string[];
  /** A street with a house number. */
  readonly streetLine: (street: string, number: number) => string;
  readonly places: readonly (readonly [postalCode: string, city: string, region: string | null])[];
}

const numberLast = (street: string, number: number) => `${street} ${number}`;
const numberFirst = (street: string, number: number) => `${number} ${street}`;

/** The eight countries the sample shop ships to. */
export const COUNTRIES: readonly Country[] = [
  {
    code: 'DE', currency: 'EUR', share: 26,
    given: ['Jule', 'Matteo', 'Käthe', 'Emre', 'Lioba', 'Anton', 'Svea', 'Jürgen', 'Elif', 'Bruno', 'Paula', 'Ole', 'Zofia', 'Henrik', 'Mieke', 'Aylin'],
    family: ['Brandt', 'Yıldız', 'Groß', 'Lindner', 'Kowalska', 'Vogel', 'Behrens', 'Möller', 'Aydın', 'Ziegler', 'Fuchs', 'Petersen', 'Öztürk', 'Seidel'],
    streets: ['Lindenstraße', 'Am Mühlbach', 'Kastanienallee', 'Goethestraße', 'Fischergasse', 'Sonnenweg', 'Brückenstraße'], streetLine: numberLast,
    places: [['10435', 'Berlin', null], ['20359', 'Hamburg', null], ['80469', 'München', null], ['50674', 'Köln', null], ['04109', 'Leipzig', null]],
  },
  {
    code: 'FR', currency: 'EUR', share: 14,
    given: ['Zoé', 'Anaïs', 'Théo', 'Margaux', 'Idriss', 'Léonie', 'Bastien', 'Inès', 'Gaspard', 'Maëlle', 'Noé', 'Capucine'],
    family: ['Lefèvre', 'Moreau', 'Garnier', 'Benali', 'Rousselle', 'Chevallier', 'Dufour', 'Perrin', 'Traoré', 'Marchand', 'Guérin', 'Delorme'],
    streets: ['rue des Tilleuls', 'rue de la Fontaine', 'avenue des Acacias', 'quai du Moulin', 'rue du Four', 'place du Marché'], streetLine: numberFirst,
    places: [['75011', 'Paris', null], ['69004', 'Lyon', null], ['13006', 'Marseille', null], ['44000', 'Nantes', null], ['67000', 'Strasbourg', null]],
  },
  {
    code: 'IT', currency: 'EUR', share: 9,
    given: ['Ginevra', 'Nicolò', 'Chiara', 'Tommaso', 'Ludovica', 'Elia', 'Noemi', 'Pietro', 'Viola', 'Samuele'],
    family: ['Ferraro', 'Conti', 'Marchetti', 'De Santis', 'Bellini', 'Caruso', 'Fontana', 'Serra', 'Galli', "D'Amico"],
    streets: ['via dei Mille', 'via Garibaldi', 'viale delle Rose', 'corso Umberto', 'via San Vito'], streetLine: numberLast,
    places: [['20123', 'Milano', 'MI'], ['00153', 'Roma', 'RM'], ['40124', 'Bologna', 'BO'], ['10125', 'Torino', 'TO'], ['80134', 'Napoli', 'NA']],
  },
  {
    code: 'NL', currency: 'EUR', share: 9,
    given: ['Fleur', 'Sem', 'Noor', 'Daan', 'Anouk', 'Thijs', 'Jitske', 'Bram', 'Lotte', 'Jesse'],
    family: ['de Vries', 'van den Berg', 'Bakker', 'Visser', 'Dijkstra', 'Mulder', 'van der Wal', 'Kuipers', 'Hoekstra', 'Postma'],
    streets: ['Prinsengracht', 'Molenweg', 'Kerkstraat', 'Oude Haven', 'Tulpstraat'], streetLine: numberLast,
    places: [['1016 GV', 'Amsterdam', null], ['3512 JE', 'Utrecht', null], ['3011 WN', 'Rotterdam', null], ['9712 HM', 'Groningen', null]],
  },
  {
    code: 'SE', currency: 'EUR', share: 8,
    given: ['Åsa', 'Göran', 'Linnéa', 'Viggo', 'Saga', 'Torbjörn', 'Alva', 'Nils', 'Märta', 'Amir'],
    family: ['Åkesson', 'Björk', 'Sjöberg', 'Lindqvist', 'Nyström', 'Holm', 'Söderlund', 'Wikström', 'Rahimi', 'Öberg'],
    streets: ['Storgatan', 'Björkvägen', 'Hamngatan', 'Skogsstigen', 'Kungsgatan'], streetLine: numberLast,
    places: [['116 34', 'Stockholm', null], ['413 04', 'Göteborg', null], ['211 22', 'Malmö', null], ['753 10', 'Uppsala', null]],
  },
  {
    code: 'US', currency: 'USD', share: 18,
    given: ['Maya', 'Wyatt', 'Imani', 'Theo', 'Ximena', 'Desmond', 'Harper', 'Quinn', 'Priya', 'Elliot', 'Rosa', 'Malik', 'June', 'Silas'],
    family: ['Whitfield', 'Alvarez', 'Okonkwo', 'Tran', 'Lindgren', 'Castillo', "O'Rourke", 'Bennett', 'Iyer', 'Hollis', 'Nakamura', 'Redbird', 'Sandoval', 'Mercer'],
    streets: ['Maple Street', 'Alder Avenue', 'Juniper Lane', 'Mill Road', 'Harbor Street', 'Cedar Court'], streetLine: numberFirst,
    places: [['97214', 'Portland', 'OR'], ['05401', 'Burlington', 'VT'], ['78704', 'Austin', 'TX'], ['55408', 'Minneapolis', 'MN'], ['11215', 'Brooklyn', 'NY']],
  },
  {
    code: 'JP', currency: 'JPY', share: 11, isFamilyFirst: true,
    given: [['さくら', 'sakura'], ['陽翔', 'haruto'], ['結衣', 'yui'], ['蓮', 'ren'], ['葵', 'aoi'], ['湊', 'minato'], ['美咲', 'misaki'], ['樹', 'itsuki'], ['凛', 'rin'], ['直子', 'naoko']],
    family: [['佐藤', 'sato'], ['鈴木', 'suzuki'], ['高橋', 'takahashi'], ['渡辺', 'watanabe'], ['山口', 'yamaguchi'], ['小林', 'kobayashi'], ['森', 'mori'], ['石川', 'ishikawa'], ['清水', 'shimizu'], ['藤田', 'fujita']],
    streets: ['桜丘町', '本町', '緑が丘', '中央', '若松町'], streetLine: (street, number) => `${street}${1 + (number % 6)}丁目${number}番`,
    places: [['150-0031', '渋谷区', '東京都'], ['604-8005', '京都市中京区', '京都府'], ['530-0001', '大阪市北区', '大阪府'], ['060-0042', '札幌市中央区', '北海道']],
  },
  {
    code: 'MA', currency: 'EUR', share: 5,
    given: [['ياسمين', 'yasmine'], ['يوسف', 'youssef'], ['سلمى', 'salma'], ['كريم', 'karim'], ['ليلى', 'leila'], ['أنس', 'anas'], ['هند', 'hind'], ['طارق', 'tarik']],
    family: [['العلوي', 'alaoui'], ['بناني', 'bennani'], ['الإدريسي', 'idrissi'], ['التازي', 'tazi'], ['الفاسي', 'fassi'], ['منصوري', 'mansouri'], ['برادة', 'berrada']],
    streets: ['rue des Orangers', 'avenue des Palmiers', 'rue Ibn Battouta', 'boulevard de la Corniche'], streetLine: numberFirst,
    places: [['20250', 'Casablanca', null], ['10020', 'Rabat', null], ['40000', 'Marrakech', null], ['90000', 'Tanger', null]],
  },
];

/** Names from everywhere, for one customer in twelve: every screen must cope with them. */
export const NAMES_FROM_EVERYWHERE: readonly (readonly [written: string, spelt: string])[] = [
  ['נועה שפירא', 'noa.shapira'], ['איתן ברק', 'eitan.barak'], ['فاطمة الزهراء', 'fatima.zahra'], ['شیرین رستمی', 'shirin.rostami'],
  ['Ελένη Παππά', 'eleni.pappa'], ['Νίκος Ρήγας', 'nikos.rigas'], ['Олена Шевчук', 'olena.shevchuk'], ['Мирослав Гончар', 'myroslav.honchar'],
  ['अनन्या शर्मा', 'ananya.sharma'], ['कबीर राव', 'kabir.rao'], ['王梓涵', 'zihan.wang'], ['陈思远', 'siyuan.chen'], ['김서연', 'seoyeon.kim'], ['박도윤', 'doyun.park'],
  ['Nguyễn Thị Ánh', 'anh.nguyen'], ['Đỗ Minh Khôi', 'khoi.do'], ['ณิชา แสงทอง', 'nicha.saengthong'], ['Þórdís Eiríksdóttir', 'thordis'], ['Siobhán Ní Bhriain', 'siobhan'], ['Zdeněk Říha', 'zdenek.riha'],
];

/** The shop's own people besides those of the demo accounts. */
export const STAFF: readonly (readonly [displayName: string, role: 'SUPPORT' | 'CATALOGUE_MANAGER' | 'FULFILMENT' | 'FINANCE'])[] = [
  ['Lev Arden', 'SUPPORT'], ['Noémie Castel', 'SUPPORT'], ['Birgit Falk', 'FULFILMENT'], ['Kofi Asante-Reyes', 'FULFILMENT'],
  ['Yuki Hartmann', 'FULFILMENT'], ['Petra Novotná', 'CATALOGUE_MANAGER'], ['Gil Sarmento', 'FINANCE'],
];
