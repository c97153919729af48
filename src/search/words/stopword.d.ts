/** Lists of small words, each under its language's code of three letters. The package brings no types. */
declare module 'stopword';
