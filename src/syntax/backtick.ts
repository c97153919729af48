/** Stands for a backtick where Markdown has none: a Unicode noncharacter, which no text may contain. */
export const BACKTICK = '\uFDD3';
