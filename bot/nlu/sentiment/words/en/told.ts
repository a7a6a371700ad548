import type { FeelingWords } from '../../feelings.js';

/** What happened, and how it is told, in English. */
export const told: Pick<FeelingWords, 'failure' | 'grievance' | 'hint' | 'asking' | 'but' | 'intensifier'> = {
  failure:
    'all broken, all damaged, all smashed, already broke, already broken, arrived a week, arrived after, ' +
    'arrived broken, arrived chipped, arrived cracked, arrived crushed, arrived damaged, arrived days, ' +
    'arrived dirty, arrived empty, arrived in pieces, arrived late, arrived open, arrived opened, arrived smashed, ' +
    'arrived too late, arrived two weeks, arrived used, arrived with a, barely works, bled, blew up, bobbled, ' +
    'breaks down, broke after, broke again, broke down, broke on, broke the first, broke the second, broke within, ' +
    'broken again, broken already, broken into, broken twice, broken when, burned out, burnt out, button came, ' +
    'button fell, came apart, came broken, came chipped, came cracked, came crushed, came damaged, came dirty, ' +
    'came late, came off, came with a, chipped after, colour ran, come loose, coming apart, coming off, ' +
    'conked out, cracked after, cracked in, cracked on, cracked when, crashed three, crashed twice, cuts out, ' +
    'dead on arrival, did not work, didnt last, didnt show up, didnt turn up, didnt work, died after, died on, ' +
    'dirty, display model, do not work, does not work, doesnt charge, doesnt close, doesnt connect, doesnt hold, ' +
    'doesnt last, doesnt pair, doesnt stay, doesnt stick, doesnt turn, doesnt work, dont work, dye ran, ' +
    'everything broken, everything was broken, faded, fades, fall apart, fallen apart, falling apart, falling off, ' +
    'falls apart, fell apart, fell off, fell to, filthy, flaked, flakes, flaking, frayed, freezes, froze, gave up, ' +
    'gets so hot, gets too hot, half of, half the, handle came, has stopped, hasnt moved, hasnt shown up, ' +
    'hasnt turned up, have stopped, heel came, in bits, in pieces, in the wrong colour, is broken, ' +
    'is coming apart, is missing again, isnt working, it stopped, just stopped, kaput, keeps breaking, ' +
    'keeps coming, keeps crashing, keeps cutting, keeps disconnecting, keeps falling, keeps freezing, leaked all, ' +
    'leaked everywhere, leaks everywhere, leaks from, lost again, lost colour, lost its colour, lost its shape, ' +
    'lost my order, lost my package, lost my parcel, lost shape, never arrived, never came, never received, ' +
    'never showed, never shows, never turned up, never worked, never works, no show, not arrived yet and, not new, ' +
    'not working, nothing works, out of shape, overheats, packed in, peeled, peeling, pilling, quit working, ' +
    'ran all over, ripped, ruined, ruining, ruins, second hand, sent me the wrong, sent the wrong, shattered, ' +
    'shedding, sheds, shrank, shrunk, smashed, smelled, smells, smelly, smelt, snapped, sole came, sole fell, ' +
    'splits, splitting, stain*, stank, still hasnt arrived, still not arrived, stopped charging, stopped working, ' +
    'stops working, strap came, suddenly stopped, the handle fell, to bits, to pieces, too dim, tore, torn after, ' +
    'turned up broken, turned up smashed, used item, warped, was broken, was late, were broken, wont charge, ' +
    'wont close, wont connect, wont pair, wont stay, wont switch, wont switch on, wont turn, wont turn on, ' +
    'wont work, wore out, worn out, wouldnt charge, wouldnt connect, wouldnt turn, wouldnt turn on, wouldnt work, ' +
    'wrong again, wrong item again, wrong one twice, wrong size again, zip came',
  grievance:
    '* calls and, * days and still, * emails and, * months and, * weeks and, 3 times, 4 times, 5 times, ' +
    'a month ago and, a simple exchange, a simple order, a simple refund, a week ago and, after a month, ' +
    'after a week, after just, after one use, after one wash, after one week, after only, after three, after two, ' +
    'again and again, again the same, all afternoon, all day, all morning, all over again, all that for, ' +
    'already asked, already called, already emailed, already explained, already paid, already sent, already told, ' +
    'and its now, and now they say, and received a, and they sent, and weeks later, and you sent, ' +
    'another department, another week, any intention, anybody there, anyone going, anyone there, ' +
    'at the neighbours, because of you, been stuck, been waiting, being chased, billed me, billed twice, ' +
    'birthday present didnt, bot is, bother to, bothered to, brick wall, called four, called three, called twice, ' +
    'called you, calls and, calls later, cancelled my order, cancelled without, cannot even, cant even, ' +
    'charged extra, charged for, charged full, charged me for, charged me twice, charged twice, chased for, ' +
    'christmas present, could have told, could have warned me, couldnt even, countless, cried, day one, ' +
    'days and nothing, days later still, days now, didnt even, different answers, different department, ' +
    'different people, different person, different story, disappeared, do something, do you even, does anyone, ' +
    'doesnt even, doesnt update, dont even, double charged, dumped, each time, emailed, emailed twice, emails and, ' +
    'emails later, ever going to, every single, every time, excuse, explain myself, explain to me why, ' +
    'explain why, explained everything, explained it, explained this, explained to, fifth time, first wash, ' +
    'five times, for days, for months, for my sons birthday, for nothing, for weeks, four times, fourth time, ' +
    'from scratch, gone missing, had to pay, hasnt even, have to pay for your, havent even, hold for, ' +
    'honestly just, how difficult, how hard, how long do i have to wait, how many times, how much longer, ' +
    'i am waiting, i still, i was told, if i dont, if this is not, if this isnt, if you cannot, if you dont, ' +
    'im still, im waiting, in the rain, in time for, is anybody, is anyone, isnt even, it is now, its been * days, ' +
    'its been * weeks, its been a, its been five, its been four, its been over, its been three, its been two, ' +
    'its been weeks, its friday, ive already, ive asked, ive been, ive called, ive emailed, ive explained, ' +
    'ive phoned, ive rung, ive told you, ive written, keep asking, keep getting, keep saying, keep telling, ' +
    'keeps asking, keeps getting, keeps giving, keeps saying, keeps sending, keeps telling, kept my money, ' +
    'kept the money, late delivery, least you could, left in the, left it, left my package, left my parcel, ' +
    'left outside, lost count, made me wait, many times, meant to be, messages and, missed her birthday, ' +
    'missed his birthday, missed the birthday, months now, more than a month, more than a week, more than two, ' +
    'multiple times, never moved, never updates, no news, no one, no one takes, no sign, no update, no updates, ' +
    'no way to, nobody, nobody takes, noone, not again, not even, nothing yet, now i have to, now im, now you say, ' +
    'on hold, on the doorstep, once again, one to another, one wash, only robots, only to be told, only to find, ' +
    'or else, out of stock after, over a month, over a week, over and over, over the fence, over two weeks, ' +
    'overpay, paid extra, paid for express, paid for next day, phone calls, phoned, phoned twice, point of, ' +
    'price went up, promised, promises, pushed back, rained on, rang three, rang twice, read my, reading my, ' +
    'repeat myself, repeating myself, same answer, same defect, same fault, same issue, same mistake, ' +
    'same problem, same thing, same thing again, second day, second one, second replacement, second time, ' +
    'several times, should have told, should have warned, single time, so many times, so much for, soaked, ' +
    'sold me, sold us, start over, starting over, stayed home, still cannot, still doesnt, still dont, ' +
    'still hasnt, still havent, still isnt, still no, still not, still waiting, stuck at, supposed to, ' +
    'takes a month, takes two weeks, takes weeks, talking to a robot, talking to a wall, the bot, the chatbot, ' +
    'the fourth, the same answer, the third, they said, they told me, third one, third replacement, third time, ' +
    'this bot, three times, threw, thrown, time ive, today they say, told me it, told me last, told me monday, ' +
    'told me three, told me tuesday, told me two, told me yesterday, took a day off, took a month, took almost, ' +
    'took four weeks, took more than, took my money, took nearly, took over a, took six weeks, took so long, ' +
    'took ten days, took the day off, took them, took three weeks, took two months, took two weeks, took you, ' +
    'tried a thousand, tried everything, twice now, vanished, wait in, waited, waiting for, waiting since, ' +
    'was told it, was told that, wash your hands, washed their hands, wasnt even, we still, we were told, ' +
    'week and nothing, week and still, weeks, weeks ago and nothing, weeks ago and still, weeks and nothing, ' +
    'weeks later still, went missing, were still, weve been, why cannot, why did you, why do i have to, ' +
    'why does it take, why is it so, why is nobody, why should i, within a month, within a week, within days, ' +
    'without a gift, without a present, without answering, without asking, without notice, without refunding, ' +
    'without replying, without telling, without telling me, without warning, wont even, write to you again, ' +
    'written three, written to you, written twice, wrote to you, yesterday they said, yet again, yet another, ' +
    'you cannot even, you cant even, you didnt, you dont answer, you forgot, you havent, you ignored, you keep, ' +
    'you lost, you never, you only, you said, you sent me a, you still, you told, you took, you wont, your bot, ' +
    'your chatbot, your error, your fault, your mistake, your own, youve forgotten, youve lost',
  hint:
    'a bit, again, always, and still, asap, at least, but still, charged me, clearly, delay*, ended up, enough is, ' +
    'even, evidently, expected, fine i guess, frankly, had to, honestly, hoping, i guess, immediately, its now, ' +
    'just, late, lol, my money, no longer, no luck, none, nothing, now its, nowhere, obviously, only, really, ' +
    'right now, seriously, should have, should not, shouldnt, shouldve, slightly, smh, so now i, still, stuck in, ' +
    'suppose, sure thing, tbh, this is, to be honest, today or, told me, too, turns out, twice, urgent*, used to, ' +
    'yeah right, you guys, you lot, you people, yourselves, zero',
  asking:
    'any idea how, any idea when, are the, are there, are you open, best way, can i, can we, can you, could i, ' +
    'could someone, could we, could you, days ago, do i, do you, does anyone know, does it, does the, does your, ' +
    'fast delivery available, for good, good afternoon, good evening, good morning, hello, hey, hi, how can i, ' +
    'how can we, how could i, how do i, how do you, how long do i have, how long does, how long is, how many days, ' +
    'how much does, how much is, how to, i am trying to, i bought, i need a, i need an, i need the, i need to, ' +
    'i ordered, i placed, i received order, i try to, i want to, i would like, i would love to, id like, ' +
    'id love to, if i do not like, if i dont like, if it arrives, if it doesnt, if something is, if they dont, ' +
    'in case, info*, is it ok, is it okay, is it possible, is the, is there, kind of, last order date, ' +
    'let me know, looking for, may i, months ago, my email is, my name is, my number is, my order is, need help, ' +
    'no thank you, no thanks, number is, on top, order number is, please send, question about, the rubbish, ' +
    'to avoid, top up, trying to, want to cancel, want to change, want to exchange, want to know, want to return, ' +
    'weeks ago, what are, what do i, what happens, what if, what is the, what kind, what should i, what size, ' +
    'what time, whats the, when can, when do, when does, when is, when will, where are, where can, where do, ' +
    'where is, which, will it, will you, wondering, would it, would like to',
  but: 'although, but, even so, except that, however, though',
  intensifier:
    'absolutely, bloody, completely, deeply, extremely, incredibly, quite, really, so, such, super, thoroughly, ' +
    'too, totally, truly, utterly, very',
};
