import type { FeelingWords } from '../../feelings.js';

/** Angry in English. */
export const angry: Pick<FeelingWords, 'anger'> = {
  anger:
    '0 stars, 1 star, a con, absolute joke, absolute rubbish, absolute waste, absurd*, abysmal*, against the law, ' +
    'all lies, anger*, angry, appalling*, are you joking, are you kidding, arse, ashamed, atrocious*, ' +
    'avoid at all, avoid if, avoid like, avoid them, avoid these, avoid this, awful, awfully, bad review, ' +
    'bare faced, beyond a joke, beyond words, blatant*, bloody, boycott, bullshit, bunch of, ' +
    'cancelling my account, chargeback, cheat, cheated, cheating, cheats, closing my account, clowns, clueless, ' +
    'complete con, complete waste, con artists, consumer protection, consumer rights, cowboys, crap, crappy, ' +
    'criminals, crook*, damn, daylight robbery, deceiv*, deception, deceptive, deleting my account because, ' +
    'diabolical, dire, disaster*, disgrace*, disgust*, dishonest, dispute the charge, do not buy, dont bother, ' +
    'dont buy, dont order from, dont trust, dreadful*, drives me mad, driving me crazy, driving me mad, ' +
    'enough is enough, false advertising, farce, fed up, ffs, fiasco, first and last, fob me, fobbed off, fobbing, ' +
    'for crying out loud, for gods sake, for heavens sake, fraud*, fuming, furious*, garbage, get lost, ' +
    'good for nothing, gross, had enough, had it with, hate, hated, hates, having a laugh, having me on, hell, ' +
    'hopeless, horrendous, horrible, horribly, horrid, horrific, how dare, hung up, idiot, idiots, ill never, ' +
    'incompeten*, inexcusabl*, insult*, joke, junk, kidding me, last straw, last time i, laughable, laughing at, ' +
    'lawyer, legal action, liar, liars, lied, lies, livid, load of, lost for words, lost my custom, lying to, ' +
    'minus stars, muppets, nasty, negative review, negative stars, never again, never buy, never buying, ' +
    'never coming back, never ever, never ever again, never going to, never order from, never order*, ' +
    'never shop here, never shop with you again, never shopping, never use, never use them, never use this, ' +
    'never use you, never using, nightmare*, no stars, not another penny, not buying from, ombudsman, on my worst, ' +
    'one star, outrage*, pack of lies, pathetic*, paypal dispute, photos are misleading, piece of, pile of, ' +
    'pissed, pulling my leg, raging, report you, reporting you, ridiculous*, rip off, ripoff, ripped off, ripping, ' +
    'robbed, robbery, rubbish, scam*, screwed, shambles, shambolic, shame on, shameful*, shit*, shocker, ' +
    'shocking*, sick and tired, sick of, small claims, solicitor, some joke, speechless, spoken to like, ' +
    'stay away, stealing, steer clear, stole, stolen my, stupid*, suck, sucked, sucks, sue, suing, take legal, ' +
    'take me for a fool, take my business, take the piss, take us for, taken for a fool, taken for a ride, ' +
    'taken the money, taking me for, taking my business, taking peoples money, taking the mick, taking the piss, ' +
    'taking us for, tell all my friends to avoid, tell everyone, telling everyone, terrible, terribly, theft, ' +
    'thief, thieves, think im stupid, this is illegal, time waster*, total con, total joke, total waste, ' +
    'trading standards, trash, trashy, treat people like, treated like, treated me like, unacceptable*, ' +
    'unbelievable, unforgivable, useless, utter*, vile, warn everyone, warn others, warning to others, ' +
    'waste money, waste of, waste time, waste your, wasted, wasting, what a joke, will never, will not be buying, ' +
    'will not buy, wish i could give zero, wont be buying, wont be ordering, wont be shopping, wont buy, ' +
    'wont ever, wont get another penny, wont order, wont shop, words fail, worst, worthless, wouldnt wish, wtf, ' +
    'you must be joking, you think were, your rubbish, youre kidding, zero stars',
};
