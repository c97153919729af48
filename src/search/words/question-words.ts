/**
 * Words that ask, by language, where the lists of small words lack them, and those that say how an answer is wanted, or
 * hold a question together, more than what it is about.
 */
export const questionWords: Record<string, string> = {
  ar: 'ما ماذا كيف لماذا متى أين كم هل تعريف معنى مثال أمثلة الفرق بين يعمل تعمل',
  de: 'was wie warum wieso weshalb wozu wann wo wer welche welcher welches wieviel gibt bedeutet heißt definition beispiel beispiele unterschied unterschiede zwischen funktioniert funktionieren geht verwendet benutzt',
  en:
    'definition define meaning mean means example examples difference differences compare compared comparison vs versus ' +
    'use used uses using need needed kind kinds type types thing things happen happens really does did doing done is was isn doesn didn don ' +
    'explain explained show tell give please whats work works working best good need want call called',
  es: 'qué cómo por qué cuándo dónde quién cuál cuáles cuánto cuántos cuánta cuántas es son hace hacer puede significa definición ejemplo ejemplos diferencia diferencias entre funciona funcionan',
  fr: 'quoi comment pourquoi quand où combien quel quelle quels quelles est-ce fait faire peut signifie définition exemple exemples différence différences entre fonctionne fonctionnent marche',
  he: 'מה איך למה מדוע מתי איפה מי איזה איזו כמה האם הגדרה משמעות דוגמה דוגמאות הבדל ההבדל בין עובד עובדת',
  hi: 'क्या कैसे क्यों कब कहाँ कौन कितना परिभाषा अर्थ मतलब उदाहरण अंतर फर्क बीच काम करता करती',
  it: 'cosa che come perché quando dove chi quale quali quanto quanti fa fare può significa definizione esempio esempi differenza differenze tra funziona funzionano',
  ja: '何 なに どう なぜ いつ どこ 誰 とは 意味 例 違い 方法 仕組み',
  ko: '무엇 무엇인가 무엇인가요 뭐 어떻게 왜 언제 어디 누구 뜻 의미 예시 차이 차이점 방법',
  nl: 'wat hoe waarom wanneer waar wie welke hoeveel betekent definitie voorbeeld voorbeelden verschil verschillen tussen werkt werken',
  pt: 'que como por porque quando onde quem qual quais quanto quantos é são faz fazer pode significa definição exemplo exemplos diferença diferenças entre funciona funcionam',
  ru: 'что как почему зачем когда где кто какой какая какое какие сколько такое значит определение означает пример примеры разница отличие отличия между работает работают',
  tr: 'ne nasıl neden niçin zaman nerede kim hangi kaç nedir midir tanım tanımı anlamı örnek örnekler fark farkı arasındaki çalışır',
  uk: 'що як чому навіщо коли де хто який яка які скільки таке визначення означає приклад приклади різниця між працює',
  vi: 'gì sao thế nào tại khi đâu ai là định nghĩa ví dụ khác nhau',
  zh: '什么 什麼 怎么 怎麼 怎样 为什么 為什麼 如何 何时 哪里 谁 多少 意思 定义 例子 区别 方法 怎么办',
};
