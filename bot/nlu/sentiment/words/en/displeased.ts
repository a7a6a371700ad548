import type { FeelingWords } from '../../feelings.js';

/** Displeased in English. */
export const displeased: Pick<FeelingWords, 'displeasure'> = {
  displeasure:
    '2 stars, a bit much, a bit of a joke, a bit poor, a bit rich, a bit worried, a little disappointed, ' +
    'a lot to be desired, a pain, abrupt, adding insult, afraid to use, all battered, always late, annoy*, ' +
    'another delay, appeared not, are lying, arent good, arent great, arrogant, at my own expense, at my wits end, ' +
    'at that price, automated reply, automatic reply, average at best, awkward, back and forth, bad, bad quality, ' +
    'badly, barely, battered, be bothered, been ages, been trying, beginning to think, beginning to wonder, ' +
    'being ignored, below expectations, below par, below standard, bigger than the other, binned, ' +
    'bit disappointed, bit late, bit much, bit of a joke, bit of a let down, bit of a letdown, bland, blister*, ' +
    'boring, botched, brush me off, brushed off, buck up, buggy, bungled, buy elsewhere, came too late, ' +
    'came undone, cannot be bothered, cannot believe, cannot get through, cannot recommend it, ' +
    'cannot recommend this, cannot say i, cant get through, cant recommend it, cant say i, careless*, chase, ' +
    'chasing, cheap plastic, cheaply made, clunky, cold and, cold shoulder, complicated, concerning, ' +
    'condescending, confuses, confusing, constantly delayed, copy and paste, copy paste, copy pasted, ' +
    'cost a fortune, cost me a, cost me an, costing me, could at least, could be better, could do better, ' +
    'could have been better, could have been more, could have told me, could have warned, could improve, ' +
    'could not care less, couldnt care, couldnt care less, couldve been better, crooked, customs charge i, ' +
    'dangerous, darker than, daylight, days late, delay after delay, delayed again, desperation, devastated, ' +
    'did nothing, didnt answer, didnt care, didnt deliver on, didnt expect this, didnt help, didnt live up, ' +
    'didnt meet, didnt reply, didnt respond, didnt solve, didnt understand, difficult, digs into, dingy, ' +
    'disappoint*, discoloured, dismissive, dissatisf*, do better, doesnt answer, doesnt care, doesnt help, ' +
    'doesnt look like, doesnt match, doesnt meet, doesnt reply, doesnt solve, doesnt understand, doing nothing, ' +
    'dont answer, dont care, dont get why, dont meet, dont recommend, dont reply, dont respond, ' +
    'dont seem bothered, dont understand how, dont understand why, dont want to help, doubt i, doubt it, downhill, ' +
    'dragging, drained, dull, endless delays, eternity, even worse, exasperat*, excuse after excuse, excuses, ' +
    'exhausted, exhausting, expect better, expect more, expected a, expected better, expected more, ' +
    'expected something, expecting better, expecting more, expensive for, expensive mistake, extra charge, ' +
    'fail to deliver, failed me, failed to, failed to impress, failing to, fails to, falls short, far from ideal, ' +
    'feel cheated, feel let, feel like a fool, feel silly, feel stupid, feels cheap, feels like a toy, ' +
    'feels like cardboard, feels like plastic, feels wrong, fell short, flimsy, fobbed, for ages, for that price, ' +
    'fragile feel, frustrat*, gave up trying, generic replies, get it right, get it together, get your act, ' +
    'getting annoyed, getting ridiculous, getting tired, getting worried, getting worse, ghosted, give it a 1, ' +
    'give it a 2, give it one star, give it two, give me my money, given up, giving up, glitchy, go elsewhere, ' +
    'going elsewhere, gone downhill, got worse, great start, grubby, gutted, had i known, had to throw, ' +
    'half baked, half hearted, hard to believe, hard to get, hard to reach, hard to recommend, hard to understand, ' +
    'hardly, hardly worth, hasnt been solved, hasnt helped, hassle, havent heard, headaches, hear nothing, ' +
    'heard nothing, heartbroken, hidden charge, hidden cost, hidden costs, hidden fees, hit and miss, hit or miss, ' +
    'hoped for, hoping for something, hours on, hurts, i give up, i had hoped, i would expect, ' +
    'i would have expected, id expect, id have expected, id hoped, if id known, if only, ignore my, ignored, ' +
    'ignoring, ill give it a 2, impolite, impossible, in circles, in tears, in the bin, in the dark, in vain, ' +
    'inadequate, inconsistent, inconvenien*, inferior, instructions are, instructions make, insult to injury, ' +
    'irritat*, isnt acceptable, isnt fair, isnt good, isnt good enough, isnt great, isnt helpful, isnt normal, ' +
    'isnt right, isnt the best, isnt what, isnt worth, itchy, just give me my, just want my, keep delaying, ' +
    'keeps getting delayed, keeps logging, kept in the dark, lack of care, lack of communication, ' +
    'lack of response, lacking, lackluster, lacklustre, lacks, laggy, lame, landed with, late again, lazy, ' +
    'least you can, leave a lot, leave something, leaves a lot, leaves much, leaves something, left me with, ' +
    'left me without, left on read, left us with, left without, less than happy, less than ideal, ' +
    'less than impressed, let down, letdown, like a fool, like a mug, like an idiot, look cheap, look elsewhere, ' +
    'look nothing, looked better in, looks cheap, looks different, looks like a toy, looks nothing, loose threads, ' +
    'lopsided, losing a customer, losing customers, losing faith, losing hope, losing my patience, ' +
    'losing patience, losing trust, lost a customer, lost all faith, lost confidence, lost faith, lost hope, ' +
    'lost me as, lost my patience, lost my trust, lost patience, lost trust, lots to improve, lousy, low quality, ' +
    'lumbered with, lying to me, made me feel, make no sense, makes me feel, makes no sense, making it hard, ' +
    'mediocre, meh, mess, messed, might at least, misleading, misled, misshapen, month late, more trouble, mould, ' +
    'mouldy, much smaller, much to be desired, must do better, must improve, my money back now, my own cost, ' +
    'my own pocket, need to do better, need to improve, needs improvement, needs improving, needs to improve, ' +
    'never answered, never apologised, never called, never got back, never replied, never responded, no action, ' +
    'no answer, no apology, no better than, no communication, no empathy, no explanation, no good, no help, ' +
    'no idea what, no idea why, no instructions, no interest, no one answers, no one apologised, no one can, ' +
    'no one cared, no one cares, no one could, no one knows, no one replies, no one responds, no one seems, ' +
    'no one wants, no one was, no progress, no refund, no reply, no response, no sense, no solution, no use, ' +
    'no warning, nobody answers, nobody apologised, nobody can, nobody cared, nobody cares, nobody could, ' +
    'nobody knows, nobody replies, nobody seems, nobody wants, nobody was, non existent, nonexistent, ' +
    'not * * worth, not a single, not a word, not acceptable, not anymore, not as advertised, not as described, ' +
    'not as good, not as i, not as nice, not as pictured, not bothered, not cheap and, not entirely, not even a, ' +
    'not even an apology, not even the, not fair, not going to recommend, not good, not good enough, not great, ' +
    'not happy, not heard, not helpful, not helping, not ideal, not impressed, not interested, ' +
    'not interested in helping, not like the, not my best, not my idea of, not nice, not normal, not ok, not okay, ' +
    'not on, not once, not one of, not particularly happy, not particularly impressed, not pleased, ' +
    'not quite what, not really happy, not really impressed, not really what, not really worth, not recommend*, ' +
    'not right, not satisfied, not so good, not so much as, not solved, not the best, not the quality, ' +
    'not the right, not the same, not too happy, not too impressed, not up to, not up to scratch, not useful, ' +
    'not very good, not very helpful, not very nice, not very well, not what i, not what id call, ' +
    'not what it used, not what we, not worth, nothing but problems, nothing but trouble, nothing done, ' +
    'nothing happened, nothing happens, nothing has been done, nothing has happened, nothing like, ' +
    'nothing special, nothing special about, nothing to write home, nothing was done, nowhere near, ' +
    'nowhere to be found, nowhere to be seen, of no use, on top of that, one would expect, out of patience, ' +
    'out of pocket, over charged, overcharg*, overpriced, painful, paper thin, pass the buck, passed around, ' +
    'passed from, patchy, patience is, patronis*, pity, poor, poor quality, poorly, pretty bad, pretty poor, ' +
    'price hike, pricey, pull your socks, quality control, quality has, quality is poor, quality isnt, ' +
    'quality was poor, quite bad, quite poor, radio silence, rather bad, rather disappointing, rather long, ' +
    'rather poor, rather slow, really hard to, really slow, refuse to, refused to, refuses to, regret*, ' +
    'room for improvement, rude, rudely, run around, runaround, running out of patience, rusty, saddled with, ' +
    'sadly, said sorry, scared, scratchy, see through, seem to care, seems to care, shame, shoddy, shop elsewhere, ' +
    'shorter than, should be free, should have been, should know better, shouldnt be this, shouldnt have to, ' +
    'shouldnt take, shouldve been, shouted, shrugged, silence, site is slow, slapdash, slightly disappointed, ' +
    'sloppily, sloppy, slow and, slowest, smaller than expected, smaller than i, smaller than it, ' +
    'smaller than the, snapped at, so annoying, so bad, so called, so late, so poor, so slow, so so, so thin, ' +
    'sort it out, sort this out, starting to think, starting to wonder, starting to worry, still not solved, ' +
    'still nothing, stink*, stitching came, stitching is, stitching was, struggle, struggling, stubborn, sub par, ' +
    'sub standard, subpar, substandard, such a hassle, suffer*, supposedly, suspicious, tacky, takes ages, ' +
    'takes forever, taking ages, taking forever, tatty, tedious, the least you, thin and, think again, ' +
    'think twice, thinner than, thought better, thought you were, threw it away, tired looking, tired of, ' +
    'to make matters worse, to no avail, to top it off, too complicated, too expensive, too much to ask, ' +
    'too much trouble, too pricey, too slow, too thin, took ages, took forever, torn when, tried calling, ' +
    'tried contacting, tried to call, tried to contact, trouble getting, two out of, two stars, ugly, unanswered, ' +
    'uncomfortable, underwhelm*, uneven, unfair*, unfit, unfortunately, unhappy, unhelpful, unhelpfully, ' +
    'unimpressed, unpleasant, unprofessional, unravel*, unreliable, unresolved, unsafe, unsatisf*, unsolved, ' +
    'unstable, unsuitable, unusable, unwearable, up to scratch, up to standard, upset, upsetting, ' +
    'used to be a good, used to be a great, used to be better, used to be good, used to be great, used to be my, ' +
    'used to be so, used to like, used to love, very poor, very slow, wafer thin, want my money, was expecting, ' +
    'was hoping, wasnt bothered, wasnt good, wasnt great, wasnt happy, wasnt helpful, wasnt nice, wasnt right, ' +
    'wasnt the best, wasnt what, wasnt worth, we hoped, website is slow, week late, weeks late, went in the bin, ' +
    'werent good, werent great, what a hassle, what a let down, what a mess, what am i paying, ' +
    'what customer service, what exactly am, what is the point, whats the point, where is my money, why advertise, ' +
    'why bother, why even, why offer, wish i had known, wish i had never, wish i had read, wish i hadnt, wish id, ' +
    'wish id never, wish you would, wishy washy, without a reply, without a word, without an apology, ' +
    'without any explanation, without any luck, without any response, without care, without success, wits end, ' +
    'wobbl*, wonky, wont accept, wont answer, wont be back, wont be coming, wont be needing, wont be recommending, ' +
    'wont be returning, wont help, wont hold, wont recommend, wont refund, wont replace, wont reply, wont respond, ' +
    'worried, worrying, worse, worse still, would be nice if, would have been nice, would have liked, ' +
    'would not buy, would not order, would not recommend, would not trust, wouldnt accept, wouldnt buy, ' +
    'wouldnt help, wouldnt order, wouldnt recommend, wouldnt refund, wouldnt repeat, wouldnt replace, ' +
    'wouldnt trust, wouldve been nice, yelled, you lied, you would expect, you would think, youd expect, ' +
    'youd think, youre lying, zero communication, zero customer service, zero empathy, zero help, zero response',
};
