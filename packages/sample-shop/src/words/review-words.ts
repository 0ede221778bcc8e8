/** What reviews are made of. `{noun}` is the kind of product, in small letters. */
export interface ReviewWords {
  readonly titles: readonly string[];
  readonly openings: readonly string[];
  readonly details: readonly string[];
  readonly closings: readonly string[];
}

/** How people write, by how many stars they give. */
export const REVIEW_WORDS: Readonly<Record<1 | 2 | 3 | 4 | 5, ReviewWords>> = {
  5: {
    titles: ['Exactly what I hoped for', 'My favourite {noun} so far', 'Worth every penny', 'Small joy, every day', 'Bought a second one', 'Better than in the picture', 'I am a {noun} person now'],
    openings: ['I have used this {noun} every day for a month.', 'This was a present, and I nearly kept it.', 'I did not know a {noun} could make me this happy.', 'Third {noun} I have owned, and the first I would recommend.', 'It arrived on a rainy Tuesday and saved it.'],
    details: ['The finish is lovely up close.', 'It feels solid without being heavy.', 'Everything fits together with a quiet click.', 'You can tell somebody thought about the edges.', 'It looks even better next to the old one.', 'The colour is just as shown.'],
    closings: ['Would buy again.', 'My neighbour has ordered one too.', 'No notes.', 'The packaging was all paper, which I appreciate.', 'Thank you!'],
  },
  4: {
    titles: ['Very good', 'Nearly perfect', 'A solid {noun}', 'Good, with one small wish', 'Happy with it'],
    openings: ['A really good {noun}, all in all.', 'Does what it should, and nicely.', 'Very pleased after two weeks.', 'I like this {noun} a lot.'],
    details: ['It is a little larger than I imagined.', 'The colour is a shade darker than on my screen.', 'I would have liked a longer note on its care.', 'Delivery took a day longer than announced.', 'One tiny mark, but that is handmade for you.'],
    closings: ['Still, recommended.', 'Not quite five stars, but close.', 'I would choose it again.', 'Good value.'],
  },
  3: {
    titles: ['Fine', 'It is all right', 'Does the job', 'Mixed feelings', 'A decent {noun}'],
    openings: ['It is a {noun}. It works.', 'I expected a little more for the price.', 'Good idea, average in daily use.'],
    details: ['The material is nice, the finish less so.', 'It needs more care than I have time for.', 'I use it, but I do not reach for it.', 'Mine wobbled a bit until I put felt under it.'],
    closings: ['Perhaps I will get used to it.', 'Keep the receipt.', 'Fine for guests.'],
  },
  2: {
    titles: ['Not for me', 'Expected more', 'Disappointing finish', 'Looks nice, that is all'],
    openings: ['I wanted to like this {noun}.', 'Pretty, but not practical.', 'Not what I had in mind.'],
    details: ['It scratched within a week.', 'The size is not what I understood from the page.', 'It is lighter than it looks, and not in a good way.', 'Cleaning it takes longer than using it.'],
    closings: ['I will look for another.', 'A pity.', 'Support was kind about it, at least.'],
  },
  1: {
    titles: ['Arrived broken', 'Sent it back', 'No', 'It lasted a week'],
    openings: ['My {noun} arrived with a crack.', 'This {noun} and I did not get on.', 'I do not understand the other reviews.'],
    details: ['It leaves marks on the table.', 'It came apart on the third day.', 'The colour has nothing to do with the picture.', 'It smelt of the warehouse for a week.'],
    closings: ['Returned.', 'My old one is back in service.', 'The refund was quick, I will say that.'],
  },
};

/** How many of a hundred reviews give so many stars: a J, as in most shops. */
export const RATING_SHARES: readonly (readonly [rating: 1 | 2 | 3 | 4 | 5, share: number])[] = [[5, 57], [4, 19], [3, 8], [2, 4], [1, 12]];

/** What contented customers write at home, by country. */
export const REVIEWS_FROM_HOME: Readonly<Record<string, readonly (readonly [title: string, body: string])[]>> = {
  DE: [['Sehr schön verarbeitet', 'Kam gut verpackt an und fühlt sich wertig an. Würde ich wieder bestellen.'], ['Genau richtig', 'Schlicht, stabil und schöner als auf dem Bild. Für den Alltag perfekt.']],
  FR: [['Très belle qualité', "Simple, solide et agréable au quotidien. Je l'ai déjà offert à une amie."], ['Ravie de mon achat', 'Livraison rapide, couleur fidèle à la photo. Je recommande.']],
  IT: [['Bellissimo', 'Curato in ogni dettaglio. Lo uso tutti i giorni e non mi stanca mai.']],
  NL: [['Erg blij mee', 'Mooi afgewerkt en precies groot genoeg. Een aanrader.']],
  SE: [['Mycket nöjd', 'Fin känsla och bra kvalitet. Står framme på bordet varje dag.']],
  JP: [['とても気に入りました', '手になじむ大きさで、色も写真どおりでした。毎日使っています。'], ['贈り物にも', '丁寧に作られていて、包装もきれいでした。母にも贈るつもりです。']],
  MA: [['جودة ممتازة', 'وصل بسرعة وهو أجمل من الصورة. أنصح به لكل محب للأشياء البسيطة.'], ['رائع', 'أستعمله كل يوم وأنا سعيدة به جدا.']],
};
