/** English words that say how an answer is wanted, or hold a question together, more than what it is about. */
export const questionWords = (
  'definition define meaning mean means example examples difference differences compare compared comparison vs versus ' +
  'use used uses using need needed kind kinds type types thing things happen happens really does did doing done is was isn doesn didn don ' +
  'explain explained show tell give please whats work works working best good need want call called'
).split(' ');
