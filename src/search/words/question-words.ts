/**
 * Words that ask, by language, where the lists of small words lack them; in English also those that say how an answer
 * is wanted, or hold a question together, more than what it is about.
 */
export const questionWords: Record<string, string> = {
  ar: 'ما ماذا كيف لماذا متى أين كم هل',
  de: 'was wie warum wieso weshalb wozu wann wo wer welche welcher welches wieviel gibt bedeutet heißt',
  en:
    'definition define meaning mean means example examples difference differences compare compared comparison vs versus ' +
    'use used uses using need needed kind kinds type types thing things happen happens really does did doing done is was isn doesn didn don ' +
    'explain explained show tell give please whats work works working best good need want call called',
  es: 'qué cómo por qué cuándo dónde quién cuál cuáles cuánto cuántos cuánta cuántas es son hace hacer puede significa',
  fr: 'quoi comment pourquoi quand où combien quel quelle quels quelles est-ce fait faire peut signifie',
  he: 'מה איך למה מדוע מתי איפה מי איזה איזו כמה האם',
  hi: 'क्या कैसे क्यों कब कहाँ कौन कितना',
  it: 'cosa che come perché quando dove chi quale quali quanto quanti fa fare può significa',
  ja: '何 なに どう なぜ いつ どこ 誰',
  ko: '무엇 무엇인가 무엇인가요 뭐 어떻게 왜 언제 어디 누구',
  nl: 'wat hoe waarom wanneer waar wie welke hoeveel betekent',
  pt: 'que como por porque quando onde quem qual quais quanto quantos é são faz fazer pode significa',
  ru: 'что как почему зачем когда где кто какой какая какое какие сколько такое значит',
  tr: 'ne nasıl neden niçin zaman nerede kim hangi kaç nedir midir',
  uk: 'що як чому навіщо коли де хто який яка які скільки таке',
  vi: 'gì sao thế nào tại khi đâu ai',
  zh: '什么 什麼 怎么 怎麼 怎样 为什么 為什麼 如何 何时 哪里 谁 多少',
};
