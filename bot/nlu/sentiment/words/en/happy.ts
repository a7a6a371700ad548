import type { FeelingWords } from '../../feelings.js';

/** Happy in English. */
export const happy: Pick<FeelingWords, 'delight' | 'praise' | 'thanks'> = {
  delight:
    '5 stars, a dream, a star, above and beyond, absolute dream, adore*, amazed, amazing*, awesome*, beautiful*, ' +
    'best, better than * expected, better than * imagined, better than expected, bliss, blown away, bravo, ' +
    'brilliant*, cannot ask for more, cannot fault, cannot get enough, cannot praise, cannot recommend, ' +
    'cannot recommend * enough, cant ask for more, chuffed, could not be happier, could not have been, ' +
    'couldnt ask for, couldnt ask for better, couldnt ask for more, couldnt be better, couldnt be happier, ' +
    'couldnt fault, couldnt have been, definitely recommend, delight*, dreamy, ecstatic, even better, ' +
    'exceed* * expectation*, exceed* expectation*, excellent*, exceptional*, extra mile, fab, fabulous*, ' +
    'fantastic*, faultless, first class, first rate, five star, five stars, flawless*, full marks, game changer, ' +
    'gem, gorgeous*, great quality, happy bunny, hats off, heaven, heavenly, hero, heroes, highly recommend*, ' +
    'impeccabl*, in love with, incredible, incredibly good, legend, legends, life changing, life saver, ' +
    'life savers, lifesaver, like a charm, like a dream, like a glove, love, loved, loves, loving, made my day, ' +
    'made our day, magnificent*, marvellous*, marvelous*, masterpiece, never going anywhere else, ' +
    'nothing to improve, obsessed, outstanding*, over the moon, overjoyed, perfect*, quality product, refreshing, ' +
    'restored * faith, rock, rocks, saved my, saved our, saved the day, says it all, second to none, so worth, ' +
    'speechless with, splendid*, spot on, stellar, strongly recommend, stunning*, superb*, superstar, superstars, ' +
    'ten out of ten, terrific*, thrilled, top marks, top notch, top quality, total star, unbeatable, unreal, ' +
    'well worth, wonderful*, wont go anywhere else, work of art, worth every, worth it, worth the wait, you rock, ' +
    'youre stars',
  praise:
    'a treat, above expectations, ahead of schedule, ahead of time, all good, all solved, all sorted, ' +
    'already ordered another, already refunded, and pretty, answered in, answered within, answers my question, ' +
    'arrived early, arrived fast, arrived quickly, as advertised, as described, as expected, as good as, as new, ' +
    'as promised, attentive, back in my account, bargain, be back for more, be back soon, beat my expectations, ' +
    'beautifully packaged, better than the, beyond expectations, big fan, big hit, big thank, bought again, ' +
    'bought another, bought two more, brightens, buy again, buy from you again, buy here again, buying again, ' +
    'came early, came fast, came quickly, cannot complain, cannot wait to, cannot wait to order, cant complain, ' +
    'classy, come back again, comfortable, comfy, compliment*, congrat*, content with, cool design, cosy, ' +
    'couldnt complain, courteous, cozy, crystal clear, cute, day early, days early, dealt with quickly, decent, ' +
    'decent quality, delight to, delivered fast, delivered quickly, didnt disappoint, does the job, does what it, ' +
    'doesnt disappoint, dont regret, earlier than expected, easier than, easy as, efficient*, effortless*, enjoy*, ' +
    'even nicer, everyone asks, everyone loves, exactly right, exactly what i, exactly what we, exchanged it, ' +
    'exchanged them, fair price, fairly priced, fast and, fast as always, fast delivery and, favourite shop, ' +
    'favourite store, finally arrived, fit perfectly, fits beautifully, fits great, fits just, fits perfectly, ' +
    'fits the, fits well, fixed it, fixed straight away, friendliest, friendly, future orders, generous, ' +
    'get compliments, gift was a hit, gift wrapped beautifully, glad, goes perfectly, going strong, good, ' +
    'good quality, got compliments, got it now, got it solved, got my refund, great, hands down, happier, happily, ' +
    'happy, hassle free, helped a lot, helped me, helpful, honest, hooray, hurray, i like, ill be back, ' +
    'ill recommend, impress*, in no time, in one piece, in perfect condition, intact, it worked, it works now, ' +
    'its sorted, job well done, joy to, just like in, just what i, just what we, keep it up, keep them coming, ' +
    'keep up, keeper, kept informed, kept me informed, kept me updated, kids love, kind and, kind enough, ' +
    'kindness, last for years, lasted years, lightning fast, lights up, like in the picture, like it, like new, ' +
    'like the photo, like the picture, like them, liked, likes, look great, look new, looked after, looks cool, ' +
    'looks great, looks lovely, looks new, looks pretty, lots of compliments, loved by, lovely, lovely quality, ' +
    'loves it, loves them, loyal customer, made everything, made it easy, made it right, made it so, made up for, ' +
    'made up with, makes sense now, matches perfectly, met all my, met my expectations, money back within, ' +
    'much better, my daughter loves, my favorite, my favourite, my new favourite, my son loves, my wife is, ' +
    'never * * problem*, never * problem*, never disappoint*, never let me down, never let us down, ' +
    'never lets me down, new favourite, next order, nice, nice quality, nicely, nicer, no bother, ' +
    'no bother at all, no complaint, no complaints, no drama, no fuss, no hassle, no issues, no problem at all, ' +
    'no problems, no problems at all, no problems whatsoever, no questions asked, no regrets, no trouble, ' +
    'not a bad word, not a problem, not a single complaint, not a single problem, not bad, not bad at all, ' +
    'not disappointed, not disappointed at all, not half bad, not one bad word, not too bad, not too shabby, ' +
    'nothing bad, nothing bad to say, nothing but praise, nothing to complain, nothing to fault, on time, ' +
    'order again, ordered another, ordered more, ordering again, ordering more, packaged beautifully, painless*, ' +
    'patient with me, pleasantly surprised, pleased, pleasure, polite, praise, prettier, prettiest, pretty good, ' +
    'problem solved, prompt and, prompt delivery, prompt reply, prompt service, promptly, proud of, put it right, ' +
    'quality is good, quality is great, quality is lovely, quick and, quick delivery, quick reply, quick response, ' +
    'quickly and, real person, really like, really useful, reasonably priced, reassuring, recommend it, ' +
    'recommend them, recommend this, recommend to, recommend you, recommended, recommending, refund arrived, ' +
    'refund came, refund was quick, refunded me, refunded straight, reliable, replaced it, replaced promptly, ' +
    'replaced straight away, replaced them, replaced within, replacement arrived, replacement the next, ' +
    'replied in, replied within, resolved quickly, return customer, right away, robust, safe and sound, ' +
    'satisfaction, satisfied, satisfying, second pair, sent a new, sent a replacement, sent another, ' +
    'sent me a new, sent me a replacement, sent me another, shop again, shop here again, shout out, shoutout, ' +
    'smile, smiling, smooth*, so cool, so easy, so fast, so fun, so glad, so kind, so many compliments, ' +
    'so much better, so patient, so pretty, so quick, so quickly, so straightforward, so sweet, so understanding, ' +
    'so useful, soft, softest, solid, solved in, solved it, solved my, solved the, sooner than expected, ' +
    'sorted all, sorted everything, sorted it, sorted me, sorted my, sorted now, sorted out, sorted quickly, ' +
    'sorted within, speedy, steal at, still going strong, still look, still looks, straight away, straightforward, ' +
    'sturdy, suits me, super easy, super fast, super quick, super quickly, surpris* how good, surprise* me, ' +
    'survived, swapped it, swapped them, tell my friends, telling my friends, that helped, that helps, ' +
    'that was fast, that worked, that works, thats good, thats great, thats perfect, the very next day, ' +
    'third pair, thoughtful, thumbs up, told all my, told my friends, took care of, took the time, transparent, ' +
    'trouble free, trustworthy, undamaged, value for money, very clear, very cool, very easy, very fast, ' +
    'very glad, very kind, very patient, very pretty, very professional, very quick, very quickly, ' +
    'very understanding, very useful, warm and, was easy, was fast, was fixed, was fun, was quick, was so kind, ' +
    'was understanding, wasnt disappointed, well be back, well deserved, well done, well looked after, well made, ' +
    'well packaged, well packed, well presented, well wrapped, went down well, went out of, were quick, ' +
    'were so kind, were understanding, what i needed, what it says on the tin, will be back, will recommend, ' +
    'within minutes, without a doubt, without a hitch, without a problem, without a scratch, without any issue*, ' +
    'without any problem*, woohoo, work great, work well, works a treat, works fine, works great, works now, ' +
    'works perfectly, works well, would recommend, wow, wrapped beautifully, yay, years later, zero issues',
  thanks:
    'appreciat*, bless you, cheers, god bless, grateful, gratitude, kudos, many thanks, much appreciated, ta for, ' +
    'ta love, ta muchly, ta very much, thank, thankful, thanking, thanks, thankyou, thanx',
};
