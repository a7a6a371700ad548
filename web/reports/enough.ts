/** Below so many answers or conversations a figure is only hinted at, as on the server. */
export const enough = 30;
