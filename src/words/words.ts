/** A sentence that counts, for each of a language's plural forms; `{count}` is where the number goes. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * Every word that the site itself says to a reader. What stands between braces is filled in: a language may put it
 * anywhere. A file of words that lacks one doesn't pass the check of types.
 */
export interface Words {
  /** Between the items of a list, with its space. */
  comma: string;
  quoted: string;

  // What stands beside and around every page
  skip: string;
  courseMap: string;
  close: string;
  contents: string;
  glossary: string;
  references: string;
  allLectures: Plural;
  accessibility: string;
  readingOffline: string;
  themeSystem: string;
  themeLight: string;
  themeDark: string;

  // A lecture
  lecture: string;
  minutes: Plural;
  shortMinutes: string;
  reviewed: string;
  objectives: string;
  filedUnder: string;
  lastChanged: string;
  edit: string;
  asMarkdown: string;
  printCourse: string;
  previousNext: string;
  previous: string;
  next: string;
  copyPassage: string;
  passageCopied: string;
  linkCopied: string;
  copy: string;
  copyCode: string;
  codeCopied: string;
  picture: string;
  openPicture: string;
  missingPicture: string;

  // Inside its text; labels that are referred to as `[](#fig-x)`
  figure: string;
  table: string;
  equation: string;
  footnote: string;
  backToText: string;
  backToMark: string;
  linkToSection: string;
  embedded: string;
  details: string;
  calloutNote: string;
  calloutTip: string;
  calloutImportant: string;
  calloutWarning: string;
  calloutCaution: string;
  calloutExample: string;
  startAgain: string;
  changeLoads: string;

  // The first page, the one-page edition, the glossary
  parts: string;
  lectureCount: Plural;
  startWith: string;
  startReading: string;
  noAnswerNow: string;
  figureOff: string;
  check: string;
  answer: string;
  chooseOne: string;
  chooseAll: string;
  isRight: string;
  isWrong: string;
  moveUp: string;
  moveDown: string;
  yourNumber: string;
  yourAnswer: string;
  either: string;
  right: string;
  notYet: string;
  rightBefore: string;
  chooseFirst: string;
  moreRight: Plural;
  otherFirst: string;
  rightSoFar: Plural;
  numberFirst: string;
  notANumber: string;
  tooSmall: string;
  tooLarge: string;
  writeFirst: string;
  movedTo: string;
  continueWhere: string;
  continueAt: string;
  forget: string;
  forgetPlace: string;
  placeForgotten: string;
  onePage: string;
  onePageWhy: string;
  glossaryWhy: string;
  referencesWhy: string;
  wholeCourse: string;
  wholeCourseAbout: string;
  asOf: string;
  glossaryAbout: string;
  referencesAbout: string;
  citedIn: string;
  glossaryLetters: string;
  noGlossary: string;
  linkToTerm: string;
  also: string;

  // Addresses that lead nowhere, or elsewhere
  noPage: string;
  noPageAbout: string;
  noPageWhy: string;
  theContents: string;
  didYouMean: string;
  thisPage: string;
  gone: string;
  goneWhy: string;
  partMoved: string;
  partGone: string;
  partsElsewhere: string;
  moved: string;
  partThere: string;

  // Search
  search: string;
  searchCourse: string;
  /** Names the field beside the text for those who listen. */
  searchField: string;
  searchAbout: string;
  sections: string;
  results: string;
  filterLecture: string;
  filterKind: string;
  filterAll: string;
  filterText: string;
  filterFigures: string;
  filterTables: string;
  filterDefinitions: string;
  searchNeedsScript: string;
  moreResults: string;
  sectionIndex: string;
  terms: string;
  searching: string;
  searchFailed: string;
  tryAgain: string;
  searchFailedEnter: string;
  courseChanged: string;
  reload: string;
  clearRecent: string;
  allResults: string;
  courseIndex: string;
  slashOn: string;
  slashOff: string;
  kindFigure: string;
  kindTable: string;
  kindEquation: string;
  kindNote: string;
  kindQuestion: string;
  kindDefinition: string;
  corrected: string;
  longQuestion: string;
  inParts: string;
  notMentioned: string;
  nothingMatches: string;
  nothingFiltered: string;
  nearSpelling: string;
  theIndex: string;
  startIndex: string;
  startSections: string;
  startUnfiltered: string;
  startInstead: string;
  found: Plural;
  foundFor: Plural;
  foundMore: Plural;
  foundMoreFor: Plural;
  foundNone: string;
  countUnfiltered: Plural;
  countInstead: Plural;
  countStart: Plural;
  matchesFor: string;
  matchOf: string;
  previousMatch: string;
  nextMatch: string;
  clearHighlight: string;

  // What this device keeps
  notStored: string;
  pagesHere: string;
  keepOrRemove: string;
  keepCourse: string;
  removeAll: string;
  remembered: string;
  offlineAbout: string;
  notStoredWhy: string;
  again: string;
  keptWhy: string;
  withoutScript: string;
  storedPages: string;
  storedNoSearch: string;
  nothingStored: string;
  nothingYet: string;
  needsHttps: string;
  keepWhy: string;
  removeWhy: string;
  fetching: string;
  allStored: string;
  notAllStored: string;
  noRoom: string;
  allRemoved: string;
  rememberedWhere: string;
  keptReading: string;
  keptReadingWhy: string;
  forgetReading: string;
  readingForgotten: string;
  keptSearches: string;
  keptSearchesWhy: string;
  forgetSearches: string;
  searchesForgotten: string;
  keptSettings: string;
  keptSettingsWhy: string;
  forgetSettings: string;
  settingsForgotten: string;
  nothingRemembered: string;

  // The page on accessibility
  accessAim: string;
  accessHelps: string;
  accessHelpSkip: string;
  accessHelpSearch: string;
  accessHelpTheme: string;
  accessHelpScript: string;
  accessHelpPrint: string;
  accessHelpWide: string;
  accessTested: string;
  accessTestedHow: string;
  accessTestRules: string;
  accessTestKeyboard: string;
  accessTestNames: string;
  accessTestContrast: string;
  accessTestSize: string;
  accessTestMotion: string;
  accessWanting: string;
  accessWantPictures: string;
  accessWantFormulas: string;
  accessWantDrawings: string;
  accessWantFiles: string;
  accessInTheWay: string;
  accessWrite: string;
  accessTell: string;
  accessGiver: string;
}
