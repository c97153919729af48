/** Digits of other scripts, of which each has its ten in order and keeps them apart from those of the next. */
const others = /(?=[\u0660-\uffff])\p{Nd}/gu;
const digit = /\p{Nd}/u;

/** A text with the digits 0 to 9 for those of other scripts, `٢٠` and `२०` as `20`, each as long as it was. */
export function plainDigits(text: string): string {
  return text.replace(others, (letter) => {
    const code = letter.charCodeAt(0);
    let value = 0;
    while (digit.test(String.fromCharCode(code - value - 1))) value++;
    return String(value);
  });
}
