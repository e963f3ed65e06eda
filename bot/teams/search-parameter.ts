/** What the handbook search's one parameter is called, in the app's manifest and in what Teams sends. */
export const searchParameter = 'query';
