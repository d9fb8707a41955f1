/** Photos with one case. */
export const maximumFiles = 3;
/** Of one encrypted file. */
export const maximumFileBytes = 2_000_000;
/** Of every chunk but the last, which holds the rest. */
export const chunkBytes = 131_072;
/** Of a story or a message, in characters. */
export const maximumStory = 2000;
export const minimumStory = 10;
