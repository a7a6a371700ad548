/** From this sentiment down a message is plainly that of an unhappy customer; most of what is merely about trouble stays above. */
export const unhappyFrom = -0.55;
