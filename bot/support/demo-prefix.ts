/** The id of everything invented begins so: what is removed again is what begins so. */
export const demoPrefix = 'demo-';
